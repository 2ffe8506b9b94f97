import type { Display } from '../../src/small-numbers/display.ts'
import type { Layout } from '../../src/small-numbers/question.ts'
import type { Rule } from '../../src/small-numbers/rule.ts'
import type { ShownTable } from '../../src/small-numbers/shown-table.ts'

/** One fact an attacker reads off a page: the people it is about, as numbers of combinations, and between what it must lie. */
export interface Fact {
  readonly at: number
  readonly cells: readonly number[]
  readonly low: number
  readonly high: number
  /** How many they are. The attacker does not use it: it only marks what there is to be recovered. */
  readonly truth: number
  readonly isHidden: boolean
}

/** Reads every fact off one table. `cellsOf` and `truth` are for the places of its layout. */
export function readFacts(
  table: ShownTable,
  layout: Layout,
  cells: readonly (readonly number[])[],
  truth: readonly number[],
  rule: Rule,
): Fact[] {
  const parts = [
    ...table.cells.flatMap((line, row) => [...line, table.rowTotals[row] as Display]),
    ...table.columnTotals,
    table.total,
  ]
  const isTotal = (at: number): boolean => {
    const { row, column } = layout.places[at] as Layout['places'][number]
    return row === null || (column === null && layout.columns.length > 0)
  }
  // An attacker who reasons "it does not say fewer than, so it must be the floor or more" is right in tables where no small
  // place among the totals, or inside, was left out: give them that.
  const reasonsWell = (totals: boolean) =>
    parts.every(
      (part, at) =>
        isTotal(at) !== totals ||
        !('hidden' in part) ||
        part.hidden !== 'to protect' ||
        (truth[at] as number) >= rule.floor,
    )
  return parts.map((part, at) => ({
    at: table.at,
    cells: cells[at] as readonly number[],
    ...reading(part, rule, reasonsWell(isTotal(at))),
    truth: truth[at] as number,
    isHidden: 'hidden' in part,
  }))
}

function reading(part: Display, rule: Rule, reasonsWell: boolean): { low: number; high: number } {
  if ('shown' in part) {
    if (part.shown === 0 || !part.nearest) return { low: part.shown, high: part.shown }
    const half = Math.floor(part.nearest / 2)
    return { low: Math.max(rule.floor, part.shown - half), high: part.shown + half }
  }
  if (part.hidden === 'fewer than') return { low: 1, high: part.below - 1 }
  return { low: reasonsWell ? rule.floor : 1, high: Number.POSITIVE_INFINITY }
}
