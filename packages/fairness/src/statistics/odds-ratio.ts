import type { Estimate } from '../estimate.ts'
import { logGamma } from './beta.ts'

/** Two groups, and how many of each did and did not. */
export interface TwoByTwo {
  readonly firstDid: number
  readonly firstDidNot: number
  readonly secondDid: number
  readonly secondDidNot: number
}

/**
 * The odds ratio of two groups with its exact 95 % interval. 1 means no difference; above 1, the first did more often. The
 * value can be 0 or Infinity. Null when a group is empty, or all or none did, since then nothing can be said.
 *
 * The value is the conditional maximum likelihood estimate, as R's fisher.test gives it, which is not quite ad / bc.
 * Source: R. A. Fisher, 1935; J. Cornfield, 1956.
 *
 * @throws RangeError for counts that are none
 * @example oddsRatio({ firstDid: 3, firstDidNot: 1, secondDid: 1, secondDidNot: 3 }) // { value: 6.41, low: 0.21, high: 621.9 }
 */
export function oddsRatio({ firstDid, firstDidNot, secondDid, secondDidNot }: TwoByTwo): Estimate | null {
  for (const count of [firstDid, firstDidNot, secondDid, secondDidNot])
    if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`Not a count: ${count}`)
  const [first, second, did] = [firstDid + firstDidNot, secondDid + secondDidNot, firstDid + secondDid]
  const [least, most] = [Math.max(0, did - second), Math.min(did, first)]
  if (least === most) return null
  const weights = Array.from(
    { length: most - least + 1 },
    (_, at) => choose(first, least + at) + choose(second, did - least - at),
  )
  const chances = (logOdds: number): number[] => {
    const logs = weights.map((weight, at) => weight + (least + at) * logOdds)
    const top = Math.max(...logs)
    const raw = logs.map((log) => Math.exp(log - top))
    const sum = raw.reduce((total, one) => total + one, 0)
    return raw.map((one) => one / sum)
  }
  const at = firstDid - least
  const mean = (logOdds: number) =>
    chances(logOdds).reduce((total, chance, index) => total + chance * index, 0)
  const orMore = (logOdds: number) =>
    chances(logOdds)
      .slice(at)
      .reduce((total, chance) => total + chance, 0)
  const orLess = (logOdds: number) =>
    chances(logOdds)
      .slice(0, at + 1)
      .reduce((total, chance) => total + chance, 0)
  const [lowest, highest] = [firstDid === least, firstDid === most]
  return {
    value: lowest ? 0 : highest ? Number.POSITIVE_INFINITY : solve((odds) => mean(odds) - at),
    low: lowest ? 0 : solve((odds) => orMore(odds) - 0.025),
    high: highest ? Number.POSITIVE_INFINITY : solve((odds) => 0.025 - orLess(odds)),
  }
}

const choose = (n: number, k: number): number => logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1)

/** The odds ratio where a rising function crosses nought, by halving its logarithm. */
function solve(rising: (logOdds: number) => number): number {
  let [low, high] = [-50, 50]
  for (let turn = 0; turn < 100; turn++) {
    const middle = (low + high) / 2
    if (rising(middle) < 0) low = middle
    else high = middle
  }
  return Math.exp((low + high) / 2)
}
