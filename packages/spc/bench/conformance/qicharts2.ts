import type { Chart, Phase } from '../../src/chart.ts'
import { computeChart } from '../../src/compute-chart.ts'
import type { X } from '../../src/reading.ts'
import type { ChartRequest } from '../../src/request.ts'
import { type Case, listOf, numberOf, numbersOf, type Outcome } from './case.ts'

const chartNames: Record<string, string> = { i: 'xmr', ip: 'i-prime', pp: 'p-prime', up: 'u-prime' }
const methods: Record<string, string> = { anhoej: 'anhoej', bestbox: 'best-box', cutbox: 'cut-box' }

const ascending = (a: X, b: X) => (typeof a === 'number' && typeof b === 'number' ? a - b : a < b ? -1 : 1)

/** The request that asks for what qicharts2 was asked for. Positions of subgroups become places on the axis. */
function requestOf({ input }: Case): ChartRequest {
  const y = numbersOf(input.y)
  const n = input.n === undefined || input.n === null ? undefined : numbersOf(input.n)
  const xs = input.x ? listOf(input.x).map((x) => x as X) : y.map((_, index) => index + 1)
  const places = [...new Set(xs)].sort(ascending)
  const at = (position: number) => places[position - 1] ?? places.at(-1) ?? 1
  const chart = String(input.chart)
  const freeze = numberOf(input.freeze)
  const starts = numbersOf(input.part).flatMap((last) =>
    last !== null && last < places.length ? [{ from: at(last + 1) }] : [],
  )
  const request = {
    chart: chartNames[chart] ?? chart,
    readings: y.map((value, index) => ({
      x: xs[index] ?? 0,
      y: value,
      ...(n ? { n: n[index] ?? null } : {}),
    })),
    conventions: 'qicharts2',
    screening: input.screenedMovingRange === true,
    phases: starts,
    exclude: numbersOf(input.exclude).flatMap((position) => {
      const x = places[(position ?? 0) - 1]
      return x === undefined ? [] : [{ x }]
    }),
    ...(freeze === undefined ? {} : { freeze: { through: at(freeze) } }),
    ...(typeof input.cl === 'number' ? { centre: input.cl } : {}),
    ...(typeof input.target === 'number' ? { target: input.target } : {}),
    ...(typeof input.multiply === 'number' ? { multiply: input.multiply } : {}),
    ...(typeof input['agg.fun'] === 'string' ? { aggregate: input['agg.fun'] } : {}),
    ...(typeof input.method === 'string' ? { rules: methods[input.method] ?? input.method } : {}),
  }
  return request as unknown as ChartRequest
}

const partOf = (phase: Phase) => ({
  part: phase.phase,
  from: phase.from,
  to: phase.to,
  nObs: phase.runs.observed,
  nUseful: phase.runs.useful,
  longestRun: phase.runs.longestRun,
  longestRunMax: phase.runs.longestRunMax,
  crossings: phase.runs.crossings,
  crossingsMin: phase.runs.crossingsMin,
  runsSignal: phase.runs.signal,
})

function valuesOf({ points, phases }: Chart) {
  return {
    x: points.map((point) => point.x),
    y: points.map((point) => point.y),
    cl: points.map((point) => point.centre),
    lcl: points.map((point) => point.lower),
    ucl: points.map((point) => point.upper),
    lcl95: points.map((point) => point.lowerWarning),
    ucl95: points.map((point) => point.upperWarning),
    target: points.map((point) => point.target),
    part: points.map((point) => point.phase),
    baseline: points.map((point) => point.baseline),
    include: points.map((point) => point.included),
    sigmaSignal: points.map((point) => point.beyond !== null),
    parts: phases.map(partOf),
  }
}

/** Computes a qicharts2 case by the conventions that reproduce it. */
export function qicharts2Outcome(one: Case): Outcome {
  const result = computeChart(requestOf(one))
  if (!result.ok) return { ok: false, why: JSON.stringify(result.refusal) }
  return { ok: true, values: valuesOf(result.chart) }
}
