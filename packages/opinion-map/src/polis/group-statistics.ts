import type { Tally } from './tally.ts'

/**
 * What Polis computes for one group and one statement. na, nd, ns: agree, disagree, seen; pa, pd: smoothed shares; pat, pdt: z
 * against one half; ra, rd: ratio to the other groups' share; rat, rdt: z against the other groups.
 */
export type GroupStatistics = {
  readonly na: number
  readonly nd: number
  readonly ns: number
  readonly pa: number
  readonly pd: number
  readonly pat: number
  readonly pdt: number
  readonly ra: number
  readonly rd: number
  readonly rat: number
  readonly rdt: number
}

/** One-sided 90 %: Polis' bar for both of its tests. */
export const SIGNIFICANT = 1.2816

/** The share who chose it, with one pseudo-answer each way. */
export const share = (count: number, seen: number): number => (count + 1) / (seen + 2)

/** z of a share against one half, with one pseudo-answer. */
export const shareTest = (count: number, seen: number): number =>
  2 * Math.sqrt(seen + 1) * ((count + 1) / (seen + 1) - 0.5)

/** z of the difference of two shares, with one pseudo-answer in each count. */
function differenceTest(count: number, seen: number, restCount: number, restSeen: number): number {
  const n1 = seen + 1
  const n2 = restSeen + 1
  const pooled = (count + 1 + restCount + 1) / (n1 + n2)
  if (pooled === 1) return 0
  return ((count + 1) / n1 - (restCount + 1) / n2) / Math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2))
}

export function groupStatistics(group: Tally, rest: Tally, column: number): GroupStatistics {
  const at = (from: Float64Array): number => from[column] as number
  const [na, nd, ns] = [at(group.agree), at(group.disagree), at(group.seen)]
  const [restAgree, restDisagree, restSeen] = [at(rest.agree), at(rest.disagree), at(rest.seen)]
  return {
    na,
    nd,
    ns,
    pa: share(na, ns),
    pd: share(nd, ns),
    pat: shareTest(na, ns),
    pdt: shareTest(nd, ns),
    ra: share(na, ns) / share(restAgree, restSeen),
    rd: share(nd, ns) / share(restDisagree, restSeen),
    rat: differenceTest(na, ns, restAgree, restSeen),
    rdt: differenceTest(nd, ns, restDisagree, restSeen),
  }
}
