import type { Estimate } from '../estimate.ts'
import { bootstrap } from '../statistics/bootstrap.ts'
import { proportion } from '../statistics/proportion.ts'
import { redrawn } from '../statistics/seeded.ts'
import { type Guess, meanGuess, shareSaid, type VoiceThemes } from './guess.ts'

/** Much is at least this share; little is under the other. */
const much = 0.15
const little = 0.05

/** People answer in whole people of 10, so a guess is never surer than half a person of 10 either way. */
const halfAnswer = 0.05

/** What a gap may be called. */
export type GapLabel = 'blind spot' | 'expected, rarely raised'

/** One theme: what was guessed, what was said, and what may be learned. */
export interface ThemeGap {
  readonly theme: string
  readonly guessed: Estimate
  readonly said: Estimate
  /** `log2(said / guessed)`: above 0, said more than guessed; 1 is twice as much. */
  readonly surprise: number
  readonly label: GapLabel | null
}

/**
 * The gap of one theme. It is a blind spot when at least 15 in 100 said it and under 5 were guessed, and expected but rarely raised
 * the other way round; either only when the two intervals do not touch.
 *
 * The interval of what was said is exact; that of the guess draws guessers, and is never narrower than half a person of 10 each
 * way. Surprise floors both at 1 / (voices + 2). Test vector: 7 of 46 said (15 %, interval 6 to 29) against a guess of 4 %
 * has no label.
 *
 * It has no floor of its own: `assumptionGap` hides it for few guessers. It cannot say why something was said or not.
 *
 * @throws RangeError without voices or guesses
 */
export function themeGap(
  theme: string,
  guesses: readonly Guess[],
  voices: readonly VoiceThemes[],
  seed: number,
): ThemeGap {
  const count = voices.filter((themes) => themes.includes(theme)).length
  const said = proportion(count, voices.length)
  if (!said || guesses.length === 0) throw new RangeError('A gap needs voices and guesses')
  const mean = meanGuess(theme, guesses)
  const drawn = bootstrap(mean, seed, (random) => meanGuess(theme, redrawn(guesses, random)))
  const guessed = {
    value: mean,
    low: Math.max(0, Math.min(drawn.low, mean - halfAnswer)),
    high: Math.min(1, Math.max(drawn.high, mean + halfAnswer)),
  }
  const least = 1 / (voices.length + 2)
  const surprise = Math.log2(Math.max(shareSaid(theme, voices), least) / Math.max(mean, least))
  return { theme, guessed, said, surprise, label: labelOf(guessed, said) }
}

function labelOf(guessed: Estimate, said: Estimate): GapLabel | null {
  if (said.value >= much && guessed.value < little && said.low > guessed.high) return 'blind spot'
  if (guessed.value >= much && said.value < little && guessed.low > said.high)
    return 'expected, rarely raised'
  return null
}
