import type { Cause, Side } from '../chart.ts'

/** One point of a phase as Making Data Count sees it, with the lines it is held against. */
export type DotPoint = {
  readonly y: number | null
  readonly centre: number | null
  readonly lower: number | null
  readonly upper: number | null
  readonly lowerWarning: number | null
  readonly upperWarning: number | null
}

export type DotCause = { readonly cause: Cause; readonly side: Side | null }

const length = 7

const sideOf = ({ y, centre }: DotPoint): Side | null =>
  y === null || centre === null || y === centre ? null : y > centre ? 'above' : 'below'

const outside = ({ y, lower, upper }: DotPoint): Side | null =>
  y !== null && upper !== null && y > upper
    ? 'above'
    : y !== null && lower !== null && y < lower
      ? 'below'
      : null

const close = (point: DotPoint): boolean => {
  const { y, lowerWarning, upperWarning } = point
  if (y === null || lowerWarning === null || upperWarning === null || outside(point)) return false
  return y > upperWarning || y < lowerWarning
}

/** Every window of seven steps-in-one-direction, as the side each of its points is told to be on. */
function trends(points: readonly DotPoint[]): (Side | null)[] {
  const result = points.map((): Side | null => null)
  for (let end = length - 1; end < points.length; end++) {
    const steps = stepsOf(points, end)
    const side = steps.every((step) => step === 1)
      ? 'above'
      : steps.every((step) => step === -1)
        ? 'below'
        : null
    if (side) result.fill(side, end - length + 1, end + 1)
  }
  return result
}

/** The six steps of the seven points that end here; null next to a missing value. */
function stepsOf(points: readonly DotPoint[], end: number): (number | null)[] {
  return Array.from({ length: length - 1 }, (_, index) => {
    const before = points[end - length + 1 + index]?.y ?? null
    const after = points[end - length + 2 + index]?.y ?? null
    return before === null || after === null ? null : Math.sign(after - before)
  })
}

/**
 * Index of the last point of the first seven that would be a trend but for missing values, or null. NHSRplotthedots
 * stops with an error there.
 */
export function gapInsideTrend(points: readonly DotPoint[]): number | null {
  for (let end = length - 1; end < points.length; end++) {
    const steps = stepsOf(points, end)
    const known = steps.filter((step) => step !== null)
    if (known.length === steps.length) continue
    if (known.every((step) => step === 1) || known.every((step) => step === -1)) return end
  }
  return null
}

function shifts(sides: readonly (Side | null)[]): (Side | null)[] {
  const result = sides.map((): Side | null => null)
  for (let end = length - 1; end < sides.length; end++) {
    const seven = sides.slice(end - length + 1, end + 1)
    const side = seven[0] ?? null
    if (side && seven.every((one) => one === side)) result.fill(side, end - length + 1, end + 1)
  }
  return result
}

/** Points close to a limit that are two of three neighbours, all three on the same side of the mean. */
function twoOfThree(points: readonly DotPoint[], sides: readonly (Side | null)[]): (Side | null)[] {
  const near = points.map(close)
  const result = sides.map((): Side | null => null)
  for (let end = 2; end < points.length; end++) {
    const side = sides[end] ?? null
    const window = [end - 2, end - 1, end]
    if (!side || !window.every((index) => sides[index] === side)) continue
    if (window.filter((index) => near[index]).length < 2) continue
    for (const index of window) if (near[index]) result[index] = side
  }
  return result
}

/**
 * Names each point of one phase by the strongest rule that it is part of: outside the limits, a trend of seven, two
 * of three close to a limit, seven on one side of the mean. A missing value breaks every rule; a point shared by two
 * trends takes the name of the later one.
 *
 * Source: NHS England, Making Data Count; order of precedence as in NHSRplotthedots 0.2.2.
 */
export function causesOf(points: readonly DotPoint[]): DotCause[] {
  const sides = points.map(sideOf)
  const [trend, pair, shift] = [trends(points), twoOfThree(points, sides), shifts(sides)]
  return points.map((point, index): DotCause => {
    const beyond = outside(point)
    if (beyond) return { cause: 'outside', side: beyond }
    if (trend[index]) return { cause: 'trend', side: trend[index] }
    if (pair[index]) return { cause: 'two-of-three', side: pair[index] }
    if (shift[index]) return { cause: 'shift', side: shift[index] }
    return { cause: 'common', side: null }
  })
}
