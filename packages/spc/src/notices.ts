import type { Notice, Phase, Point } from './chart.ts'
import type { ChartKind } from './request.ts'

const binomial: readonly ChartKind[] = ['p', 'p-prime']
const poisson: readonly ChartKind[] = ['c', 'u', 'u-prime']
const enoughEvents = 5
/** Base points from which a median or limits are more than a first try. */
const firmFrom = 12

/** Expected events at a point, by the distribution the chart assumes. */
function expected(chart: ChartKind, point: Point, perUnit: number): number {
  return chart === 'c' ? perUnit : (point.n ?? 0) * perUnit
}

/** A P chart wants about five expected events at most points, a C or U chart too; else G or T tells more. */
function fewEvents(chart: ChartKind, phase: Phase, points: readonly Point[], multiply: number): boolean {
  if (!binomial.includes(chart) && !poisson.includes(chart)) return false
  if (phase.centre === null) return false
  const perUnit = phase.centre / multiply
  const present = points.filter((point) => point.y !== null)
  const low = present.filter((point) => expected(chart, point, perUnit) < enoughEvents).length
  return low > present.length / 2
}

type Made = { readonly chart: ChartKind; readonly multiply: number; readonly standardised: boolean }

/** What a reader should know about the centre and limits of one phase. */
export function phaseNotices(phase: Phase, points: readonly Point[], made: Made): Notice[] {
  const notices: Notice[] = []
  const isRun = made.chart === 'run'
  const limited = !isRun && phase.limitsRefused === null
  const number = phase.phase
  if (limited && (phase.short || phase.basePoints < firmFrom)) {
    notices.push({ notice: 'trial-limits', phase: number, points: phase.basePoints })
  }
  if (isRun && phase.centre !== null && phase.basePoints < firmFrom) {
    notices.push({ notice: 'early-median', phase: number, points: phase.basePoints })
  }
  const { factor } = phase.spread
  if (factor !== null && factor < 1) notices.push({ notice: 'narrower-than-binomial', phase: number, factor })
  if (!made.standardised && fewEvents(made.chart, phase, points, made.multiply)) {
    notices.push({ notice: 'few-events', phase: number })
  }
  return notices
}
