import { type Attributes, at, element, escaped, type Markup } from './markup.ts'
import { palette } from './palette.ts'

export type TextLook = {
  readonly size: number
  readonly second?: boolean
  readonly bold?: boolean
  readonly anchor?: 'start' | 'middle' | 'end'
  /** A rim in the colour of the paper, for words that stand on lines. */
  readonly halo?: boolean
}

/** A line of text. */
export function text(words: string, x: number, y: number, look: TextLook): Markup {
  const colour = look.second ? 'ink-2' : 'ink'
  const halo: Attributes = look.halo
    ? { 'paint-order': 'stroke', stroke: palette.paper.light, 'stroke-width': 4, 'stroke-linejoin': 'round' }
    : {}
  return element(
    'text',
    {
      x: at(x),
      y: at(y),
      class: `spc-f-${colour}${look.halo ? ' spc-s-paper' : ''}`,
      fill: palette[colour].light,
      'font-size': look.size,
      'font-weight': look.bold ? 650 : undefined,
      // Each text by its own first letter, so that a Latin name inside an Arabic drawing reads well.
      'unicode-bidi': 'plaintext',
      'text-anchor': look.anchor === 'start' ? undefined : look.anchor,
      ...halo,
    },
    escaped(words),
  )
}

/** Breaks words into lines of at most `width`, by a rough measure of letters. */
export function wrapped(words: string, width: number, size: number): string[] {
  const room = Math.max(8, Math.floor(width / (size * 0.54)))
  const lines: string[] = []
  for (const word of words.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= room)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
