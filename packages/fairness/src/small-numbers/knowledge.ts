import type { Release } from './memory.ts'
import { combinations } from './people.ts'
import { type Grouping, holds, type Region, regionKey } from './region.ts'
import type { Row } from './tableau.ts'
import type { CountSet, Knowledge } from './worlds.ts'

/** Beyond this many unknown counts we do not check, and so do not show. */
const mostUnknowns = 300
const mostCombinations = 20_000

/** What a list of releases gives away, in unknown counts: one a kind of people that the views can tell apart, and a moment. */
export interface Picture extends Knowledge {
  readonly moments: readonly number[]
  /** The kinds of people in a region, and how their count at a moment is made up. */
  readonly count: (region: Region, moment: number) => CountSet
  readonly kinds: number
  readonly countKind: (kind: number, moment: number) => CountSet
}

/**
 * Puts releases together. With `growing`, an unknown is how many joined since the moment before; without, how many there are.
 * Null when there is too much to check.
 */
export function picture(releases: readonly Release[], growing: boolean): Picture | null {
  const sorted = sortPeople(releases)
  if (!sorted) return null
  const { kindsOf, kinds } = sorted
  const moments = [...new Set(releases.map(({ at }) => at))].sort((one, other) => one - other)
  if (kinds * moments.length > mostUnknowns) return null
  const of = (some: readonly number[], moment: number): CountSet => {
    const last = moments.indexOf(moment)
    const first = growing ? 0 : last
    const plus: number[] = []
    for (let at = first; at <= last; at++) for (const kind of some) plus.push(at * kinds + kind)
    return { plus, minus: [] }
  }
  const count = (region: Region, moment: number) => of(kindsOf(region), moment)
  const { rows, most } = bounds(releases, count, kinds * moments.length)
  return { moments, kinds, count, rows, most, countKind: (kind, moment) => of([kind], moment) }
}

/** Sorts people into the kinds that some view can tell apart. */
function sortPeople(
  releases: readonly Release[],
): { kinds: number; kindsOf: (region: Region) => readonly number[] } | null {
  const regions = new Map<string, Region>()
  for (const release of releases) {
    for (const { region } of release.told) regions.set(regionKey(region), region)
    for (const missing of missingGroups(release, releases)) regions.set(regionKey(missing), missing)
  }
  const used = new Set([...regions.values()].flatMap((region) => Object.keys(region)))
  const groupings = everyGroup(releases).filter(({ name }) => used.has(name))
  if (groupings.reduce((product, { groups }) => product * groups.length, 1) > mostCombinations) return null
  const list = [...regions.values()]
  const numbers = new Map<string, number>()
  const members = list.map(() => new Set<number>())
  for (const answers of combinations(groupings)) {
    const where = list.map((region) => holds(region, answers))
    if (!where.includes(true)) continue
    const signature = where.map(Number).join('')
    const kind = numbers.get(signature) ?? numbers.size
    numbers.set(signature, kind)
    for (const [at, inside] of where.entries()) if (inside) members[at]?.add(kind)
  }
  const byKey = new Map(
    [...regions.keys()].map((key, at) => [key, [...(members[at] ?? [])].sort((one, other) => one - other)]),
  )
  return { kinds: numbers.size, kindsOf: (region) => byKey.get(regionKey(region)) ?? [] }
}

/** Every grouping with every group that any release knew. */
function everyGroup(releases: readonly Release[]): Grouping[] {
  const all = new Map<string, Set<string>>()
  for (const { groupings } of releases)
    for (const { name, groups } of groupings) {
      const known = all.get(name) ?? new Set()
      for (const group of groups) known.add(group)
      all.set(name, known)
    }
  return [...all].map(([name, groups]) => ({ name, groups: [...groups] }))
}

/** Groups that came later: at the time of this release nobody was in them, as anyone can tell from its headings. */
const missingGroups = (release: Release, releases: readonly Release[]): Region[] =>
  everyGroup(releases).flatMap(({ name, groups }) => {
    const then = release.groupings.find((grouping) => grouping.name === name)?.groups
    return then ? groups.filter((group) => !then.includes(group)).map((group) => ({ [name]: [group] })) : []
  })

/** The bounds of everything told, with what is told to be nobody taken out of the unknowns. */
function bounds(
  releases: readonly Release[],
  count: (region: Region, moment: number) => CountSet,
  unknowns: number,
): { rows: Row[]; most: number[] } {
  const rows = new Map<string, Row>()
  const nobody = new Set<number>()
  let largest = 0
  for (const release of releases) {
    for (const missing of missingGroups(release, releases))
      for (const unknown of count(missing, release.at).plus) nobody.add(unknown)
    for (const { region, low, high } of release.told) {
      const { plus } = count(region, release.at)
      largest = Math.max(largest, low, high ?? 0)
      if (high === 0) for (const unknown of plus) nobody.add(unknown)
      const key = plus.join()
      const had = rows.get(key)
      const tight = {
        low: Math.max(low, had?.low ?? 0),
        high: Math.min(high ?? Number.POSITIVE_INFINITY, had?.high ?? Number.POSITIVE_INFINITY),
      }
      rows.set(key, { plus, ...tight })
    }
  }
  const roomy = 2 * largest + 100
  const most = Array.from({ length: unknowns }, (_, unknown) => (nobody.has(unknown) ? 0 : roomy))
  return { rows: [...rows.values()], most }
}
