import type { Chart, ChartResult, Phase, Point, Settings } from './chart.ts'
import { checkRequest, rulesThatFit, takesDenominators } from './check-request.ts'
import { type ComputedPhase, computePhase, type PhaseSettings } from './compute-phase.ts'
import { conventionsFor } from './conventions.ts'
import { findingsOf } from './findings.ts'
import { deepFreeze } from './freeze.ts'
import { layOut } from './layout.ts'
import { phaseNotices } from './notices.ts'
import { type Refusal, type RunsRefusal, refused } from './refusal.ts'
import type { Aggregate, ChartRequest, RuleSet, RunRules } from './request.ts'
import { judge, makingDataCountOf } from './rules/icons.ts'
import { causesOf, gapInsideTrend } from './rules/making-data-count.ts'
import { type Subgroup, subgroupsOf } from './subgroups.ts'
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

/** Gives the points of one phase their Making Data Count names. Excluded points are only held against the limits. */
function nameDots(points: readonly Point[], settings: Settings): readonly Point[] {
  const causes = causesOf(points.filter((point) => point.included))
  let next = 0
  return points.map((point) => {
    const outside = { cause: point.beyond ? ('outside' as const) : ('common' as const), side: point.beyond }
    const { cause, side } = (point.included ? causes[next++] : null) ?? outside
    return { ...point, cause, side, judgement: judge(side, settings.direction) }
  })
}

function refuseDots(
  subgroups: readonly Subgroup[],
  request: ChartRequest,
  settings: Settings,
  phases: readonly ComputedPhase[],
): Refusal | null {
  if (settings.rules !== 'making-data-count') return null
  if (settings.conventions.repeatedDates === 'refuse' && subgroups.length < request.readings.length) {
    const twice = subgroups.find(
      (subgroup) => request.readings.filter((row) => row.x === subgroup.x).length > 1,
    )
    return { reason: 'repeated-date', x: twice?.x ?? request.readings[0]?.x ?? 0 }
  }
  if (settings.conventions.gapInTrend === 'breaks') return null
  for (const { points } of phases) {
    const end = gapInsideTrend(points)
    const x = end === null ? undefined : points[end]?.x
    if (x !== undefined) return { reason: 'gap-inside-a-trend', x }
  }
  return null
}

function assemble(
  request: ChartRequest,
  settings: Settings,
  made: {
    readonly phased: readonly ComputedPhase[]
    readonly xKind: Chart['xKind']
    readonly notices: Chart['notices']
  },
): Chart {
  const dots = settings.rules === 'making-data-count'
  const standardised = isStandardised(request)
  const named = made.phased.map(({ phase, points }) => ({
    phase,
    points: dots ? nameDots(points, settings) : points,
  }))
  const points = named.flatMap((one) => one.points)
  const phases: readonly Phase[] = named.map((one) => one.phase)
  const last = phases.at(-1)
  const lastPoint = points.at(-1)
  const mdc =
    dots && last
      ? makingDataCountOf(points, {
          phase: last,
          target: settings.target,
          direction: settings.direction,
          conventions: settings.conventions,
        })
      : null
  const findings = named.flatMap((one) => findingsOf(one, settings))
  const about = { chart: request.chart, multiply: settings.multiply, standardised }
  return {
    chart: request.chart,
    standardised,
    title: request.title ?? null,
    unit: request.unit ?? null,
    xKind: made.xKind,
    settings,
    points,
    phases,
    findings,
    makingDataCount: mdc,
    notices: [
      ...made.notices,
      ...named.flatMap((one) => phaseNotices(one.phase, one.points, about)),
      ...(mdc?.lastMissing && lastPoint ? [{ notice: 'last-value-missing' as const, x: lastPoint.x }] : []),
    ],
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
