import { digamma, logGamma, trigamma } from '../arithmetic/gamma.ts'
import type { Answers } from '../votes/answers.ts'

/** Answers to every statement from one group; each person counts their weight. `answered` counts people, unweighted. */
export type Counts = {
  readonly agree: Float64Array
  readonly disagree: Float64Array
  readonly seen: Float64Array
  readonly answered: Uint32Array
}

/** Counts a group. `groupOf` names each row's group, negative for none. */
export function countGroups(
  answers: Answers,
  statements: number,
  weight: Float64Array,
  groupOf: Int8Array,
  groups: number,
): Counts[] {
  const counts = Array.from({ length: groups }, () => ({
    agree: new Float64Array(statements),
    disagree: new Float64Array(statements),
    seen: new Float64Array(statements),
    answered: new Uint32Array(statements),
  }))
  for (let row = 0; row < groupOf.length; row++) {
    const group = counts[groupOf[row] as number]
    if (!group) continue
    const w = weight[row] as number
    for (let e = answers.start[row] as number; e < (answers.start[row + 1] as number); e++) {
      const column = answers.at[e] as number
      const vote = answers.vote[e] as number
      group.seen[column] = (group.seen[column] as number) + w
      group.answered[column] = (group.answered[column] as number) + 1
      if (vote === 1) group.agree[column] = (group.agree[column] as number) + w
      else if (vote === -1) group.disagree[column] = (group.disagree[column] as number) + w
    }
  }
  return counts
}

/** A Beta distribution for a rate. */
export type Beta = { readonly a: number; readonly b: number }

export const betaMean = ({ a, b }: Beta): number => a / (a + b)

export const betaVariance = ({ a, b }: Beta): number => (a * b) / ((a + b) ** 2 * (a + b + 1))

/** Mean and variance of the logarithm of a Beta rate (exact). */
export const logMoments = ({ a, b }: Beta): { mean: number; variance: number } => ({
  mean: digamma(a) - digamma(a + b),
  variance: trigamma(a) - trigamma(a + b),
})

/** Jeffreys' prior for a rate: half an answer each way. */
export const JEFFREYS = 0.5

/** The rate's posterior: Jeffreys' prior plus `pull` answers at the overall rate, then the group's own answers. */
export const posterior = (yes: number, seen: number, overall: number, pull: number): Beta => ({
  a: JEFFREYS + pull * overall + yes,
  b: JEFFREYS + pull * (1 - overall) + seen - yes,
})

/** The overall rate of a statement over all groups together. */
export function overallRate(yes: readonly number[], seen: readonly number[]): number {
  const sum = (of: readonly number[]): number => of.reduce((a, b) => a + b, 0)
  return (sum(yes) + JEFFREYS) / (sum(seen) + 2 * JEFFREYS)
}

const PULLS = [0, 1, 2, 4, 8, 16, 32, 64] as const

/**
 * How strongly groups are drawn to the overall rate, in answers: the strength, of eight, under which all groups' counts on all
 * statements are likeliest (empirical Bayes, Beta-binomial; C. N. Morris, JASA 78, 1983). Groups that differ a lot are drawn little.
 */
export function pullToOverall(yes: readonly Float64Array[], seen: readonly Float64Array[]): number {
  const [first] = yes
  if (!first || yes.length < 2) return 0
  const likelihoods = PULLS.map(() => 0)
  for (let column = 0; column < first.length; column++) {
    const y = yes.map((each) => each[column] as number)
    const n = seen.map((each) => each[column] as number)
    const overall = overallRate(y, n)
    for (const [i, pull] of PULLS.entries()) {
      const { a, b } = posterior(0, 0, overall, pull)
      for (const [g, own] of y.entries())
        likelihoods[i] = (likelihoods[i] as number) + betaBinomial(own, n[g] as number, a, b)
    }
  }
  return PULLS[likelihoods.indexOf(Math.max(...likelihoods))] as number
}

function betaBinomial(yes: number, seen: number, a: number, b: number): number {
  const logBeta = (p: number, q: number): number => logGamma(p) + logGamma(q) - logGamma(p + q)
  return seen === 0 ? 0 : logBeta(a + yes, b + seen - yes) - logBeta(a, b)
}
