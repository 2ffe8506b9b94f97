import type { Side } from '../chart.ts'
import type { RunPoint } from './runs.ts'
import { runsOf } from './runs.ts'

/** A stretch of points that a rule speaks about, by position. */
export type Stretch = { readonly from: number; readonly to: number; readonly side: Side | null }

const shiftLength = 6
const trendLength = 5

/**
 * Shift: six or more points in a row on one side of the median. Points on the median are skipped.
 * Source: Perla, Provost & Murray 2011, doi:10.1136/bmjqs.2009.037895.
 */
export function ihiShift(points: readonly RunPoint[], median: number): Stretch[] {
  return runsOf(points, median).filter((run) => run.length >= shiftLength)
}

/**
 * Trend: five or more points in a row all rising or all falling. Of equal neighbours only the first counts.
 * Mostly a source of false alarms (Anhøj & Olesen 2014); off unless asked for.
 */
export function ihiTrend(points: readonly RunPoint[]): Stretch[] {
  const steady = withoutTies(points)
  const found: Stretch[] = []
  let start = 0
  for (let index = 1; index <= steady.length; index++) {
    const side = stepSide(steady, index)
    if (side !== null && side === (stepSide(steady, start + 1) ?? side)) continue
    const [from, to] = [steady[start], steady[index - 1]]
    if (from && to && index - start >= trendLength) {
      found.push({ from: from.position, to: to.position, side: stepSide(steady, start + 1) })
    }
    start = index - 1
  }
  return found
}

/** Points with a value, and of equal neighbours only the first. */
function withoutTies(points: readonly RunPoint[]): RunPoint[] {
  const kept: RunPoint[] = []
  for (const point of points) {
    if (point.value !== null && point.value !== kept.at(-1)?.value) kept.push(point)
  }
  return kept
}

/** Which way the step to the point at `index` goes; null where there is no such step. */
function stepSide(steady: readonly RunPoint[], index: number): Side | null {
  const [before, after] = [steady[index - 1]?.value ?? null, steady[index]?.value ?? null]
  return before === null || after === null ? null : after > before ? 'above' : 'below'
}
