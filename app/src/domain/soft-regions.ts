import type { OpinionMap } from '@evenground/opinion-map'
import type { Region } from './ground.ts'

/** The farthest of a group say nothing of where it is drawn: a region stands for its inner eight in ten. */
const inner = 0.8
// Of a normal cloud cut at eight in ten, the spread is this share of the whole one's.
const cutSpread = 0.62
/** Places are told in steps of this many hundredths of the drawing, so that one person moves none. */
const step = 4
const least = 8

interface Cloud {
  readonly x: number
  readonly y: number
  readonly long: number
  readonly wide: number
  readonly turned: number
}

/** Where the groups lie on the first two axes, as soft regions: nobody is drawn, and the farthest of a group do not shape it. */
export function softRegions(
  { people, axes }: Pick<OpinionMap, 'people' | 'axes'>,
  groups: number,
): readonly Region[] {
  const clouds = Array.from({ length: groups }, (_, group) => cloudOf(placesOf(people, axes.rank, group)))
  const reach = (each: Cloud) => each.long * 2
  const [left, right] = [
    Math.min(...clouds.map((each) => each.x - reach(each))),
    Math.max(...clouds.map((each) => each.x + reach(each))),
  ]
  const [low, high] = [
    Math.min(...clouds.map((each) => each.y - reach(each))),
    Math.max(...clouds.map((each) => each.y + reach(each))),
  ]
  const scale = 100 / (Math.max(right - left, high - low) || 1)
  const steps = (value: number) => Math.round(value / step) * step
  return clouds.map(({ x, y, long, wide, turned }) => ({
    x: steps(50 + (x - (left + right) / 2) * scale),
    y: steps(50 + (y - (low + high) / 2) * scale),
    long: Math.max(least, steps(long * scale)),
    wide: Math.max(least, steps(wide * scale)),
    turned: Math.round(turned / 15) * 15,
  }))
}

type Place = readonly [x: number, y: number]

function placesOf(people: OpinionMap['people'], rank: number, group: number): readonly Place[] {
  return people.ids.flatMap((_, at): Place[] =>
    people.group[at] === group
      ? [[people.position[at * rank] ?? 0, rank > 1 ? (people.position[at * rank + 1] ?? 0) : 0]]
      : [],
  )
}

function cloudOf(places: readonly Place[]): Cloud {
  const [x, y] = [middle(places.map(([each]) => each)), middle(places.map(([, each]) => each))]
  const near = places
    .map((place) => ({ place, far: Math.hypot(place[0] - x, place[1] - y) }))
    .sort((one, other) => one.far - other.far)
    .slice(0, Math.ceil(places.length * inner))
  const mean = (of: (place: Place) => number) =>
    near.reduce((sum, { place }) => sum + of(place), 0) / (near.length || 1)
  const xx = mean(([a]) => (a - x) ** 2)
  const yy = mean(([, b]) => (b - y) ** 2)
  const xy = mean(([a, b]) => (a - x) * (b - y))
  const root = Math.sqrt(((xx - yy) / 2) ** 2 + xy ** 2)
  const spread = (variance: number) => Math.sqrt(Math.max(0, variance)) / cutSpread
  const long = spread((xx + yy) / 2 + root)
  return {
    ...{ x, y, long },
    // On one axis alone a region is as wide as it can be drawn.
    wide: Math.max(spread((xx + yy) / 2 - root), long / 3),
    turned: (Math.atan2(2 * xy, xx - yy) / 2) * (180 / Math.PI),
  }
}

function middle(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
