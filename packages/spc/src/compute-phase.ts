import type { Phase, Point } from './chart.ts'
import type { Stretch } from './layout.ts'
import { linesByChart } from './lines/by-chart.ts'
import type { LineSettings, Lines } from './lines/lines.ts'
import type { ChartKind } from './request.ts'
import { analyseRuns, type RunsSettings } from './rules/runs.ts'

/** What one phase is computed with. */
export type PhaseSettings = {
  readonly chart: ChartKind
  readonly lines: LineSettings
  readonly runs: RunsSettings
  readonly multiply: number
  readonly target: number | null
  readonly standardised: boolean
  readonly trialBelow: number
}

export type ComputedPhase = { readonly phase: Phase; readonly points: readonly Point[] }

const times = (value: number | null | undefined, factor: number): number | null =>
  value === null || value === undefined ? null : value * factor

/** Lines and points as they are drawn: in sigmas from the centre. */
function asSigmas(lines: Lines): Lines {
  return {
    ...lines,
    values: lines.z,
    centre: lines.centre === null ? null : 0,
    limits: lines.limits.map(
      (limits) => limits && { lower: -3, upper: 3, lowerWarning: -2, upperWarning: 2 },
    ),
  }
}

function pointsOf(stretch: Stretch, number: number, lines: Lines, settings: PhaseSettings): Point[] {
  const drawn = settings.standardised ? asSigmas(lines) : lines
  const factor = settings.standardised ? 1 : settings.multiply
  return stretch.members.map((member, index) => {
    const [value, limits] = [lines.values[index] ?? null, lines.limits[index] ?? null]
    const above = value !== null && limits !== null && value > limits.upper
    const below = value !== null && limits !== null && value < limits.lower
    const shown = drawn.limits[index]
    return {
      position: member.position,
      x: member.x,
      y: times(drawn.values[index], factor),
      count: member.count,
      n: member.n,
      size: member.size,
      phase: number,
      baseline: member.baseline,
      included: member.included,
      centre: times(drawn.centre, factor),
      lower: times(shown?.lower, factor),
      upper: times(shown?.upper, factor),
      lowerWarning: times(shown?.lowerWarning, factor),
      upperWarning: times(shown?.upperWarning, factor),
      target: settings.standardised ? null : settings.target,
      z: lines.z[index] ?? null,
      beyond: above ? 'above' : below ? 'below' : null,
      marked: member.marked,
      cause: 'common',
      side: null,
      judgement: 'common',
      note: member.note,
    }
  })
}

/** Lines, points and run rules of one phase. Nothing outside the phase is looked at. */
export function computePhase(stretch: Stretch, number: number, settings: PhaseSettings): ComputedPhase {
  const { members } = stretch
  const lines = linesByChart[settings.chart](members, settings.lines)
  const included = members.flatMap((member, index) =>
    member.included ? [{ position: member.position, value: lines.values[index] ?? null }] : [],
  )
  const base = lines.values.filter((value, index) => {
    const member = members[index]
    return value !== null && member?.included && member.baseline
  })
  const phase: Phase = {
    phase: number,
    name: stretch.start?.name ?? null,
    start: stretch.start,
    from: members[0]?.position ?? 0,
    to: members.at(-1)?.position ?? 0,
    basePoints: base.length,
    short: members.length < settings.trialBelow,
    centre: settings.standardised && lines.centre !== null ? 0 : times(lines.centre, settings.multiply),
    limitsRefused: lines.refused,
    spread: lines.spread,
    runs: analyseRuns(included, lines.centre, settings.runs),
  }
  return { phase, points: pointsOf(stretch, number, lines, settings) }
}
