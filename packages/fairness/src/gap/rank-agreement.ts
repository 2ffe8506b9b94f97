import { kendallTauB } from '../statistics/kendall-tau-b.ts'
import { type Guess, meanGuess, shareSaid, type VoiceThemes } from './guess.ts'

/**
 * Whether guesses put themes in the order in which they were said: Kendall's tau-b of the mean guess and the share said, from -1
 * to 1. Null when either puts all themes level.
 *
 * Being said often is not the same as mattering most.
 *
 * @example rankAgreement(themes, guesses, voices) // 0.33
 */
export function rankAgreement(
  themes: readonly string[],
  guesses: readonly Guess[],
  voices: readonly VoiceThemes[],
): number | null {
  if (guesses.length === 0 || voices.length === 0) return null
  return kendallTauB(
    themes.map((theme) => meanGuess(theme, guesses)),
    themes.map((theme) => shareSaid(theme, voices)),
  )
}
