import {
  type Beta,
  betaMean,
  type Counts,
  logCumulants,
  logMean,
  NEGLIGIBLE,
  overallRate,
  PULLS,
  type Pulls,
  posterior,
} from './rates.ts'

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
const TENTH = -1.2815515655446004

/**
 * Common ground per statement, both ways: what all groups agree to, and what all groups refuse. The lower bound is the 10 % point of
 * the logarithm of the geometric mean, from its mean, variance and skewness (E. A. Cornish and R. A. Fisher, 1938); the tests
 * compare it with posterior draws. Drawing groups together moves the estimate but never narrows its spread: what one group borrows
 * from another makes the two depend on each other, so their mean is no surer for it.
 */
export function commonGround(
  groups: readonly Counts[],
  statements: number,
  fewest: number,
  pulls: Pulls,
): CommonGround[] {
  const seen = groups.map((each) => each.seen)
  const [agree, disagree] = [groups.map((each) => each.agree), groups.map((each) => each.disagree)]
  return Array.from({ length: statements }, (_, column) => {
    const missing = groups.map((each) => Math.max(0, fewest - (each.answered[column] as number)))
    if (groups.length === 0 || missing.some((each) => each > 0)) return { enough: false, missing }
    return {
      enough: true,
      agree: shared(agree, seen, column, pulls.agree[column] as Float64Array),
      disagree: shared(disagree, seen, column, pulls.disagree[column] as Float64Array),
    }
  })
}

function shared(
  yes: readonly Float64Array[],
  seen: readonly Float64Array[],
  column: number,
  weights: Float64Array,
): Shared {
  const y = yes.map((each) => each[column] as number)
  const n = seen.map((each) => each[column] as number)
  const overall = overallRate(y, n)
  const strengths = PULLS.flatMap((pull, i) =>
    (weights[i] as number) < NEGLIGIBLE ? [] : [{ pull, weight: weights[i] as number }],
  )
  const drawn = strengths.map(({ pull }) => y.map((own, g) => posterior(own, n[g] as number, overall, pull)))
  const likely = strengths.map(({ weight }) => weight)
  const means = drawn.map((rates) => rates.reduce((sum, rate) => sum + logMean(rate), 0) / rates.length)
  const mean = weighted(likely, means)
  const [, variance, third] = meanCumulants(
    y.map((own, g) => logCumulants(posterior(own, n[g] as number, overall, 0))),
  )
  const doubt = weighted(
    likely,
    means.map((each) => (each - mean) ** 2),
  )
  const deviation = Math.sqrt(variance + doubt)
  const tenth = TENTH + (((TENTH * TENTH - 1) / 6) * third) / deviation ** 3
  return {
    score: Math.exp(mean),
    lower: Math.exp(mean + tenth * deviation),
    rates: y.map((_, g) =>
      weighted(
        likely,
        drawn.map((rates) => betaMean(rates[g] as Beta)),
      ),
    ),
  }
}

/** The mean of values of which each is so likely. */
function weighted(likely: readonly number[], values: readonly number[]): number {
  const total = likely.reduce((a, b) => a + b, 0)
  return values.reduce((sum, each, i) => sum + ((likely[i] as number) / total) * each, 0)
}

/** Cumulants of the mean of independent numbers. */
function meanCumulants(each: readonly (readonly [number, number, number])[]): [number, number, number] {
  const of = (order: 0 | 1 | 2): number =>
    each.reduce((sum, own) => sum + own[order], 0) / each.length ** (order + 1)
  return [of(0), of(1), of(2)]
}
