import { digamma, logGamma, tetragamma, trigamma } from '../arithmetic/gamma.ts'
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

/** The mean of the logarithm of a Beta rate (exact). */
export const logMean = ({ a, b }: Beta): number => digamma(a) - digamma(a + b)

/** The first three cumulants of the logarithm of a Beta rate (exact). */
export const logCumulants = ({ a, b }: Beta): readonly [number, number, number] => [
  digamma(a) - digamma(a + b),
  trigamma(a) - trigamma(a + b),
  tetragamma(a) - tetragamma(a + b),
]

/** Jeffreys' prior for a rate: half an answer each way. */
const JEFFREYS = 0.5

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

/** How strongly groups may be drawn to the overall rate, in answers. */
export const PULLS: readonly number[] = [0, 2, 8, 32, 128, 512]

/** Strengths less likely than this are passed over. */
export const NEGLIGIBLE = 0.01

/**
 * For each statement, how likely each strength of `PULLS` is: groups are drawn to the overall rate as far as the counts ask for it.
 * Hierarchical and empirical Bayes: counts are Beta-binomial given a strength, and how common each strength is comes from all
 * statements together, by EM (C. N. Morris, JASA 78, 1983). A statement on which groups differ is drawn little.
 */
function pullWeights(
  yes: readonly Float64Array[],
  seen: readonly Float64Array[],
  statements: number,
): Float64Array[] {
  const likelihoods = Array.from({ length: statements }, (_, column) => likelihoodOf(yes, seen, column))
  let common = Float64Array.from(PULLS, () => 1 / PULLS.length)
  if (yes.length < 2) return likelihoods.map(() => Float64Array.from(PULLS, (pull) => (pull === 0 ? 1 : 0)))
  for (let step = 0; step < 12; step++) {
    const sums = new Float64Array(PULLS.length)
    for (const each of likelihoods)
      for (const [i, share] of shares(each, common).entries()) sums[i] = (sums[i] as number) + share
    common = sums.map((sum) => sum / Math.max(1, statements))
  }
  return likelihoods.map((each) => shares(each, common))
}

function shares(likelihoods: Float64Array, common: Float64Array): Float64Array {
  const parts = likelihoods.map((each, i) => each * (common[i] as number))
  const sum = parts.reduce((a, b) => a + b, 0)
  return parts.map((each) => each / sum)
}

/** Relative to the likeliest strength. */
function likelihoodOf(
  yes: readonly Float64Array[],
  seen: readonly Float64Array[],
  column: number,
): Float64Array {
  const y = yes.map((each) => each[column] as number)
  const n = seen.map((each) => each[column] as number)
  const overall = overallRate(y, n)
  const logs = Float64Array.from(PULLS, (pull) => {
    const { a, b } = posterior(0, 0, overall, pull)
    return y.reduce((sum, own, g) => sum + betaBinomial(own, n[g] as number, a, b), 0)
  })
  const most = logs.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  return logs.map((each) => Math.exp(each - most))
}

function betaBinomial(yes: number, seen: number, a: number, b: number): number {
  const logBeta = (p: number, q: number): number => logGamma(p) + logGamma(q) - logGamma(p + q)
  return seen === 0 ? 0 : logBeta(a + yes, b + seen - yes) - logBeta(a, b)
}

/** How far groups are drawn together, statement by statement, for either answer. */
export type Pulls = { readonly agree: readonly Float64Array[]; readonly disagree: readonly Float64Array[] }

export function pullsOf(groups: readonly Counts[], statements: number): Pulls {
  const seen = groups.map((each) => each.seen)
  const weights = (answer: 'agree' | 'disagree') =>
    pullWeights(
      groups.map((each) => each[answer]),
      seen,
      statements,
    )
  return { agree: weights('agree'), disagree: weights('disagree') }
}
