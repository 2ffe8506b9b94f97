import { type Belonging, sizes } from '../people/people-table.ts'
import type { Clouds } from './membership.ts'

/** Groups that may be shown, and how many were too small. */
export type Floored = {
  readonly clouds: Clouds
  readonly belonging: Belonging
  readonly hidden: ReadonlySet<number>
  readonly small: number
}

/**
 * Keeps groups under the privacy floor from being shown. 'merge': the smallest goes, its people fall to their next likeliest group,
 * and again until none is under the floor. 'hide': the groups stay as they are, and those under the floor are named in `hidden`.
 */
export function applyFloor(
  clouds: Clouds,
  floor: number,
  way: 'merge' | 'hide',
  belong: (clouds: Clouds) => Belonging,
): Floored {
  let current = clouds
  let belonging = belong(current)
  let small = 0
  for (;;) {
    const counts = sizes(belonging.group, current.k)
    const least = Math.min(...counts)
    if (least >= floor || current.k === 1) return { clouds: current, belonging, hidden: new Set(), small }
    if (way === 'hide') {
      const hidden = new Set(counts.flatMap((count, group) => (count < floor ? [group] : [])))
      return { clouds: current, belonging, hidden, small: hidden.size }
    }
    current = without(current, counts.indexOf(least))
    belonging = belong(current)
    small++
  }
}

function without(clouds: Clouds, group: number): Clouds {
  const centres = clouds.centres.filter((_, i) => Math.floor(i / clouds.rank) !== group)
  return { ...clouds, k: clouds.k - 1, centres }
}
