import { median } from './arithmetic/median.ts'
import { standardDeviation } from './arithmetic/standard-deviation.ts'
import { mean, sum } from './arithmetic/sum.ts'
import type { RatioReading, Reading, X } from './reading.ts'
import type { Aggregate } from './request.ts'
import type { Axis } from './x-axis.ts'

/** All rows at one place of the axis, brought to one value. */
export type Subgroup = {
  readonly x: X
  readonly key: number | string
  /** The value before any transformation or multiplying; null when missing or not finite. */
  readonly value: number | null
  readonly count: number | null
  readonly n: number | null
  readonly size: number
  /** Sample standard deviation of the rows, for Xbar and S. */
  readonly deviation: number | null
  readonly note: string | null
}

type Row = Reading | RatioReading
type Grouped = { readonly x: X; readonly key: number | string; readonly rows: Row[] }

const finite = (value: number | null): number | null =>
  value !== null && Number.isFinite(value) ? value : null

const combine: Record<Aggregate, (values: readonly (number | null)[]) => number | null> = {
  mean,
  median,
  sum: (values) => (values.some((value) => value !== null) ? sum(values) : null),
  sd: standardDeviation,
}

const hasDenominator = (row: Row): row is RatioReading => 'n' in row && row.n !== undefined

function ratio(group: Grouped): Pick<Subgroup, 'value' | 'count' | 'n' | 'size'> {
  const complete = group.rows.filter(hasDenominator).filter((row) => row.y !== null && row.n !== null)
  if (complete.length === 0) return { value: null, count: null, n: null, size: 0 }
  const count = sum(complete.map((row) => row.y))
  const n = sum(complete.map((row) => row.n))
  return { value: finite(count / n), count, n, size: complete.length }
}

function plain(group: Grouped, aggregate: Aggregate): Pick<Subgroup, 'value' | 'count' | 'n' | 'size'> {
  const values = group.rows.map((row) => row.y)
  const size = values.filter((value) => value !== null).length
  const only = values.length === 1 && aggregate !== 'sd' ? values[0] : undefined
  return { value: finite(only === undefined ? combine[aggregate](values) : only), count: null, n: null, size }
}

function order(groups: Grouped[], axis: Axis, sortCategories: boolean): Grouped[] {
  if (axis.kind === 'category') {
    if (!sortCategories) return groups
    return groups.sort((a, b) => (String(a.key) < String(b.key) ? -1 : 1))
  }
  return groups.sort((a, b) => Number(a.key) - Number(b.key))
}

/** Puts rows with the same `x` together, sorts them along the axis and gives each subgroup its value. */
export function subgroupsOf(
  readings: readonly Row[],
  axis: Axis,
  how: { readonly aggregate: Aggregate; readonly sortCategories: boolean; readonly denominators: boolean },
): Subgroup[] {
  const byKey = new Map<number | string, Grouped>()
  for (const row of readings) {
    const key = axis.keyOf(row.x) ?? ''
    const group = byKey.get(key)
    if (group) group.rows.push(row)
    else byKey.set(key, { x: row.x, key, rows: [row] })
  }
  const withDenominators = how.denominators && readings.some(hasDenominator)
  return order([...byKey.values()], axis, how.sortCategories).map((group) => ({
    x: group.x,
    key: group.key,
    ...(withDenominators ? ratio(group) : plain(group, how.aggregate)),
    deviation: group.rows.length < 2 ? null : standardDeviation(group.rows.map((row) => row.y)),
    note: group.rows.flatMap((row) => row.note ?? []).join('; ') || null,
  }))
}
