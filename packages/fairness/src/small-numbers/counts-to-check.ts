import type { Picture } from './knowledge.ts'
import type { Release } from './memory.ts'
import { regionKey } from './region.ts'
import type { CountSet } from './worlds.ts'

/** Every count that must not become known too closely, each once, the newest first. */
export function countsToCheck(picture: Picture, releases: readonly Release[]): CountSet[] {
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

/** How counts changed between any two moments at which they were told, and kinds of people from each moment to the next. */
function changes(picture: Picture, told: ReadonlyMap<number, ReadonlyMap<string, CountSet>>): CountSet[] {
  const found: CountSet[] = []
  picture.moments.forEach((moment, at) => {
    for (const before of picture.moments.slice(0, at))
      for (const [key, set] of told.get(moment) ?? []) {
        const had = told.get(before)?.get(key)
        if (had) found.push(change(had, set))
      }
    const last = picture.moments[at - 1]
    if (last === undefined) return
    for (let kind = 0; kind < picture.kinds; kind++)
      found.push(change(picture.countKind(kind, last), picture.countKind(kind, moment)))
  })
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

/** One key for one set. */
export const keyOf = ({ plus, minus }: CountSet): string => `${plus}|${minus}`

function once(sets: readonly CountSet[]): CountSet[] {
  const seen = new Map<string, CountSet>()
  for (const set of sets) {
    const key = keyOf(set)
    if (!seen.has(key) && set.plus.length + set.minus.length > 0) seen.set(key, set)
  }
  return [...seen.values()]
}

/**
 * The innermost places that the newest view tells as small. For these every value is asked to stay possible when they are first
 * told, which is more than is promised: else somebody who knows how this works could learn from what more was hidden.
 */
export function smallPlaces(picture: Picture, releases: readonly Release[]): ReadonlySet<string> {
  const newest = releases.at(-1)
  if (!newest) return new Set()
  const told = newest.told.map((one) => ({ ...one, set: picture.count(one.region, newest.at) }))
  const holdsAnother = (whole: CountSet) =>
    told.some(
      ({ set }) =>
        set.plus.length < whole.plus.length && set.plus.every((unknown) => whole.plus.includes(unknown)),
    )
  return new Set(
    told
      .filter(({ part, set }) => 'hidden' in part && part.hidden === 'fewer than' && !holdsAnother(set))
      .map(({ set }) => keyOf(set)),
  )
}
