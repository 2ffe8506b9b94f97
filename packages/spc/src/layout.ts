import type { Notice, Settings } from './chart.ts'
import type { X } from './reading.ts'
import type { PhaseStart } from './request.ts'
import type { Subgroup } from './subgroups.ts'
import type { Axis } from './x-axis.ts'

/** A subgroup with its place in phases and baseline. */
export type Member = Subgroup & {
  readonly position: number
  readonly baseline: boolean
  readonly included: boolean
  readonly marked: boolean
}

/** One phase with its members, and the decision that began it. */
export type Stretch = { readonly start: PhaseStart | null; readonly members: readonly Member[] }

export type Layout = { readonly stretches: readonly Stretch[]; readonly notices: readonly Notice[] }

type Places = ReadonlyMap<number | string, number>

function positionOf(places: Places, axis: Axis, x: X): number | undefined {
  const key = axis.keyOf(x)
  return key === null ? undefined : places.get(key)
}

/** Positions (from 0) of a list of places; those that are not on the chart are told as notices. */
function find<Item>(
  items: readonly Item[],
  xOf: (item: Item) => X,
  at: (x: X) => number | undefined,
  missing: (x: X) => Notice,
) {
  const found = new Map<number, Item>()
  const notices: Notice[] = []
  for (const item of items) {
    const position = at(xOf(item))
    if (position === undefined) notices.push(missing(xOf(item)))
    else found.set(position, item)
  }
  return { found, notices }
}

/** Baseline end (a position from 0) for a freeze. A date between points freezes the points up to it. */
function freezeEnd(settings: Settings, subgroups: readonly Subgroup[], axis: Axis): number | undefined {
  if (!settings.freeze) return undefined
  const key = axis.keyOf(settings.freeze.through)
  if (key === null) return undefined
  if (axis.kind === 'category') {
    const found = subgroups.findIndex((subgroup) => subgroup.key === key)
    return found < 0 ? undefined : found
  }
  const last = subgroups.findLastIndex((subgroup) => Number(subgroup.key) <= Number(key))
  return last < 0 ? undefined : last
}

/** What the settings say about places on the axis, by position from 0, and what was not found there. */
function decisions(settings: Settings, subgroups: readonly Subgroup[], axis: Axis) {
  const places: Places = new Map(subgroups.map((subgroup, index) => [subgroup.key, index]))
  const at = (x: X) => positionOf(places, axis, x)
  const starts = find(
    settings.phases,
    ({ from }) => from,
    at,
    (x) => ({ notice: 'phase-not-found', x }),
  )
  const excluded = find(
    settings.exclude,
    ({ x }) => x,
    at,
    (x) => ({ notice: 'excluded-not-found', x }),
  )
  const marked = find(
    settings.marked,
    ({ x }) => x,
    at,
    (x) => ({ notice: 'marked-not-found', x }),
  )
  const notices = [...starts.notices, ...excluded.notices, ...marked.notices]
  return { starts: starts.found, excluded: excluded.found, marked: marked.found, notices }
}

function freezeNotices(settings: Settings, hasPhases: boolean, frozen: number | undefined): Notice[] {
  const through = settings.freeze?.through
  if (through === undefined) return []
  if (hasPhases) return [{ notice: 'freeze-ignored' }]
  return frozen === undefined ? [{ notice: 'freeze-not-found', x: through }] : []
}

/** Cuts the subgroups into phases and says which points make the baseline. */
export function layOut(settings: Settings, subgroups: readonly Subgroup[], axis: Axis): Layout {
  const { starts, excluded, marked, notices } = decisions(settings, subgroups, axis)
  const cuts = [...starts.keys()].filter((cut) => cut > 0).sort((a, b) => a - b)
  const frozen = freezeEnd(settings, subgroups, axis)
  const lastOfBaseline = cuts.length > 0 || frozen === undefined ? Number.POSITIVE_INFINITY : frozen
  const first = settings.limitsFromFirst ?? Number.POSITIVE_INFINITY
  const edges = [0, ...cuts, subgroups.length]
  const stretches = edges.slice(0, -1).map((from, index) => ({
    start: starts.get(from) ?? null,
    members: subgroups.slice(from, edges[index + 1]).map((subgroup, offset) => ({
      ...subgroup,
      position: from + offset + 1,
      included: !excluded.has(from + offset),
      marked: marked.has(from + offset),
      baseline: offset < first && from + offset <= lastOfBaseline,
    })),
  }))
  return { stretches, notices: [...notices, ...freezeNotices(settings, cuts.length > 0, frozen)] }
}
