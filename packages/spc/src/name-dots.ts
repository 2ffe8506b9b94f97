import type { MakingDataCount, Phase, Point, Settings } from './chart.ts'
import type { ComputedPhase } from './compute-phase.ts'
import type { Refusal } from './refusal.ts'
import type { ChartRequest } from './request.ts'
import { judge, makingDataCountOf } from './rules/icons.ts'
import { causesOf, gapInsideTrend } from './rules/making-data-count.ts'
import type { Subgroup } from './subgroups.ts'

/** Gives the points of one phase their Making Data Count names. Excluded points are only held against the limits. */
export function nameDots(points: readonly Point[], settings: Settings): readonly Point[] {
  const causes = causesOf(points.filter((point) => point.included))
  let next = 0
  return points.map((point) => {
    const outside = { cause: point.beyond ? ('outside' as const) : ('common' as const), side: point.beyond }
    const { cause, side } = (point.included ? causes[next++] : null) ?? outside
    return { ...point, cause, side, judgement: judge(side, settings.direction) }
  })
}

/** Why the R conventions would stop at these points, if they would. */
export function refuseDots(
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

/** The two icons, where Making Data Count is the rule set. */
export function iconsOf(
  points: readonly Point[],
  phase: Phase | undefined,
  settings: Settings,
): MakingDataCount | null {
  if (settings.rules !== 'making-data-count' || !phase) return null
  const { target, direction, conventions } = settings
  return makingDataCountOf(points, { phase, target, direction, conventions })
}
