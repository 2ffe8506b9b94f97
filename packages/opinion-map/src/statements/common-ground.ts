import { betaMean, type Counts, logMoments, overallRate, posterior, pullToOverall } from './rates.ts'

/** One side of a statement: how much all groups share that answer. */
export type Shared = {
  /** Geometric mean over groups of the rate of this answer among agree, disagree and pass. */
  readonly score: number
  /** The score is above this with probability 0.9. */
  readonly lower: number
  /** The rate in each group, drawn a little to the overall rate. */
  readonly rates: readonly number[]
}

/** A statement's common ground, or how many answers each group still lacks. */
export type CommonGround =
  | { readonly enough: true; readonly agree: Shared; readonly disagree: Shared }
  | { readonly enough: false; readonly missing: readonly number[] }

/** 10 % of a normal distribution lies further below its mean than this many standard deviations. */
const LOWER_TENTH = 1.2815515655446004

/**
 * Common ground per statement, both ways: what all groups agree to, and what all groups refuse. The lower bound is that of a normal
 * distribution with the exact mean and variance of the logarithm of the geometric mean; the tests compare it with posterior draws.
 */
export function commonGround(groups: readonly Counts[], statements: number, fewest: number): CommonGround[] {
  const seen = groups.map((each) => each.seen)
  const sides = [groups.map((each) => each.agree), groups.map((each) => each.disagree)] as const
  const pulls = sides.map((yes) => pullToOverall(yes, seen)) as [number, number]
  return Array.from({ length: statements }, (_, column) => {
    const missing = groups.map((each) => Math.max(0, fewest - (each.answered[column] as number)))
    if (groups.length === 0 || missing.some((each) => each > 0)) return { enough: false, missing }
    const [agree, disagree] = sides.map((yes, side) => shared(yes, seen, column, pulls[side] as number)) as [
      Shared,
      Shared,
    ]
    return { enough: true, agree, disagree }
  })
}

function shared(
  yes: readonly Float64Array[],
  seen: readonly Float64Array[],
  column: number,
  pull: number,
): Shared {
  const y = yes.map((each) => each[column] as number)
  const n = seen.map((each) => each[column] as number)
  const overall = overallRate(y, n)
  const rates = y.map((own, g) => posterior(own, n[g] as number, overall, pull))
  const logs = rates.map(logMoments)
  const mean = logs.reduce((sum, each) => sum + each.mean, 0) / logs.length
  const variance = logs.reduce((sum, each) => sum + each.variance, 0) / logs.length ** 2
  return {
    score: Math.exp(mean),
    lower: Math.exp(mean - LOWER_TENTH * Math.sqrt(variance)),
    rates: rates.map(betaMean),
  }
}
