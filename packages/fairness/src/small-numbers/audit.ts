import { countsToCheck, keyOf, smallPlaces } from './counts-to-check.ts'
import type { Picture } from './knowledge.ts'
import type { Release } from './memory.ts'
import {
  type CountSet,
  countIn,
  findLargest,
  findWith,
  type Searcher,
  startSearch,
  type World,
} from './worlds.ts'

/** How many values stay possible for a hidden count, whatever is known: at least half of those that "fewer than the floor" allows. */
export const leastValues = (floor: number): number => Math.ceil(floor / 2)

/**
 * What an audit found: all is safe, one count that could be worked out too closely, or no way at all that things could be
 * (what was told contradicts itself).
 */
export type Finding = 'safe' | 'contradiction' | { readonly leak: CountSet }

/**
 * Looks whether someone who knows everything in these releases could work out a small count.
 *
 * A count is safe when it is known to be nobody, or known to be the floor or more, or when at least half of the values below the
 * floor stay possible. "Possible" is shown, not guessed: for each value there is a world of whole numbers that agrees with
 * everything told. Worlds found are added to `worlds`, and used again.
 *
 * Checked are: every count told, every kind of people that the views can tell apart, every difference of two counts told of the
 * same moment where one holds the other, and how much each of these changed from one moment to the next.
 */
export function audit(
  picture: Picture,
  releases: readonly Release[],
  floor: number,
  worlds: World[],
): Finding {
  const searcher = startSearch(picture)
  if (!searcher) return 'contradiction'
  const strictly = smallPlaces(picture, releases)
  for (const set of countsToCheck(picture, releases)) {
    const needed = strictly.has(keyOf(set)) ? floor - 1 : leastValues(floor)
    if (!isSafe(searcher, set, { floor, needed }, worlds)) return { leak: set }
  }
  return 'safe'
}

/** What makes a count safe: `floor` people or more, or this many values that stay possible. */
interface Promised {
  readonly floor: number
  readonly needed: number
}

function isSafe(searcher: Searcher, set: CountSet, { floor, needed }: Promised, worlds: World[]): boolean {
  if (isPlain(searcher, set, floor)) return true
  const values = new Set<number>()
  for (const world of worlds) {
    values.add(countIn(set, world))
    if (values.size >= needed) return true
  }
  const remember = (world: World): void => {
    if (values.has(countIn(set, world))) return
    worlds.push(world)
    values.add(countIn(set, world))
  }
  const lowest = -largest(searcher, set, -1, remember)
  if (lowest > floor - 0.5) return true
  const highest = largest(searcher, set, 1, remember)
  if (highest < 0.5 - floor || (highest < 0.5 && lowest > -0.5)) return true
  const [first, last] = [Math.ceil(lowest - 1e-6), Math.floor(highest + 1e-6)]
  if (last - first + 1 < needed) return false
  for (let value = first; value <= last && value < first + 2 * floor && values.size < needed; value++) {
    const found = values.has(value) ? 'known' : findWith(searcher, set, value)
    if (typeof found === 'object') remember(found)
  }
  return values.size >= needed
}

/** The largest a count can be, or with -1 as sign the largest its opposite can be. Worlds met on the way are remembered. */
function largest(searcher: Searcher, set: CountSet, sign: 1 | -1, remember: (world: World) => void): number {
  const weights = weightsOf(set, sign, searcher.knowledge.most.length)
  const { bound, world } = findLargest(searcher, weights, remember)
  if (world) remember(world)
  return bound
}

/** Whether what was told says at once that a count is nobody, or holds one that is the floor or more. */
function isPlain({ knowledge: { most, rows } }: Searcher, { plus, minus }: CountSet, floor: number): boolean {
  if (minus.length > 0) return false
  if (plus.every((unknown) => most[unknown] === 0)) return true
  const members = new Set(plus)
  return rows.some(
    (row) =>
      row.low >= floor && row.plus.length <= plus.length && row.plus.every((unknown) => members.has(unknown)),
  )
}

function weightsOf({ plus, minus }: CountSet, sign: 1 | -1, unknowns: number): Float64Array {
  const weights = new Float64Array(unknowns)
  for (const unknown of plus) weights[unknown] = (weights[unknown] as number) + sign
  for (const unknown of minus) weights[unknown] = (weights[unknown] as number) - sign
  return weights
}
