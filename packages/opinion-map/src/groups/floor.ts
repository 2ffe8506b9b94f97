import { type Belonging, sizes } from '../people/people-table.ts'
import type { Settings } from '../settings.ts'
import type { Clustering, Points } from './k-means.ts'
import type { Clouds } from './membership.ts'

/** Everybody's likeliest group in a clustering, or -1 for who is between, and how many people stand behind each point. */
export type Sureness = {
  readonly of: (clustering: Clustering) => Int8Array
  readonly peopleEach: number
}

/** People in each group who are sure of it. Where the points are a sample, as many as they stand for. */
export function sizesOf(clustering: Clustering, { of, peopleEach }: Sureness): number[] {
  const counts = Array.from({ length: clustering.k }, () => 0)
  for (const group of of(clustering)) if (group >= 0) (counts[group] as number) += peopleEach
  return counts
}

/**
 * Takes groups under the floor out of a clustering. 'merge': the smallest goes, its people fall to the next nearest group, and again
 * until none is under the floor. 'hide': nothing changes, unless fewer than two groups are left to show.
 */
export function withoutSmall(
  points: Points,
  clustering: Clustering,
  { floor, belowFloor }: Settings,
  sureness: Sureness,
): { clustering: Clustering; small: number } {
  let current = clustering
  let small = 0
  while (current.k > 1) {
    const counts = sizesOf(current, sureness)
    const shown = counts.filter((each) => each >= floor).length
    if (shown === current.k || (belowFloor === 'hide' && shown >= 2)) break
    if (belowFloor === 'hide')
      return { clustering: { ...current, k: 1 }, small: counts.filter((each) => isSmall(each, floor)).length }
    const least = Math.min(...counts)
    if (isSmall(least, floor)) small++
    current = nearestOf(points, current, counts.indexOf(least))
  }
  return { clustering: current, small }
}

/** A group of nobody is not there, and so not small. */
const isSmall = (people: number, floor: number): boolean => people > 0 && people < floor

/** The clustering without one of its groups. */
function nearestOf({ at, width, count }: Points, { k, centres }: Clustering, gone: number): Clustering {
  const kept = centres.filter((_, i) => Math.floor(i / width) !== gone)
  const group = new Uint8Array(count)
  let loss = 0
  for (let i = 0; i < count; i++) {
    let least = Number.POSITIVE_INFINITY
    for (let c = 0; c < k - 1; c++) {
      let far = 0
      for (let a = 0; a < width; a++)
        far += ((at[i * width + a] as number) - (kept[c * width + a] as number)) ** 2
      if (far < least) {
        least = far
        group[i] = c
      }
    }
    loss += least
  }
  return { k: k - 1, centres: kept, group, loss }
}

/** Groups that may be shown, and how many were too small. */
export type Floored = {
  readonly clouds: Clouds
  readonly belonging: Belonging
  readonly hidden: ReadonlySet<number>
  readonly small: number
}

/**
 * The floor once more, now that everybody has their group: where groups were found on a sample of people, a group can turn out
 * smaller than it looked. 'hide' names those under the floor in `hidden`; with fewer than two left to show there are no groups.
 */
export function applyFloor(
  clouds: Clouds,
  one: Clouds,
  { floor, belowFloor }: Settings,
  belong: (clouds: Clouds) => Belonging,
): Floored {
  let current = clouds
  for (let small = 0; ; small++) {
    const belonging = belong(current)
    const counts = sizes(belonging.group, current.k)
    const hidden = new Set(counts.flatMap((count, group) => (count < floor ? [group] : [])))
    if (current.k === 1 || hidden.size === 0) return { clouds: current, belonging, hidden: new Set(), small }
    if (belowFloor === 'hide' && current.k - hidden.size >= 2)
      return { clouds: current, belonging, hidden, small: hidden.size }
    if (belowFloor === 'hide' || current.k === 2)
      return { clouds: one, belonging: belong(one), hidden: new Set(), small: small + hidden.size }
    current = without(current, counts.indexOf(Math.min(...counts)))
  }
}

function without(clouds: Clouds, group: number): Clouds {
  const centres = clouds.centres.filter((_, i) => Math.floor(i / clouds.rank) !== group)
  return { ...clouds, k: clouds.k - 1, centres }
}
