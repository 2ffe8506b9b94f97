import type { Worths } from './fit-worths.ts'

/** Two items are told apart when one is above the other with at least this chance. */
export const sure = 0.9

/** Chance that item i is worth more than item j, from the normal posterior of their difference. */
export function chanceAbove(worths: Worths, i: number, j: number): number {
  const gap = (worths.mean[i] as number) - (worths.mean[j] as number)
  const sd = Math.sqrt(varianceOfGap(worths, i, j))
  return sd > 0 ? normalBelow(gap / sd) : 0.5
}

export function varianceOfGap({ covariance: { size, cells } }: Worths, i: number, j: number): number {
  const at = (row: number, column: number) => cells[row * size + column] as number
  return Math.max(0, at(i, i) + at(j, j) - 2 * at(i, j))
}

/** Items in bands, best first: a band holds its first item and those after it that cannot be told from that first one. */
export function bandsOf(worths: Worths, order: readonly number[]): number[][] {
  const bands: number[][] = []
  for (const item of order) {
    const band = bands.at(-1)
    const first = band?.[0]
    if (band && first !== undefined && chanceAbove(worths, first, item) < sure) band.push(item)
    else bands.push([item])
  }
  return bands
}

/** Share of neighbours in the order that are told apart: when it is high, more answers change little. 1 for a single item. */
export function settledShare(worths: Worths, order: readonly number[]): number {
  if (order.length < 2) return 1
  const told = order.filter(
    (item, place) => place > 0 && chanceAbove(worths, order[place - 1] as number, item) >= sure,
  )
  return told.length / (order.length - 1)
}

/** The standard normal distribution function: its power series near the middle, its continued fraction in the tail (Abramowitz and Stegun 26.2.11, 26.2.14). */
export function normalBelow(z: number): number {
  if (z > 0) return 1 - normalBelow(-z)
  if (z < -38) return 0
  const density = Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI)
  if (z > -3) {
    let term = -z
    let sum = -z
    for (let k = 3; Math.abs(term) > 1e-17 * Math.abs(sum); k += 2) {
      term *= (z * z) / k
      sum += term
    }
    return 0.5 - density * sum
  }
  let tail = 0
  for (let k = 60; k > 0; k--) tail = k / (-z + tail)
  return density / (-z + tail)
}
