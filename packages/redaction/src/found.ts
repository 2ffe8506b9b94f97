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
  return (
    before(text, at, reach)
      .split(/(?<=\p{L}{3}[.!?]) |\n/u)
      .at(-1) ?? ''
  )
}
