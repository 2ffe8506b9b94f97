import type { Chart, Point } from '../../src/chart.ts'
import { computeChart } from '../../src/compute-chart.ts'
import type { Direction, XmrRequest } from '../../src/request.ts'
import { type Case, listOf, numberOf, numbersOf, type Outcome } from './case.ts'
import { isRecord, type Json } from './compare.ts'

type Facet = { readonly facet: string; readonly chart: Chart }

const causeNames: Record<string, string> = {
  'outside-above': 'Above UCL',
  'outside-below': 'Below LCL',
  'trend-above': '7 Point Trend (Increasing)',
  'trend-below': '7 Point Trend (Decreasing)',
  'two-of-three-above': '2 in 3 Above CL',
  'two-of-three-below': '2 in 3 Below CL',
  'shift-above': '7 Points Above CL',
  'shift-below': '7 Points Below CL',
}
const assuranceTypes = { pass: 'consistent_pass', fail: 'consistent_fail', 'hit-or-miss': 'inconsistent' }
const assuranceIcons = { pass: 'pass', fail: 'fail', 'hit-or-miss': 'inconsistent' }

const causeName = (point: Point) => causeNames[`${point.cause}-${point.side}`] ?? 'Common Cause'

function pointType({ judgement, side }: Point): string {
  if (judgement === 'common') return 'common_cause'
  return judgement === 'neutral'
    ? `special_cause_neutral_${side === 'above' ? 'high' : 'low'}`
    : `special_cause_${judgement}`
}

function closeToLimits({ y, beyond, lowerWarning, upperWarning }: Point): boolean | null {
  if (y === null || lowerWarning === null || upperWarning === null) return null
  return beyond === null && (y < lowerWarning || y > upperWarning)
}

const perFacet = (value: Json | undefined, facet: string): Json | undefined =>
  isRecord(value) ? value[facet] : value

function requestOf({ input }: Case, facet: string, rows: readonly number[]): XmrRequest {
  const [dates, y] = [listOf(input.date), numbersOf(input.y)]
  const target = numberOf(perFacet(input.target, facet))
  const first = numberOf(input.fixAfterNPoints)
  return {
    chart: 'xmr',
    rules: 'making-data-count',
    conventions: 'nhsrplotthedots',
    readings: rows.map((row) => ({ x: String(dates[row]), y: y[row] ?? null })),
    direction: String(input.improvementDirection ?? 'increase') as Direction,
    screening: input.screenOutliers !== false,
    phases: listOf(perFacet(input.rebase, facet)).map((from) => ({ from: String(from) })),
    ...(target === undefined ? {} : { target }),
    ...(first === undefined ? {} : { limitsFromFirst: first }),
  }
}

function iconsOf({ facet, chart }: Facet) {
  const { makingDataCount } = chart
  const last = chart.points.at(-1)
  const assurance = makingDataCount?.assurance ?? null
  return {
    facet,
    pointType: last ? pointType(last) : null,
    variationIcon: makingDataCount?.variation.replace('-', '_') ?? null,
    assuranceType: assurance && assuranceTypes[assurance],
    assuranceIcon: assurance && assuranceIcons[assurance],
  }
}

function valuesOf(facets: readonly Facet[]) {
  const each = <Value extends Json>(of: (point: Point, facet: Facet) => Value) =>
    facets.flatMap((facet) => facet.chart.points.map((point) => of(point, facet)))
  return {
    facet: each((_, { facet }) => facet),
    date: each((point) => point.x),
    y: each((point) => point.y),
    rebaseGroup: each((point, { chart }) => point.phase - (chart.phases[0]?.start ? 0 : 1)),
    shortGroupWarning: each((point, { chart }) => chart.phases[point.phase - 1]?.short ?? false),
    mean: each((point) => point.centre),
    lpl: each((point) => point.lower),
    upl: each((point) => point.upper),
    outsideLimits: each((point) => (point.y === null || point.upper === null ? null : point.beyond !== null)),
    closeToLimits: each(closeToLimits),
    relativeToMean: each((point) =>
      point.y === null || point.centre === null ? null : Math.sign(point.y - point.centre),
    ),
    specialCauseType: each(causeName),
    pointType: each(pointType),
    target: each((point) => point.target),
    icons: facets.map(iconsOf),
  }
}

/** Computes an NHSRplotthedots case by the conventions that reproduce it, one chart a facet. */
export function nhsrplotthedotsOutcome(one: Case): Outcome {
  const rows = listOf(one.input.y).map((_, row) => row)
  const facetOf = (row: number) => String(listOf(one.input.facet)[row] ?? 'no facet')
  const names = [...new Set(rows.map(facetOf))].sort()
  const facets: Facet[] = []
  for (const facet of names) {
    const result = computeChart(
      requestOf(
        one,
        facet,
        rows.filter((row) => facetOf(row) === facet),
      ),
    )
    if (!result.ok) return { ok: false, why: JSON.stringify(result.refusal) }
    facets.push({ facet, chart: result.chart })
  }
  return { ok: true, values: valuesOf(facets) }
}
