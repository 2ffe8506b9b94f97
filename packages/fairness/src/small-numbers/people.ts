import { keep, type Protected, type Subject } from './protected.ts'
import { type Grouping, holds, type Region } from './region.ts'

/** How many people there are for every combination of groups, each person once. */
export interface People {
  readonly groupings: readonly Grouping[]
  /** One count a combination, the last grouping changing fastest. */
  readonly counts: readonly number[]
}

/**
 * Puts a whole count by groups under protection.
 *
 * Every person must stand in exactly one group of each grouping; "not said" is a group like any other. For answers of which a
 * person may give several (themes), use one grouping with the groups "yes" and "no" for each.
 *
 * @param subject what is counted; `'equality'` unless told, since groups of people are protected for everyone
 * @throws RangeError when the number of counts does not fit the groups, a name comes twice, or a count is none
 * @example protectPeople({ groupings: [{ name: 'side', groups: ['lived', 'learned'] }], counts: [12, 3] })
 */
export function protectPeople(people: People, subject: Subject = 'equality'): Protected<People> {
  const names = people.groupings.map(({ name }) => name)
  if (new Set(names).size !== names.length) throw new RangeError('A grouping comes twice')
  for (const { name, groups } of people.groupings) {
    if (groups.length === 0) throw new RangeError(`No groups in ${name}`)
    if (new Set(groups).size !== groups.length) throw new RangeError(`A group comes twice in ${name}`)
  }
  const combinations = people.groupings.reduce((product, { groups }) => product * groups.length, 1)
  if (people.counts.length !== combinations)
    throw new RangeError(
      `Expected ${combinations} counts, one a combination, but got ${people.counts.length}`,
    )
  const bad = people.counts.find((count) => !Number.isSafeInteger(count) || count < 0)
  if (bad !== undefined) throw new RangeError(`Not a count of people: ${bad}`)
  return keep(structuredClone(people), subject)
}

/** Every combination of groups, in the order of `counts`. */
export function combinations(groupings: readonly Grouping[]): Record<string, string>[] {
  let all: Record<string, string>[] = [{}]
  for (const { name, groups } of groupings)
    all = all.flatMap((before) => groups.map((group) => ({ ...before, [name]: group })))
  return all
}

/** Counts the people of many regions in one pass. For this folder only: these are raw counts. */
export function countRegions(people: People, regions: readonly Region[]): number[] {
  const counts = regions.map(() => 0)
  combinations(people.groupings).forEach((answers, at) => {
    const there = people.counts[at] ?? 0
    if (there > 0)
      regions.forEach((region, of) => {
        if (holds(region, answers)) counts[of] = (counts[of] ?? 0) + there
      })
  })
  return counts
}
