import { IntlMessageFormat } from 'intl-messageformat'

/** What one message asks for: its arguments by name, and the tags a page must give an element to. */
export interface MessageShape {
  readonly values: Readonly<Record<string, 'number' | 'text'>>
  readonly tags: readonly string[]
}

type Ast = ReturnType<IntlMessageFormat['getAst']>

/** Reads an ICU message and says what it asks for. Throws on a message that is not well formed. */
export function shapeOf(message: string): MessageShape {
  const values: Record<string, 'number' | 'text'> = {}
  const tags = new Set<string>()
  const visit = (parts: Ast): void => {
    for (const part of parts) {
      if ('children' in part) {
        tags.add(part.value)
        visit(part.children)
      } else if ('options' in part) {
        values[part.value] = 'offset' in part ? 'number' : 'text'
        for (const option of Object.values(part.options)) visit(option.value)
      } else if (isArgument(part)) values[part.value] ??= 'text'
    }
  }
  visit(new IntlMessageFormat(message, 'en').getAst())
  return { values, tags: [...tags].sort() }
}

/** Literals (0) and `#` (7) are words; everything else that is left names an argument. */
function isArgument(part: Ast[number]): part is Ast[number] & { value: string } {
  const type: number = part.type
  return type === 1
}
