import type { Estimate } from '../estimate.ts'
import { proportion } from '../statistics/proportion.ts'
import { type Guess, shareSaid, type VoiceThemes } from './guess.ts'

/** Whether what people said most was missed. */
export interface FirstChoiceMiss {
  /** What was said most; more than one when they tie. */
  readonly first: readonly string[]
  /** Nobody expected any of them. */
  readonly missedByAll: boolean
  /** The share of guessers who did not. */
  readonly missed: Estimate
}

/**
 * Whether the theme said most is in no guess, and what share of guessers missed it, with the exact 95 % interval. Null when
 * nothing was said or guessed.
 *
 * For comparison: of 153 pairs of a patient and their doctor, 29.4 in 100 patients' first priority was not on the doctor's list
 * (Annals of Family Medicine 2019;17:396).
 *
 * @example firstChoiceMiss(themes, guesses, voices)?.missedByAll // false
 */
export function firstChoiceMiss(
  themes: readonly string[],
  guesses: readonly Guess[],
  voices: readonly VoiceThemes[],
): FirstChoiceMiss | null {
  const shares = themes.map((theme) => shareSaid(theme, voices))
  const most = Math.max(0, ...shares.filter((share) => !Number.isNaN(share)))
  if (most === 0) return null
  const first = themes.filter((_, at) => shares[at] === most)
  const misses = guesses.filter(({ expected }) => !expected.some(({ theme }) => first.includes(theme))).length
  const missed = proportion(misses, guesses.length)
  return missed && { first, missedByAll: misses === guesses.length, missed }
}
