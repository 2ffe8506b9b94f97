import type { Chart, Finding, Phase, Point } from '../chart.ts'
import type { X } from '../reading.ts'
import { usesMedian } from '../uses-median.ts'
import type { Message, Say } from './message.ts'

const xAt = (chart: Chart, position: number): X => chart.points[position - 1]?.x ?? position

/** The last phase and what was found in it: the process as it is now. */
type Now = {
  readonly chart: Chart
  readonly phase: Phase
  readonly points: readonly Point[]
  readonly findings: readonly Finding[]
}

function amount({ chart, phase }: Now): { value: number; unit: string | null } {
  return { value: phase.centre ?? 0, unit: chart.standardised ? null : chart.unit }
}

/** A centre that was given is nobody's average: like a median it is only called the middle. */
const isMiddle = ({ chart }: Now): boolean => usesMedian(chart) || chart.settings.centre !== null

function standingOut({ points }: Now): Message[] {
  const beyond = points.filter((point) => point.beyond)
  const included = beyond.filter((point) => point.included)
  const told = included.length > 0 ? included : beyond
  const last = told.at(-1)
  const marked = points.filter((point) => point.marked)
  const lastMarked = marked.at(-1)
  return [
    ...(last?.beyond
      ? [
          {
            key: 'outside' as const,
            count: told.length,
            x: last.x,
            side: last.beyond,
            excluded: !last.included,
          },
        ]
      : []),
    ...(lastMarked ? [{ key: 'marked' as const, count: marked.length, x: lastMarked.x }] : []),
  ]
}

/** A value inside a run that was left out and lies on the other side. */
function isException(point: Point, { from, to, side }: NonNullable<Phase['runs']['longest']>): boolean {
  if (point.included || point.position < from || point.position > to) return false
  if (point.y === null || point.centre === null) return false
  return side === 'above' ? point.y < point.centre : point.y > point.centre
}

function runSignals(now: Now): Message[] {
  const { runs } = now.phase
  if (!runs.signal || !runs.longest) return []
  const { longRun, fewCrossings, crossings, crossingsMin, longest } = runs
  const run = {
    length: runs.longestRun ?? 0,
    usual: runs.longestRunMax ?? 0,
    side: longest.side,
    from: xAt(now.chart, longest.from),
    to: xAt(now.chart, longest.to),
    exceptions: now.points.filter((point) => isException(point, longest)).length,
    median: isMiddle(now),
  }
  const few = { crossings: crossings ?? 0, crossingsMin: crossingsMin ?? 0 }
  if (longRun && fewCrossings) return [{ key: 'changed-both', ...amount(now), ...run, ...few }]
  return [
    longRun
      ? { key: 'changed-run', ...amount(now), ...run }
      : { key: 'changed-crossings', ...few, median: run.median },
  ]
}

/** The pattern that ended last, of those a rule set finds by windows. */
function patterns({ chart, findings }: Now): Message[] {
  const runRules = ['long-run', 'few-crossings', 'beyond-limits', 'marked']
  const windows = findings.filter(
    (finding) =>
      !runRules.includes(finding.rule) && !finding.rule.endsWith('-1') && !finding.rule.startsWith('mdc-'),
  )
  const local = windows.filter((finding) => !finding.rule.startsWith('ihi-too-'))
  const last = (local.length > 0 ? local : windows).reduce<Finding | null>(
    (best, one) => (best && best.to >= one.to ? best : one),
    null,
  )
  if (!last) return []
  return [
    {
      key: 'pattern',
      rule: last.rule,
      from: xAt(chart, last.from),
      to: xAt(chart, last.to),
      side: last.side,
    },
  ]
}

const patternRules = ['western-electric', 'nelson', 'healthcare', 'ihi']

/** No centre line: nothing came in, or what came in is not enough for one. */
function noValues({ chart, phase, points }: Now): Message {
  return {
    key: 'no-values',
    chart: chart.chart,
    values: points.reduce((total, point) => total + point.size, 0),
    since: phase.phase > 1 ? xAt(chart, phase.from) : null,
  }
}

/** All that can be said without a verdict: everything inside the limits, or only where the centre lies. */
function plain(now: Now, values: readonly Point[]): Message {
  const { chart, phase } = now
  const limited = values.filter((point) => point.upper !== null).length
  if (limited > 0) return { key: 'inside', points: limited, without: values.length - limited }
  const given = chart.settings.centre !== null
  return { key: 'centre-only', points: phase.basePoints, given, median: isMiddle(now), ...amount(now) }
}

