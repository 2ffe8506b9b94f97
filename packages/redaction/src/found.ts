import type { SpanType } from './span.ts'

/** A find in folded offsets, before overlaps are settled. */
export type Found = {
  readonly start: number
  readonly end: number
  readonly type: SpanType
  readonly confidence: number
  readonly why: string
}

/** The text just before a place, at most `reach` units, for words that change what a number means. */
export const before = (text: string, at: number, reach = 40): string =>
  text.slice(Math.max(0, at - reach), at)

export const after = (text: string, at: number, reach = 24): string => text.slice(at, at + reach)

/** The part of a sentence just before a place: what stands behind the last full stop or line break does not count. */
export function clauseBefore(text: string, at: number, reach = 48): string {
  const near = before(text, at, reach)
  const cut = Math.max(
    near.lastIndexOf('. '),
    near.lastIndexOf('\n'),
    near.lastIndexOf('! '),
    near.lastIndexOf('? '),
  )
  return cut < 0 ? near : near.slice(cut + 1)
}
