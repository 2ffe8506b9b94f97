import type { Fitted } from '../position/fitted.ts'
import { seeded } from '../random.ts'
import type { Settings } from '../settings.ts'
import type { Answers } from '../votes/answers.ts'
import { type Clustering, kMeans, type Points } from './k-means.ts'
import { type Gap, gapsFromOneCloud } from './one-cloud.ts'
import { type Stability, stabilities } from './resample.ts'

/** What was measured for one number of groups. */
export type Tried = {
  readonly k: number
  /** Mean adjusted Rand index over resamples, 1 the same every time; absent when no resamples were asked for. */
  readonly stability?: number
  /** The same over the people who are in a group; those between have none to keep. */
  readonly stabilityOfMembers?: number
  /** How much tighter than parts of one cloud (logarithm of the loss), and the error of that. */
  readonly gap: number
  readonly gapError: number
}

export type GroupChoice = {
  readonly clustering: Clustering
  readonly tried: readonly Tried[]
  /** Why this number of groups, in one word. */
  readonly because:
    | 'stable'
    | 'tight'
    | 'asked'
    | 'too few people'
    | 'no structure'
    | 'one cloud'
    | 'not stable'
}

const RESTARTS = 10
/** How many clouds to compare with, and on how many people: in haste on few, or one for every thousand votes. */
const WITH_RESAMPLES = { clouds: 20, people: 1500 }
const inHaste = (votes: number) => ({
  clouds: 4,
  people: Math.min(1500, Math.max(200, Math.round(votes / 1000))),
})
/** A larger number of groups is preferred over the most stable one when it is this nearly as stable. */
const NEARLY_AS_STABLE = 0.05

/**
 * How many groups, 1 to 6. One unless held-out votes show structure, and unless some number of groups is tighter than parts of one
 * cloud (by twice the error). Then the number that is most stable under the bootstrap, or a larger one that is nearly as stable; it
 * must be stable enough for the people who are in a group. Without resamples: the gap statistic's own rule.
 */
export function chooseGroups(
  points: Points,
  answers: Answers,
  statements: number,
  fit: Fitted,
  structure: boolean,
  settings: Settings,
  sureOf: (clustering: Clustering) => Uint8Array,
): GroupChoice {
  const { seed, floor, resamples } = settings
  const cluster = (k: number): Clustering => kMeans(points, k, RESTARTS, seeded(seed, 100 + k))
  if (settings.groups !== undefined) {
    const k = Math.max(1, Math.min(settings.groups, points.count))
    const [stability] = k > 1 && resamples > 0 ? measured([cluster(k)], resamples) : []
    return {
      clustering: cluster(k),
      tried: [{ k, gap: 0, gapError: 0, ...asShown(stability) }],
      because: 'asked',
    }
  }
  const most = Math.min(settings.mostGroups, Math.floor(points.count / floor))
  if (most < 2) return { clustering: cluster(1), tried: [], because: 'too few people' }
  if (!structure) return { clustering: cluster(1), tried: [], because: 'no structure' }
  const effort = resamples > 0 ? WITH_RESAMPLES : inHaste(answers.at.length)
  const gaps = gapsFromOneCloud(points, most, effort.clouds, effort.people, seed)
  if (resamples === 0) {
    const k = gapRule(gaps)
    return { clustering: cluster(k), tried: gaps.map(asTried), because: k === 1 ? 'one cloud' : 'tight' }
  }
  const clusterings = Array.from({ length: most - 1 }, (_, i) => cluster(i + 2))
  const stability = measured(clusterings, resamples)
  const tried = gaps.map((each, i) => ({ ...asTried(each, i), ...asShown(stability[i - 1]) }))
  const { k, because } = mostStable(tried, settings.stableFrom)
  return { clustering: k === 1 ? cluster(1) : (clusterings[k - 2] as Clustering), tried, because }

  function measured(of: readonly Clustering[], times: number): Stability[] {
    return stabilities(
      { answers, statements, weight: points.weight, clusterings: of, sure: of.map(sureOf) },
      fit,
      times,
      seed,
    )
  }
}

const asShown = (stability: Stability | undefined) =>
  stability ? { stability: stability.everybody, stabilityOfMembers: stability.members } : {}

const asTried = ({ gap, error }: Gap, i: number): Tried => ({ k: i + 1, gap, gapError: error })

/** Tighter than parts of one cloud, by more than twice the error. */
const isTight = (each: { gap: number; error: number }): boolean => each.gap > 2 * each.error

/** The smallest tight k whose gap is not clearly passed by that of k + 1 (after Tibshirani, Walther, Hastie 2001); else 1. */
function gapRule(gaps: readonly Gap[]): number {
  const found = gaps.findIndex((each, i) => {
    const next = gaps[i + 1]
    return i > 0 && isTight(each) && (!next || each.gap >= next.gap - next.error)
  })
  return found < 0 ? 1 : found + 1
}

function mostStable(
  tried: readonly Tried[],
  stableFrom: number,
): { k: number; because: GroupChoice['because'] } {
  if (!tried.some((each) => each.k > 1 && isTight({ gap: each.gap, error: each.gapError })))
    return { k: 1, because: 'one cloud' }
  const groups = tried.filter((each) => each.k > 1)
  const stability = (each: Tried): number => each.stability ?? 0
  const best = Math.max(...groups.map(stability))
  const chosen = groups.filter((each) => stability(each) >= best - NEARLY_AS_STABLE).at(-1) as Tried
  if ((chosen.stabilityOfMembers ?? 0) < stableFrom) return { k: 1, because: 'not stable' }
  return { k: chosen.k, because: 'stable' }
}
