import { audit } from './audit.ts'
import { type Picture, picture } from './knowledge.ts'
import type { Release } from './memory.ts'
import { independentParts } from './parts.ts'
import type { Region } from './region.ts'
import type { CountSet, World } from './worlds.ts'

/** What a check of releases found. A leak can say which regions it is about. */
export type Check =
  | 'safe'
  | 'contradiction'
  | 'too much to check'
  | { readonly touches: (region: Region, moment: number) => boolean }

/** Worlds found so far, a list for each part; they stay true while more is hidden. */
export type WorldStore = Map<string, World[]>

/** Looks whether someone who was told all of this could work out a small count: first in parts, then as a whole. */
export function check(
  releases: readonly Release[],
  growing: boolean,
  floor: number,
  store: WorldStore,
): Check {
  const parts = independentParts(releases)
  let apart: Check = 'too much to check'
  if (parts.length > 1) {
    apart = first(
      parts.map((part, at) => () => checkPart(part, growing, floor, worldsOf(store, `part ${at}`))),
    )
    if (apart === 'safe') return 'safe'
  }
  const whole = checkPart(releases, growing, floor, worldsOf(store, 'whole'))
  return whole === 'too much to check' ? apart : whole
}

/** The first finding that is not safe. */
function first(checks: readonly (() => Check)[]): Check {
  for (const one of checks) {
    const found = one()
    if (found !== 'safe') return found
  }
  return 'safe'
}

function checkPart(releases: readonly Release[], growing: boolean, floor: number, worlds: World[]): Check {
  const seen = picture(releases, growing)
  if (!seen) return 'too much to check'
  const finding = audit(seen, releases, floor, worlds)
  return typeof finding === 'object' ? { touches: touching(finding.leak, seen) } : finding
}

const touching = (leak: CountSet, seen: Picture) => {
  const members = new Set([...leak.plus, ...leak.minus])
  return (region: Region, moment: number) =>
    seen.count(region, moment).plus.some((unknown) => members.has(unknown))
}

function worldsOf(store: WorldStore, part: string): World[] {
  const worlds = store.get(part) ?? []
  store.set(part, worlds)
  return worlds
}
