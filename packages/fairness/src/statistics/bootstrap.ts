import type { Estimate } from '../estimate.ts'
import { type Random, seeded } from './seeded.ts'

const rounds = 2_000

/**
 * The interval of a figure by drawing the people again and again: the middle 95 of 100 of what the draws give.
 *
 * `figure` is given a maker of random numbers for each draw, and must draw people, never words or seconds. Draws that give no
 * number are left out. Source: B. Efron, 1979; percentile interval. It is too narrow for small groups; say so.
 */
export function bootstrap(value: number, seed: number, figure: (random: Random) => number | null): Estimate {
  const random = seeded(seed)
  const drawn: number[] = []
  for (let round = 0; round < rounds; round++) {
    const one = figure(random)
    if (one !== null && Number.isFinite(one)) drawn.push(one)
  }
  drawn.sort((one, other) => one - other)
  if (drawn.length === 0) return { value, low: value, high: value }
  return { value, low: quantile(drawn, 0.025), high: quantile(drawn, 0.975) }
}

/**
 * The value below which a share of a sorted list lies, on a straight line between neighbours (type 7 of Hyndman and Fan 1996).
 *
 * @throws RangeError for an empty list
 */
export function quantile(sorted: readonly number[], share: number): number {
  if (sorted.length === 0) throw new RangeError('A quantile of nothing')
  const place = (sorted.length - 1) * share
  const below = sorted[Math.floor(place)] as number
  const above = sorted[Math.ceil(place)] as number
  return below + (above - below) * (place - Math.floor(place))
}

/** The middle one. */
export const median = (values: readonly number[]): number =>
  quantile(
    [...values].sort((one, other) => one - other),
    0.5,
  )
