import { conventionsFor, wrongConvention } from './conventions.ts'
import type { RatioReading, Reading } from './reading.ts'
import type { Refusal } from './refusal.ts'
import type { ChartKind, ChartRequest, RuleSet } from './request.ts'

const withDenominators: readonly ChartKind[] = ['p', 'p-prime', 'u', 'u-prime', 'i-prime']
/** Whether a chart divides by `n` where rows have one. On the others `n` says nothing and is left alone. */
export const takesDenominators = (chart: ChartKind): boolean =>
  withDenominators.includes(chart) || chart === 'run' || chart === 'xmr' || chart === 'mr'

const counts: readonly ChartKind[] = ['p', 'p-prime', 'u', 'u-prime', 'c', 'g']

const zoneCharts = [
  'anhoej',
  'best-box',
  'cut-box',
  'western-electric',
  'nelson',
  'healthcare',
  'none',
] as const

/** Rule sets that fit each chart. The first is the default. */
export const rulesThatFit: Record<ChartKind, readonly RuleSet[]> = {
  run: ['anhoej', 'best-box', 'cut-box', 'ihi', 'none'],
  xmr: [...zoneCharts, 'making-data-count'],
  mr: ['none'],
  'i-prime': zoneCharts,
  t: zoneCharts,
  g: ['anhoej', 'best-box', 'cut-box', 'none'],
  p: zoneCharts,
  'p-prime': zoneCharts,
  u: zoneCharts,
  'u-prime': zoneCharts,
  c: zoneCharts,
  xbar: zoneCharts,
  s: zoneCharts,
}

function checkRow(request: ChartRequest, row: Reading | RatioReading): Refusal | null {
  const { x, y } = row
  const n = 'n' in row ? (row.n ?? null) : null
  if (y !== null && !Number.isFinite(y)) return { reason: 'not-a-number', x }
  if (n !== null && !Number.isFinite(n)) return { reason: 'not-a-number', x }
  if (n !== null && n < 0) return { reason: 'negative-denominator', x, n }
  if (y === null) return null
  if (y < 0 && counts.includes(request.chart)) return { reason: 'negative-count', x, y }
  if (request.chart === 't' && y <= 0) return { reason: 'time-not-above-zero', x, y, instead: 'g' }
  const isProportion = request.chart === 'p' || request.chart === 'p-prime'
  const allowed = conventionsFor(request.conventions).aboveDenominator === 'allow'
  if (isProportion && !allowed && n !== null && y > n) return { reason: 'more-events-than-chances', x, y, n }
  return null
}

/** Options that are one of a few words; programs without types can get them wrong. */
function checkWords(request: ChartRequest): Refusal | null {
  const { direction, conventions } = request
  const wrong = (option: string, value: unknown, allowed: readonly string[]): Refusal | null =>
    typeof value !== 'string' || allowed.includes(value)
      ? null
      : { reason: 'bad-option', option, expected: `one of ${allowed.join(', ')}` }
  const aggregate = 'aggregate' in request ? request.aggregate : undefined
  const odd = typeof conventions === 'object' ? wrongConvention(conventions) : null
  if (odd) return { reason: 'bad-option', option: `conventions.${odd.field}`, expected: odd.expected }
  return (
    wrong('direction', direction, ['increase', 'decrease', 'neutral']) ??
    wrong('conventions', conventions, ['evenground', 'qicharts2', 'nhsrplotthedots']) ??
    wrong('aggregate', aggregate, ['mean', 'median', 'sum', 'sd'])
  )
}

function checkOptions(request: ChartRequest): Refusal | null {
  const number = (option: 'target' | 'centre' | 'multiply'): Refusal | null => {
    const value = request[option]
    if (value === undefined || Number.isFinite(value)) return null
    return { reason: 'bad-option', option, expected: 'a number' }
  }
  if (request.multiply !== undefined && !(request.multiply > 0)) {
    return { reason: 'bad-option', option: 'multiply', expected: 'a number above 0' }
  }
  const bad = checkWords(request) ?? number('target') ?? number('centre') ?? number('multiply')
  if (bad) return bad
  if (request.chart !== 'xmr' || request.limitsFromFirst === undefined) return null
  if (request.limitsFromFirst >= 12) return null
  return { reason: 'too-few-points-to-fix-limits', given: request.limitsFromFirst, needed: 12 }
}

/** Looks for what makes a chart impossible or misleading, before anything is computed. */
export function checkRequest(request: ChartRequest): Refusal | null {
  if (!Object.hasOwn(rulesThatFit, request.chart))
    return { reason: 'unknown-chart', chart: String(request.chart) }
  const fitting = rulesThatFit[request.chart]
  if (request.readings.length === 0) return { reason: 'no-readings' }
  if (request.rules !== undefined && !fitting.includes(request.rules)) {
    return { reason: 'rules-do-not-fit', chart: request.chart, rules: request.rules }
  }
  const options = checkOptions(request)
  if (options) return options
  const rows: readonly (Reading | RatioReading)[] = request.readings
  const some = rows.some((row) => 'n' in row && row.n !== undefined)
  if (withDenominators.includes(request.chart) && !some) {
    return { reason: 'denominator-missing', chart: request.chart }
  }
  for (const row of rows) {
    const refusal = checkRow(request, row)
    if (refusal) return refusal
  }
  return null
}
