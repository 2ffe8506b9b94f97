import { expect } from 'vitest'
import type { Chart } from '../src/chart.ts'
import { computeChart } from '../src/compute-chart.ts'
import type { ChartRequest } from '../src/request.ts'

/** Values at 1, 2, 3 ... */
export const at = (values: readonly (number | null)[]) => values.map((y, index) => ({ x: index + 1, y }))

/** Events and chances at 1, 2, 3 ... */
export const of = (rows: readonly (readonly [number | null, number | null])[]) =>
  rows.map(([y, n], index) => ({ x: index + 1, y, n }))

/** The chart of a request that must not be refused. */
export function made(request: ChartRequest): Chart {
  const result = computeChart(request)
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`)
  return result.chart
}

/** The reason of a request that must be refused. */
export function refusal(request: ChartRequest) {
  const result = computeChart(request)
  expect(result.ok).toBe(false)
  return result.ok ? null : result.refusal
}
