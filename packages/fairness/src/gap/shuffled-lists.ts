import { quantile } from '../statistics/bootstrap.ts'
import { seeded, shuffled } from '../statistics/seeded.ts'
import type { Guess } from './guess.ts'

const rounds = 1_000

/** What a measure would be if the guesses had been about other themes, taken at random. */
export interface ByChance {
  readonly mean: number
  /** The middle 95 of 100. */
  readonly low: number
  readonly high: number
  /** The share of shuffles that did as well as the guesses, or better. Small: the guesses were more than luck. */
  readonly asGood: number
}

/**
 * Measures guesses against luck: themes change places at random in all lists alike, so that lists stay as long, as sure and as
 * alike as they were, and only what they are about is left to chance. Null when the measure has no value.
 *
 * Compare a round with the next by how far each is from luck, since lists that are random change too.
 *
 * @param better whether a larger value is better, as for overlap, or a smaller one, as for the Brier score
 */
export function shuffledLists(
  themes: readonly string[],
  guesses: readonly Guess[],
  seed: number,
  better: 'larger' | 'smaller',
  measure: (guesses: readonly Guess[]) => number | null,
): ByChance | null {
  const value = measure(guesses)
  if (value === null) return null
  const random = seeded(seed)
  const values: number[] = []
  for (let round = 0; round < rounds; round++) {
    const places = shuffled(themes, random)
    const instead = new Map(themes.map((theme, at) => [theme, places[at] as string]))
    const found = measure(
      guesses.map(({ expected }) => ({
        expected: expected.map(({ theme, ofTen }) => ({ theme: instead.get(theme) ?? theme, ofTen })),
      })),
    )
    if (found !== null) values.push(found)
  }
  if (values.length === 0) return null
  values.sort((one, other) => one - other)
  const close = 1e-12
  const asGood = values.filter((one) =>
    better === 'larger' ? one >= value - close : one <= value + close,
  ).length
  return {
    mean: values.reduce((total, one) => total + one, 0) / values.length,
    low: quantile(values, 0.025),
    high: quantile(values, 0.975),
    asGood: (asGood + 1) / (values.length + 1),
  }
}
