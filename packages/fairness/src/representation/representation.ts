import type { Estimate } from '../estimate.ts'
import { type Display, isShown } from '../small-numbers/display.ts'
import type { ShownTable } from '../small-numbers/shown-table.ts'
import { proportion } from '../statistics/proportion.ts'
import { type Coverage, coverage } from './coverage.ts'

/** How a group is represented: its share among people heard over its share of the people served. */
export interface GroupRepresentation {
  readonly group: string
  /** What may be shown of how many were heard. */
  readonly heard: Display
  /** 1 is in proportion, below 1 fewer than their share. Null where the count is hidden, or the group is not among those served. */
  readonly ratio: Estimate | null
  /** `low`: under 0.8 with the whole interval; `perhaps low`: under 0.8, but chance could do that. */
  readonly flag: 'low' | 'perhaps low' | null
}

/** Every group, with how many answered the question. No groups when too few did. */
export interface Representation {
  readonly coverage: Coverage
  readonly groups: readonly GroupRepresentation[]
}

const lowRatio = 0.8

/**
 * How each group is represented among the people heard, from counts that may be shown, so that it can give no hidden one away.
 *
 * The interval is the exact one of the group's share of those heard, over its share served, which is taken as known. With rounded
 * counts it is a little rough. Nothing is shown when under half answered the question. It cannot say whether the few spoke for the many.
 *
 * @param table a released view by one grouping, only of people who answered (leave "not said" out with `only`)
 * @param heard what is shown of how many were heard in all; ask for it with the same memory, or the few who did not answer could
 * be counted
 * @param served how many people of each group the service serves; a group of the table must be in it to have a ratio
 * @throws RangeError when the table is by two groupings, or nobody is served
 * @example representation(table, heard, { 'under 65': 700, '65 or over': 300 }).groups[0]
 */
export function representation(
  table: ShownTable,
  heard: Display,
  served: Readonly<Record<string, number>>,
): Representation {
  if (table.columns.length > 0) throw new RangeError('Representation is by one grouping')
  const allServed = Object.values(served).reduce((total, count) => total + count, 0)
  if (!(allServed > 0)) throw new RangeError('Nobody is served')
  const answered = coverage(table.total, heard)
  if (!answered.enough) return { coverage: answered, groups: [] }
  const groups = table.rows.map((group, at): GroupRepresentation => {
    const part = table.rowTotals[at] as Display
    const ratio = ratioOf(part, table.total, (served[group] ?? 0) / allServed)
    return { group, heard: part, ratio, flag: flagOf(ratio) }
  })
  return { coverage: answered, groups }
}

function ratioOf(part: Display, total: Display, servedShare: number): Estimate | null {
  if (!isShown(part) || !isShown(total) || servedShare === 0) return null
  const found = proportion(Math.min(part.shown, total.shown), total.shown)
  if (!found) return null
  return { value: found.value / servedShare, low: found.low / servedShare, high: found.high / servedShare }
}

const flagOf = (ratio: Estimate | null): GroupRepresentation['flag'] =>
  ratio === null || ratio.value >= lowRatio ? null : ratio.high < lowRatio ? 'low' : 'perhaps low'
