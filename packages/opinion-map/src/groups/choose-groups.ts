import type { Fitted } from '../position/fitted.ts'
import { leansMatter } from '../position/leans.ts'
import { seeded } from '../random.ts'
import type { Settings } from '../settings.ts'
import type { Answers } from '../votes/answers.ts'
import { byGap, byStability } from './choose-number.ts'
import { placesUpTo } from './distinct-places.ts'
import { type Sureness, sizesOf, withoutSmall } from './floor.ts'
import { type Clustering, kMeans, type Points } from './k-means.ts'
import { gapsFromOneCloud } from './one-cloud.ts'
import { type Stability, stabilities } from './resample.ts'
import type { Because, GroupChoice, Tried } from './tried.ts'

const RESTARTS = 10
/** How many clouds to compare with, and on how many people: in haste on few, or one for every thousand votes. */
const WITH_RESAMPLES = { clouds: 20, people: 1500 }
const inHaste = (votes: number) => ({
  clouds: 4,
  people: Math.min(1500, Math.max(200, Math.round(votes / 1000))),
})

/** Everything that groups are chosen from. */
export type Choosing = {
  readonly points: Points
  /** Of the same people, row by row. */
  readonly answers: Answers
  readonly statements: number
  readonly fit: Fitted
  /** Whether any axis predicts votes that were kept back. */
  readonly structure: boolean
  readonly settings: Settings
  readonly sureness: Sureness
}

/**
 * How many groups, 1 to 6. One unless held-out votes show structure, and unless some number of groups is tighter than parts of one
 * cloud (by twice the error). Then the number that is most stable under the bootstrap, or a larger one that is nearly as stable; it
 * must be stable enough for the people who are in a group, and its groups may not be under the floor. Without resamples: the gap
 * statistic's own rule.
 */
export function chooseGroups(choosing: Choosing): GroupChoice {
  const { points, settings, structure } = choosing
  const { mostGroups, floor } = settings
  const cluster = once((k) => kMeans(points, k, RESTARTS, seeded(settings.seed, 100 + k)))
  if (settings.groups !== undefined)
    return asked(choosing, cluster(placesUpTo(points, settings.groups)), cluster)
  const one = (because: Because): GroupChoice => ({ clustering: cluster(1), tried: [], because, small: 0 })
  const enough = Math.min(mostGroups, Math.floor(points.count / floor))
  if (enough < 2) return one('too few people')
  if (!structure) return one(leansMatter(choosing.answers, choosing.fit) ? 'only lean' : 'no structure')
  const most = placesUpTo(points, enough)
  return most < 2 ? one('one cloud') : chosen(choosing, most, cluster)
}

type Cluster = (k: number) => Clustering

/** The number asked for, less groups under the floor. */
function asked(choosing: Choosing, wanted: Clustering, cluster: Cluster): GroupChoice {
  const { points, settings, sureness } = choosing
  const { clustering, small } = withoutSmall(points, wanted, settings, sureness)
  const { k } = clustering
  const alone = small > 0 ? 'under the floor' : 'one cloud'
  const because = k === 1 && settings.groups !== 1 ? alone : 'asked'
  const [stability] = k > 1 && settings.resamples > 0 ? measured(choosing, [clustering]) : []
  const tried = [{ k, gap: 0, gapError: 0, ...asShown(stability) }]
  return { clustering: k === 1 ? cluster(1) : clustering, tried, because, small }
}

function chosen(choosing: Choosing, most: number, cluster: Cluster): GroupChoice {
  const { points, answers, settings, sureness } = choosing
  const { seed, floor, resamples } = settings
  const effort = resamples > 0 ? WITH_RESAMPLES : inHaste(answers.at.length)
  const gaps = gapsFromOneCloud(points, most, effort.clouds, effort.people, seed)
  const size = once((k) => sizesOf(cluster(k), sureness))
  const under = (k: number): number => size(k).filter((each) => each > 0 && each < floor).length
  const mayBeShown = (k: number): boolean => {
    const shown = size(k).filter((each) => each >= floor).length
    return settings.belowFloor === 'merge' ? shown === k : shown >= 2
  }
  const stability = resamples === 0 ? [] : measured(choosing, numbersFrom(2, most).map(cluster))
  const tried = gaps.map(
    ({ gap, error }, i): Tried => ({
      k: i + 1,
      ...asShown(stability[i - 1]),
      gap,
      gapError: error,
      ...(stability[i - 1] ? { underFloor: under(i + 1) } : {}),
    }),
  )
  const { k, because, small } =
    resamples === 0
      ? byGap(tried, { under, mayBeShown })
      : byStability(tried, settings.stableFrom, { under, mayBeShown })
  return { clustering: cluster(k), tried, because, small }
}

const numbersFrom = (from: number, upto: number): number[] =>
  Array.from({ length: upto - from + 1 }, (_, i) => from + i)

const measured = (
  { points, answers, statements, fit, settings, sureness }: Choosing,
  clusterings: readonly Clustering[],
): Stability[] =>
  stabilities(
    { answers, statements, weight: points.weight, clusterings, sure: clusterings.map(sureness.of) },
    fit,
    settings.resamples,
    settings.seed,
  )

const asShown = (stability: Stability | undefined) =>
  stability ? { stability: stability.everybody, stabilityOfMembers: stability.members } : {}

/** The function, worked out once for each number. */
function once<T>(of: (k: number) => T): (k: number) => T {
  const known = new Map<number, T>()
  return (k) => {
    const found = known.get(k) ?? of(k)
    known.set(k, found)
    return found
  }
}
