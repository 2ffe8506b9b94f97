import { type ConcernKind, findConcerns, findSpans, type SpanType } from '@evenground/redaction'
import type { FirstReader, HoldReason } from './voice.ts'

/** A part of somebody's words: JavaScript string offsets, from start up to but not with end. */
export interface Part {
  readonly start: number
  readonly end: number
}

export interface PersonalPart extends Part {
  readonly type: SpanType
}

export interface WorryingPart extends Part {
  readonly kind: ConcernKind
  /** Whether somebody who speaks the language has read the list of phrases that this is from. */
  readonly reviewed: boolean
}

/** What the screen proposes to the person who decides. It never claims that there is nothing else. */
export interface Screened {
  readonly personal: readonly PersonalPart[]
  readonly worrying: readonly WorryingPart[]
}

/** All that the screen finds in somebody's words. The lists of every language are used, since people mix languages. */
export const lookThrough = (words: string): Screened => ({
  personal: findSpans(words).map(({ start, end, type }) => ({ start, end, type })),
  worrying: findConcerns(words).map(({ start, end, kind, reviewed }) => ({ start, end, kind, reviewed })),
})

// Whoever fills the longest answer with telephone numbers need not be read to the end to be held.
const firstLook = 1000

const anyPersonal = (words: string): boolean =>
  findSpans(words.slice(0, firstLook)).length > 0 || (words.length > firstLook && findSpans(words).length > 0)

/**
 * Why somebody's words are to be held from all partners until a safety contact lets them go; empty where nothing was found.
 * A list of phrases misses most of what people mean: this is a first look, never a promise.
 */
export function screen(words: string, firstReader: FirstReader = 'anyone'): readonly HoldReason[] {
  const reasons: HoldReason[] = []
  if (findConcerns(words).length > 0) reasons.push('needs-a-person')
  if (anyPersonal(words)) reasons.push('personal-data')
  if (firstReader === 'outsider') reasons.push('first-read')
  return reasons
}

/** The first look takes tens of milliseconds, while names and numbers are read in. Better before anybody waits for it. */
export function warmScreen(): void {
  screen('Please tell Hope, the student nurse, to ring 07700 900461 before the ward round.')
}
