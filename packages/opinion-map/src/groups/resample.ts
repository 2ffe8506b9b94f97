import { fitAxes } from '../position/fit-axes.ts'
import type { Fitted } from '../position/fitted.ts'
import { placePeople } from '../position/place-people.ts'
import { below, type Random, seeded } from '../random.ts'
import { type Answers, pickRows, rowCount, transpose } from '../votes/answers.ts'
import { adjustedRand } from './adjusted-rand.ts'
import { type Clustering, kMeans } from './k-means.ts'

/** The people whose grouping is tested: their answers, what they count, and their group for every k, 2 first. */
export type Tested = {
  readonly answers: Answers
  readonly statements: number
  readonly weight: Float64Array
  readonly clusterings: readonly Clustering[]
  /** For each clustering, everybody's likeliest group, or -1 for who is between. */
  readonly sure: readonly Int8Array[]
}

/** Mean adjusted Rand index over resamples. 1: the same groups every time; 0: chance. */
export type Stability = {
  readonly everybody: number
  /** Over the people who are in a group; those between have none to keep. */
  readonly members: number
}

/**
 * Stability of every clustering: the mean adjusted Rand index between it and what comes out when people are drawn again, with
 * replacement, and each person's votes too (bootstrap; C. Hennig, Cluster-wise assessment of cluster stability, CSDA 52, 2007).
 * Axes, positions and groups are all made anew each time.
 */
export function stabilities(tested: Tested, fit: Fitted, resamples: number, seed: number): Stability[] {
  const sums = tested.clusterings.map(() => ({ everybody: 0, members: 0 }))
  for (let i = 0; i < resamples; i++) {
    const random = seeded(seed, 5000 + i)
    const drawn = Array.from({ length: rowCount(tested.answers) }, () =>
      below(random, rowCount(tested.answers)),
    )
    const again = resampled(tested, drawn, fit, random)
    for (const [j, clustering] of tested.clusterings.entries()) {
      const after = kMeans(again, clustering.k, 4, random).group
      const before = drawn.map((row) => clustering.group[row] as number)
      const inside = drawn.flatMap((row, at) => ((tested.sure[j]?.[row] ?? -1) >= 0 ? [at] : []))
      const sum = sums[j] as (typeof sums)[number]
      sum.everybody += adjustedRand(before, after)
      sum.members += adjustedRand(
        inside.map((at) => before[at] as number),
        inside.map((at) => after[at] as number),
      )
    }
  }
  return sums.map(({ everybody, members }) => ({
    everybody: everybody / resamples,
    members: members / resamples,
  }))
}

const STEPS = 3

function resampled(tested: Tested, drawn: readonly number[], fit: Fitted, random: Random) {
  const byPerson = withVotesRedrawn(pickRows(tested.answers, drawn), random)
  const weight = Float64Array.from(drawn, (row) => tested.weight[row] as number)
  const byStatement = transpose(byPerson, tested.statements)
  const again = fitAxes({ byPerson, byStatement, weight }, fit.statements.rank, STEPS, 0, fit)
  const standing = placePeople(byPerson, weight, again)
  return { count: drawn.length, width: standing.rank, at: standing.position, weight }
}

function withVotesRedrawn({ start, at, vote }: Answers, random: Random): Answers {
  const newAt = new Uint32Array(at.length)
  const newVote = new Int8Array(vote.length)
  for (let row = 0; row + 1 < start.length; row++) {
    const from = start[row] as number
    const count = (start[row + 1] as number) - from
    for (let e = from; e < from + count; e++) {
      const pick = from + below(random, count)
      newAt[e] = at[pick] as number
      newVote[e] = vote[pick] as number
    }
  }
  return { start, at: newAt, vote: newVote }
}