/** What can be said when nothing was found. */
function quiet(now: Now): Message {
  const { chart, phase } = now
  const { settings } = chart
  const values = now.points.filter((point) => point.y !== null)
  const value = values[0]?.y ?? null
  if (phase.centre === null || value === null) return noValues(now)
  if (values.length > 1 && values.every((point) => point.y === value)) {
    return { key: 'no-variation', points: values.length, value, unit: chart.unit }
  }
  const points = values.filter((point) => point.included).length
  const leftOut = values.length - points
  const { refused, useful } = phase.runs
  const needed = settings.conventions.minimumUseful
  if (refused === null) return { key: 'steady', points, leftOut, ...amount(now) }
  if (refused === 'too-few-useful-points' || (settings.rules === 'ihi' && useful < needed)) {
    return { key: 'too-early', points, leftOut, useful, needed, median: isMiddle(now) }
  }
  const hasLimits = phase.limitsRefused === null && chart.chart !== 'run'
  if (settings.rules === 'ihi' || (hasLimits && patternRules.includes(settings.rules))) {
    return { key: 'steady', points, leftOut, ...amount(now) }
  }
  return plain(now, values)
}

/** The two icons in words. Without limits a quiet point is no verdict: then only what is there is said. */
function dots(now: Now): Message[] {
  const { chart, phase } = now
  const verdict = chart.makingDataCount
  const judged = chart.points[(verdict?.judgedAt ?? 0) - 1]
  if (!verdict || !judged) return []
  const target = { value: chart.settings.target ?? 0, unit: chart.unit }
  const { variation, lastMissing, assurance, assuranceRefused: reason } = verdict
  const needed = chart.settings.conventions.trialBelow
  const told = { icon: variation, cause: judged.cause, side: judged.side, x: judged.x, lastMissing }
  const blind = phase.limitsRefused !== null && variation === 'common-cause'
  const silent = reason === null || reason === 'no-target' || reason === 'neutral-direction'
  return [
    blind ? quiet(now) : { key: 'variation', ...told },
    ...(assurance ? [{ key: 'assurance' as const, ...target, icon: assurance }] : []),
    ...(silent ? [] : [{ key: 'assurance-withheld' as const, ...target, reason, needed }]),
  ]
}

/** A second sentence where there is room: how the centre moved between phases, or that it is a first try. */
function context({ chart, phase }: Now): Message[] {
  const before = chart.phases.at(-2)
  const median = usesMedian(chart)
  if (before && before.centre !== null && phase.centre !== null && !chart.standardised) {
    const from = xAt(chart, phase.from)
    return [
      { key: 'phase-change', from, before: before.centre, after: phase.centre, unit: chart.unit, median },
    ]
  }
  const isFirstTry = chart.notices.some(
    ({ notice, ...about }) =>
      (notice === 'early-median' || notice === 'trial-limits') &&
      'phase' in about &&
      about.phase === phase.phase,
  )
  return isFirstTry ? [{ key: 'first-try', points: phase.basePoints, median }] : []
}

/** What there is to say about the chart as it is now: one or two messages, the most important first. */
export function messagesOf(chart: Chart): readonly Message[] {
  const phase = chart.phases.at(-1)
  if (!phase) return [{ key: 'no-values', chart: chart.chart, values: 0, since: null }]
  const now: Now = {
    chart,
    phase,
    points: chart.points.filter((point) => point.phase === phase.phase),
    findings: chart.findings.filter((finding) => finding.phase === phase.phase),
  }
  const found =
    chart.settings.rules === 'making-data-count' && phase.centre !== null
      ? dots(now)
      : [...standingOut(now), ...runSignals(now), ...patterns(now)]
  const verdicts = found.length > 0 ? found : [quiet(now)]
  return [...verdicts, ...context(now)].slice(0, 2)
}

/**
 * One or two plain sentences on what a chart shows, about its last phase.
 *
 * @param say puts each message into words; `english` is the table that comes with the package.
 * @example describe(chart, english) // 'No sign of change: the 24 values go up and down around 53.4, as chance does.'
 */
export function describe(chart: Chart, say: Say): string {
  return messagesOf(chart).map(say).join(' ')
}
