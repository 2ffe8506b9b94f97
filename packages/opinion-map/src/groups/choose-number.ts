import type { Because, Tried } from './tried.ts'

/** A number of groups, why, and how many groups the floor took away on the way there. */
export type Chosen = { readonly k: number; readonly because: Because; readonly small: number }

/** How many groups of a number of them have people, but fewer than the floor, and whether that number may be shown. */
export type Floor = {
  readonly under: (k: number) => number
  readonly mayBeShown: (k: number) => boolean
}

/** A larger number of groups is preferred over the most stable one when it is this nearly as stable. */
const NEARLY_AS_STABLE = 0.05

/** The most stable number; where the floor forbids it, the most stable of the smaller ones that may be shown. */
export function byStability(tried: readonly Tried[], stableFrom: number, floor: Floor): Chosen {
  const wanted = mostStable(tried, stableFrom)
  if (wanted.k === 1 || floor.mayBeShown(wanted.k)) return { ...wanted, small: 0 }
  const small = floor.under(wanted.k)
  const allowed = tried.filter(({ k }) => k > 1 && k < wanted.k && floor.mayBeShown(k))
  const shown = mostStable(allowed, stableFrom)
  return shown.k === 1 ? noneLeft(small) : { ...shown, small }
}

/** Groups that are there but small; or groups of which nobody is sure, which are parts of one cloud. */
const noneLeft = (small: number): Chosen => ({
  k: 1,
  because: small > 0 ? 'under the floor' : 'one cloud',
  small,
})

/** The gap statistic's number; where the floor forbids it, the next smaller one that is tight and may be shown. */
export function byGap(tried: readonly Tried[], floor: Floor): Chosen {
  const wanted = gapRule(tried)
  if (wanted === 1) return { k: 1, because: 'one cloud', small: 0 }
  if (floor.mayBeShown(wanted)) return { k: wanted, because: 'tight', small: 0 }
  const small = floor.under(wanted)
  const shown = tried.findLast(
    (each) => each.k > 1 && each.k < wanted && isTight(each) && floor.mayBeShown(each.k),
  )
  return shown ? { k: shown.k, because: 'tight', small } : noneLeft(small)
}

/** Tighter than parts of one cloud, by more than twice the error. */
const isTight = (each: Tried): boolean => each.gap > 2 * each.gapError

/** The smallest tight k whose gap is not clearly passed by that of k + 1 (after Tibshirani, Walther, Hastie 2001); else 1. */
function gapRule(tried: readonly Tried[]): number {
  const found = tried.find((each, i) => {
    const next = tried[i + 1]
    return each.k > 1 && isTight(each) && (!next || each.gap >= next.gap - next.gapError)
  })
  return found?.k ?? 1
}

function mostStable(tried: readonly Tried[], stableFrom: number): { k: number; because: Because } {
  const groups = tried.filter((each) => each.k > 1)
  if (!groups.some(isTight)) return { k: 1, because: 'one cloud' }
  const stability = (each: Tried): number => each.stability ?? 0
  const best = Math.max(...groups.map(stability))
  const chosen = groups.findLast((each) => stability(each) >= best - NEARLY_AS_STABLE) as Tried
  if ((chosen.stabilityOfMembers ?? 0) < stableFrom) return { k: 1, because: 'not stable' }
  return { k: chosen.k, because: 'stable' }
}
