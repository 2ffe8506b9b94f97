import { type Estimate, type TooFew, tooFew } from '../estimate.ts'
import { bootstrap } from '../statistics/bootstrap.ts'
import { redrawn } from '../statistics/seeded.ts'

/** Fewer people than this have no Gini: two people's would tell each what the other did. */
const leastPeople = 3

/**
 * How unevenly talk was spread: 0 when all said the same amount, nearer 1 the more one person said it all.
 *
 * `G = sum((2i - n - 1) x_i) / (n sum x)`, x in rising order, from 0 to (n - 1) / n. Null when nothing was said.
 * Source: C. Gini, 1912. It cannot say who was unheard, whether they wished to speak, or whether anyone listened.
 *
 * @param amounts what each person said, in seconds, words or turns; those who said nothing are in it with 0
 * @throws RangeError for an amount below 0
 * @example gini([40, 25, 15, 8, 5, 4, 2, 1]) // 0.53
 */
export function gini(amounts: readonly number[]): number | null {
  for (const amount of amounts)
    if (!(amount >= 0 && Number.isFinite(amount))) throw new RangeError(`Not an amount: ${amount}`)
  const rising = [...amounts].sort((one, other) => one - other)
  const n = rising.length
  const sum = rising.reduce((total, amount) => total + amount, 0)
  if (sum === 0) return null
  return rising.reduce((total, amount, at) => total + (2 * (at + 1) - n - 1) * amount, 0) / (n * sum)
}

/**
 * The Gini corrected for small groups, `G n / (n - 1)`: from 0 to exactly 1, when one person said it all. With an interval by
 * drawing people. Hidden for fewer than three people; null when nothing was said.
 *
 * Source: G. Deltas, 2003. The interval is too narrow for fewer than about ten people. Put "I said all I wanted" beside it: low
 * talk with high satisfaction is fine.
 *
 * @example giniOfTalk([40, 25, 15, 8, 5, 4, 2, 1], 1) // { value: 0.6057, ... }
 */
export function giniOfTalk(amounts: readonly number[], seed: number): Estimate | TooFew | null {
  if (amounts.length < leastPeople) return tooFew(leastPeople)
  const corrected = (list: readonly number[]): number | null => {
    const plain = gini(list)
    return plain === null ? null : (plain * list.length) / (list.length - 1)
  }
  const value = corrected(amounts)
  return value === null ? null : bootstrap(value, seed, (random) => corrected(redrawn(amounts, random)))
}
