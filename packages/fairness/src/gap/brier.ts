import { type Guess, meanGuess, shareSaid, type VoiceThemes } from './guess.ts'

/**
 * How far the mean guesses were from what was said: the mean over themes of the squared difference. 0 is perfect, 1 the worst.
 * Null with no themes, guesses or voices.
 *
 * Source: G. Brier, 1950. It cannot say which way the guesses were wrong; the themes say that.
 *
 * @example brier(themes, guesses, voices) // 0.05
 */
export function brier(
  themes: readonly string[],
  guesses: readonly Guess[],
  voices: readonly VoiceThemes[],
): number | null {
  if (themes.length === 0 || guesses.length === 0 || voices.length === 0) return null
  const squares = themes.map((theme) => (meanGuess(theme, guesses) - shareSaid(theme, voices)) ** 2)
  return squares.reduce((total, square) => total + square, 0) / themes.length
}
