import type { Chart, ChartResult, Notice, Settings } from './chart.ts'
import { checkRequest, rulesThatFit, takesDenominators } from './check-request.ts'
import { type ComputedPhase, computePhase, type PhaseSettings } from './compute-phase.ts'
import { conventionsFor } from './conventions.ts'
import { findingsOf } from './findings.ts'
import { deepFreeze } from './freeze.ts'
import { layOut } from './layout.ts'
import { iconsOf, nameDots, refuseDots } from './name-dots.ts'
import { phaseNotices } from './notices.ts'
import { type RunsRefusal, refused } from './refusal.ts'
import type { Aggregate, ChartRequest, RuleSet, RunRules } from './request.ts'
import { subgroupsOf } from './subgroups.ts'
import { axisOf } from './x-axis.ts'

function aggregateOf(request: ChartRequest): Aggregate {
  if (request.chart === 'c') return 'sum'
  if (request.chart === 's') return 'sd'
  return 'aggregate' in request ? (request.aggregate ?? 'mean') : 'mean'
}

const screeningOf = (request: ChartRequest): boolean =>
  'screening' in request ? (request.screening ?? true) : true

const isStandardised = (request: ChartRequest): boolean =>
  'standardised' in request && request.standardised === true

function settingsOf(request: ChartRequest, rules: RuleSet): Settings {
  const screened = ['xmr', 'i-prime', 't', 'p-prime', 'u-prime'].includes(request.chart)
  const aggregates = ['run', 'xmr', 'mr', 't', 'g', 'c', 'xbar', 's'].includes(request.chart)
  return {
    rules,
    conventions: conventionsFor(request.conventions),
    screening: screened ? screeningOf(request) : null,
    aggregate: aggregates ? aggregateOf(request) : null,
    multiply: request.multiply ?? 1,
    target: request.target ?? null,
    centre: request.centre ?? null,
    direction: request.direction ?? 'neutral',
    phases: structuredClone(request.phases ?? []),
    freeze: structuredClone(request.freeze ?? null),
    limitsFromFirst: request.chart === 'xmr' ? (request.limitsFromFirst ?? null) : null,
    exclude: structuredClone(request.exclude ?? []),
    marked: structuredClone(request.marked ?? []),
    trendRule: request.chart === 'run' && request.trendRule === true,
    neverNegative: request.chart === 'xmr' && request.neverNegative === true,
  }
}

const isRunRules = (rules: RuleSet): rules is RunRules => ['anhoej', 'best-box', 'cut-box'].includes(rules)

function whyNoRuns(request: ChartRequest, rules: RuleSet, categories: boolean): RunsRefusal | null {
  if (request.chart === 'mr') return 'moving-ranges'
  if (categories) return 'categories'
  return isRunRules(rules) ? null : 'not-this-rule-set'
}

function phaseSettings(request: ChartRequest, settings: Settings, categories: boolean): PhaseSettings {
  const { conventions, multiply } = settings
  const wide =
    conventions.limitFactor === 'by-rules'
      ? settings.rules === 'making-data-count'
      : conventions.limitFactor === '2.66'
  const raw = conventions.centreUnit === 'raw' ? 1 : multiply
  return {
    chart: request.chart,
    lines: {
      screening: settings.screening ?? true,
      halfWidth: wide ? 2.66 : 3 / 1.128,
      limitsWithoutVariation: conventions.noVariation === 'limits-on-centre',
      spreadFromAll: conventions.iPrimeSpread === 'all',
      centre: settings.centre === null ? null : settings.centre / raw,
      neverNegative: settings.neverNegative,
    },
    runs: {
      method: isRunRules(settings.rules) ? settings.rules : 'anhoej',
      reportAnhoej: conventions.boxLimits === 'anhoej',
      minimumUseful: conventions.minimumUseful,
      off: whyNoRuns(request, settings.rules, categories),
    },
    multiply,
    target: settings.target,
    standardised: isStandardised(request),
    trialBelow: conventions.trialBelow,
  }
}

type Made = {
  readonly phased: readonly ComputedPhase[]
  readonly xKind: Chart['xKind']
  readonly notices: readonly Notice[]
}

function noticesOf(
  chart: Pick<Chart, 'chart' | 'standardised' | 'points' | 'makingDataCount'>,
  settings: Settings,
  made: Made,
): Notice[] {
  const about = { chart: chart.chart, standardised: chart.standardised, multiply: settings.multiply }
  const last = chart.points.at(-1)
  return [
    ...made.notices,
    ...made.phased.flatMap((one) => phaseNotices(one.phase, one.points, about)),
    ...(chart.makingDataCount?.lastMissing && last
      ? [{ notice: 'last-value-missing' as const, x: last.x }]
      : []),
  ]
}

function assemble(request: ChartRequest, settings: Settings, made: Made): Chart {
  const dots = settings.rules === 'making-data-count'
  const phased = made.phased.map(({ phase, points }) => ({
    phase,
    points: dots ? nameDots(points, settings) : points,
  }))
  const points = phased.flatMap((one) => one.points)
  const findings = phased.flatMap((one) => findingsOf(one, settings))
  const makingDataCount = iconsOf(points, phased.at(-1)?.phase, settings)
  const chart = { chart: request.chart, standardised: isStandardised(request), points, makingDataCount }
  return {
    ...chart,
    title: request.title ?? null,
    unit: request.unit ?? null,
    xKind: made.xKind,
    settings,
    phases: phased.map((one) => one.phase),
    findings,
    notices: noticesOf(chart, settings, made),
    signal: findings.some((finding) => finding.signal),
  }
}

/**
 * Computes a run chart or control chart: centre line, limits, rules and verdicts, phase by phase.
 *
 * What makes the chart impossible or misleading comes back as `{ ok: false, refusal }` with a reason; nothing is
 * thrown for it. Inputs are not changed, the result is frozen plain data, and the same request always gives the same
 * result. Positions count from 1; all values are in the unit drawn (after `multiply`).
 *
 * @example
 * const result = computeChart({ chart: 'run', readings: [4, 6, 5, 7].map((y, i) => ({ x: i + 1, y })) })
 * if (result.ok) result.chart.phases[0]?.centre // 5.5
 */
export function computeChart(request: ChartRequest): ChartResult {
  const refusal = checkRequest(request)
  if (refusal) return refused(refusal)
  const axis = axisOf(request.readings.map((row) => row.x))
  if ('reason' in axis) return refused(axis)
  const rules = request.rules ?? rulesThatFit[request.chart][0] ?? 'anhoej'
  const settings = settingsOf(request, rules)
  const subgroups = subgroupsOf(request.readings, axis, {
    aggregate: aggregateOf(request),
    sortCategories: settings.conventions.categories === 'sorted',
    denominators: takesDenominators(request.chart),
  })
  const { stretches, notices } = layOut(settings, subgroups, axis)
  const how = phaseSettings(request, settings, axis.kind === 'category')
  const phased = stretches.map((stretch, index) => computePhase(stretch, index + 1, how))
  const refusedDots = refuseDots(subgroups, request, settings, phased)
  if (refusedDots) return refused(refusedDots)
  return deepFreeze({ ok: true, chart: assemble(request, settings, { phased, xKind: axis.kind, notices }) })
}
