import { isShown } from './display.ts'
import type { Release, Told } from './memory.ts'

/**
 * Splits what was told into parts that can be checked apart, since they are by groupings that no view ever crossed: by age, and
 * by language. Each part gets the totals of everyone, which all parts share.
 *
 * Why this is sound: two worlds, one a part, with the same total at every moment always fit together into one (fill the table of
 * both from its north-west corner, and so with those who joined at each moment). So totals are fixed to what was shown; without
 * a total shown at every moment, there is one part only.
 */
export function independentParts(releases: readonly Release[]): readonly (readonly Release[])[] {
  const totals = totalsShown(releases)
  if (!releases.every(({ at }) => totals.has(at))) return [releases]
  const groups = crossedGroupings(releases)
  if (groups.length < 2) return [releases]
  return groups.map((names) =>
    releases.map((release) => ({
      ...release,
      told: [
        ...release.told.filter(({ region }) => Object.keys(region).some((name) => names.has(name))),
        totals.get(release.at) as Told,
      ],
    })),
  )
}

/** The total shown at each moment, as a fixed number. */
function totalsShown(releases: readonly Release[]): Map<number, Told> {
  const totals = new Map<number, Told>()
  for (const { at, told } of releases)
    for (const one of told)
      if (Object.keys(one.region).length === 0 && isShown(one.part))
        totals.set(at, { ...one, low: one.part.shown, high: one.part.shown })
  return totals
}

/** Sets of groupings, two of which are in one set when some view named both. */
function crossedGroupings(releases: readonly Release[]): readonly ReadonlySet<string>[] {
  let sets: Set<string>[] = []
  for (const { told } of releases)
    for (const { region } of told) {
      const names = Object.keys(region)
      if (names.length === 0) continue
      const touched = sets.filter((set) => names.some((name) => set.has(name)))
      const joined = new Set([...names, ...touched.flatMap((set) => [...set])])
      sets = [...sets.filter((set) => !touched.includes(set)), joined]
    }
  return sets
}
