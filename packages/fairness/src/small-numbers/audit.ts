import type { Picture } from './knowledge.ts'
import type { Release } from './memory.ts'
import { regionKey } from './region.ts'
import {
  type CountSet,
  countIn,
  findLargest,
  findWith,
  type Searcher,
  startSearch,
  type World,
} from './worlds.ts'

/** How many values must stay possible for a hidden count: at least half of those that "fewer than the floor" allows. */
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
  for (const set of countsToCheck(picture, releases))
    if (!isSafe(searcher, set, floor, worlds)) return { leak: set }
  return 'safe'
}

function isSafe(searcher: Searcher, set: CountSet, floor: number, worlds: World[]): boolean {
  if (isPlain(searcher, set, floor)) return true
  const needed = leastValues(floor)
  const values = new Set<number>()
  for (const world of worlds) {
    values.add(countIn(set, world))
    if (values.size >= needed) return true
  }
  const extreme = (sign: 1 | -1): number => {
    const { bound, world } = findLargest(
      searcher,
      weightsOf(set, sign, searcher.knowledge.most.length),
      passing,
    )
    if (world) remember(world)
    return sign * bound
  }
  const remember = (world: World): void => {
    worlds.push(world)
    values.add(countIn(set, world))
  }
  const passing = (world: World): void => {
    if (!values.has(countIn(set, world))) remember(world)
  }
  const lowest = extreme(-1)
  if (lowest > floor - 0.5) return true
  const highest = extreme(1)
  if (highest < 0.5 - floor || (highest < 0.5 && lowest > -0.5)) return true
  if (values.size >= needed) return true
  const [first, last] = [Math.ceil(lowest - 1e-6), Math.floor(highest + 1e-6)]
  if (last - first + 1 < needed) return false
  for (let value = first; value <= last && value < first + 2 * floor && values.size < needed; value++) {
    if (values.has(value)) continue
    const found = findWith(searcher, set, value)
    if (typeof found === 'object') remember(found)
  }
  return values.size >= needed
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

/** Every count that must not become known too closely, each once, the newest first. */
function countsToCheck(picture: Picture, releases: readonly Release[]): CountSet[] {
  const told = new Map<number, Map<string, CountSet>>(picture.moments.map((moment) => [moment, new Map()]))
  const openly: CountSet[] = []
  for (const { at, told: counts } of [...releases].reverse())
    for (const { region, open } of counts) {
      const set = picture.count(region, at)
      told.get(at)?.set(regionKey(region), set)
      if (open) openly.push(set)
    }
  const sets: CountSet[] = []
  for (const moment of [...picture.moments].reverse()) {
    const counts = [...(told.get(moment)?.values() ?? [])]
    const kinds = Array.from({ length: picture.kinds }, (_, kind) => picture.countKind(kind, moment))
    sets.push(...counts, ...kinds, ...differences(counts))
  }
  const exempt = new Set([...openly, ...differences(openly), ...changesBetween(openly)].map(keyOf))
  return once([...sets, ...changes(picture, told)]).filter((set) => !exempt.has(keyOf(set)))
}

/** Whoever saw two counts as they are may know what lies between them. */
const changesBetween = (sets: readonly CountSet[]): CountSet[] =>
  sets.flatMap((before) => sets.filter((after) => after !== before).map((after) => change(before, after)))

/** One count less another that is wholly inside it. */
function differences(counts: readonly CountSet[]): CountSet[] {
  const found: CountSet[] = []
  const members = counts.map(({ plus }) => new Set(plus))
  counts.forEach((whole, at) => {
    counts.forEach((part, other) => {
      if (at === other || part.plus.length >= whole.plus.length) return
      if (part.plus.every((unknown) => members[at]?.has(unknown)))
        found.push({ plus: whole.plus.filter((unknown) => !members[other]?.has(unknown)), minus: [] })
    })
  })
  return found
}

/** How counts changed from each moment to the next at which they were told. */
function changes(picture: Picture, told: ReadonlyMap<number, ReadonlyMap<string, CountSet>>): CountSet[] {
  const found: CountSet[] = []
  const last = new Map<string, CountSet>()
  for (const moment of picture.moments) {
    const now = new Map(told.get(moment))
    for (let kind = 0; kind < picture.kinds; kind++) now.set(`kind ${kind}`, picture.countKind(kind, moment))
    for (const [key, set] of now) {
      const before = last.get(key)
      if (before) found.push(change(before, set))
      last.set(key, set)
    }
  }
  return found
}

function change(before: CountSet, after: CountSet): CountSet {
  const had = new Set(before.plus)
  const has = new Set(after.plus)
  return {
    plus: after.plus.filter((unknown) => !had.has(unknown)),
    minus: before.plus.filter((unknown) => !has.has(unknown)),
  }
}

const keyOf = ({ plus, minus }: CountSet): string => `${plus}|${minus}`

function once(sets: readonly CountSet[]): CountSet[] {
  const seen = new Map<string, CountSet>()
  for (const set of sets) {
    const key = keyOf(set)
    if (!seen.has(key) && set.plus.length + set.minus.length > 0) seen.set(key, set)
  }
  return [...seen.values()]
}
