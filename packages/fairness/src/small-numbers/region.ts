/** One way of sorting people, with every group it has: age, or which side, or where a voice came from. */
export interface Grouping {
  readonly name: string
  readonly groups: readonly string[]
}

/** Some people, by what they answered: for each grouping named, the groups that count. A grouping not named leaves nobody out. */
export type Region = Readonly<Record<string, readonly string[]>>

/** One key for one region, however it was written. */
export const regionKey = (region: Region): string =>
  JSON.stringify(
    Object.entries(region)
      .map(([name, groups]) => [name, [...new Set(groups)].sort()] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  )

/** Two regions at once: the people who are in both. */
export function within(one: Region, other: Region): Region {
  const both: Record<string, readonly string[]> = { ...one }
  for (const [name, groups] of Object.entries(other)) {
    const had = both[name]
    both[name] = had ? groups.filter((group) => had.includes(group)) : groups
  }
  return both
}

/** Whether someone with these answers is in the region. */
export const holds = (region: Region, answers: Readonly<Record<string, string>>): boolean =>
  Object.entries(region).every(([name, groups]) => groups.includes(answers[name] ?? ''))
