import { logChoose } from '../arithmetic/log-gamma.ts'

/** Fewest and most runs that chance makes usual. */
export type RunsLimits = { readonly fewest: number; readonly most: number }

const tail = 0.025

/** Chance of exactly `runs` runs among `above` and `below` points in random order. */
function chanceOf(runs: number, above: number, below: number): number {
  const all = logChoose(above + below, above)
  const half = Math.floor(runs / 2)
  const ways = (a: number, b: number) =>
    Math.exp(logChoose(above - 1, a - 1) + logChoose(below - 1, b - 1) - all)
  if (runs % 2 === 0) return 2 * ways(half, half)
  return ways(half + 1, half) + ways(half, half + 1)
}

/**
 * Limits for the number of runs, 2.5 % on each side, from the exact Wald-Wolfowitz distribution with as many points
 * above the median as below. Published tables (Swed & Eisenhart 1943 and copies) differ by one in some rows.
 * Null under 10 useful points.
 *
 * @example runsLimits(20) // { fewest: 7, most: 15 }
 */
export function runsLimits(useful: number): RunsLimits | null {
  if (useful < 10) return null
  const below = Math.floor(useful / 2)
  const above = useful - below
  let fewest = 2
  for (let total = chanceOf(2, above, below); total <= tail; total += chanceOf(fewest, above, below))
    fewest += 1
  const last = above === below ? useful : 2 * below + 1
  let most = last
  for (let total = chanceOf(last, above, below); total <= tail; total += chanceOf(most, above, below))
    most -= 1
  return { fewest, most }
}
