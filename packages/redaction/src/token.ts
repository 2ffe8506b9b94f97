import type { Folded } from './fold.ts'

/** One word of a folded text. */
export type Token = {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly lower: string
  /** True after a full stop, a line break or at the very start. */
  readonly first: boolean
  /** What stands between the word before and this one. */
  readonly gap: string
}

const word = /[\p{L}\p{M}\p{N}&]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu

export function tokensOf({ plain, lower }: Folded): Token[] {
  const tokens: Token[] = []
  let before = 0
  for (const found of plain.matchAll(word)) {
    const start = found.index
    const end = start + found[0].length
    const gap = plain.slice(before, start)
    tokens.push({
      start,
      end,
      text: found[0],
      lower: lower.slice(start, end),
      first: before === 0 || /[.!?\n\r:;।]|^\s*["(]|^ - /.test(gap),
      gap,
    })
    before = end
  }
  return tokens
}

/** Small words of a phrase, as `tokensOf` cuts them. */
export const wordsOf = (phrase: string): string[] => phrase.match(word) ?? []

/** Whether two neighbouring words belong to one phrase: only spaces or a hyphen between. */
export const joins = (gap: string): boolean => /^(?: {1,3}|\r?\n| ?- ?)$/.test(gap)
