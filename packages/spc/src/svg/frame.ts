import { scaleLinear } from 'd3-scale'
import type { Chart, Point } from '../chart.ts'
import { dateNumber } from '../x-axis.ts'

/** How large a drawing is: for pages, print and export, or for a phone. */
export type Size = 'wide' | 'narrow'

export type Sheet = {
  readonly width: number
  readonly plotHeight: number
  readonly text: number
  readonly mark: number
  /** Room for numbers at the start of the plot. */
  readonly start: number
  /** Words beside the lines, or only their values with the words in the legend. */
  readonly spellsOut: boolean
}

export const sheets: Record<Size, Sheet> = {
  wide: { width: 744, plotHeight: 232, text: 14, mark: 5, start: 52, spellsOut: true },
  narrow: { width: 320, plotHeight: 208, text: 14, mark: 4, start: 44, spellsOut: false },
}

/** Rough width of a text; letters of common fonts are a little over half as wide as high. */
export const textWidth = (text: string, size: number): number => text.length * size * 0.54

/** Turns points into places on the sheet. Right to left, the start is at the right. */
export type Frame = {
  readonly sheet: Sheet
  readonly rtl: boolean
  /** Room for labels at the end of the plot. */
  readonly end: number
  readonly top: number
  readonly bottom: number
  readonly first: number
  readonly last: number
  /** Half the smallest usual step between points, for lines that reach a little past theirs. */
  readonly half: number
  readonly x: (point: Point) => number
  readonly y: (value: number) => number
  readonly yTicks: readonly number[]
  /** Mirrors a distance from the start of the sheet when it runs right to left. */
  readonly across: (fromStart: number) => number
}

function xValue(chart: Chart, point: Point): number {
  if (chart.xKind === 'number' && typeof point.x === 'number') return point.x
  if (chart.xKind === 'date') return dateNumber(String(point.x)) ?? point.position
  return point.position
}

/** Smallest and largest of everything that is drawn. Loops, since a chart may have a hundred thousand points. */
function extent(points: readonly Point[]): readonly [number, number] {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (const { y, centre, lower, upper, target } of points) {
    for (const value of [y, centre, lower, upper, target]) {
      if (value === null) continue
      if (value < low) low = value
      if (value > high) high = value
    }
  }
  if (low > high) return [0, 1]
  const size = Math.max(Math.abs(low), Math.abs(high))
  const level = size < 1e-12 ? 1 : size
  if (high - low < level * 1e-9) return [low - level / 2, high + level / 2]
  const room = (high - low) * 0.06
  return [low >= 0 && low - room < 0 ? 0 : low - room, high + room]
}

/** Where the vertical axis begins and ends, and the round numbers in between; `range` is where they stand. */
const verticalOf = (chart: Chart, range: readonly [number, number]) =>
  scaleLinear().domain(extent(chart.points)).range(range).nice(4)

/** The sheet for a chart: with room at the start for the longest number of its axis. */
export function sheetFor(chart: Chart, size: Size, numberOf: (value: number) => string): Sheet {
  const sheet = sheets[size]
  const widths = verticalOf(chart, [0, 1])
    .ticks(4)
    .map((value) => textWidth(numberOf(value), sheet.text))
  return { ...sheet, start: Math.max(sheet.start, ...widths.map((width) => width + 12)) }
}

/** Where points stand from the start of the sheet. The end has room for labels. */
export type Across = {
  readonly rtl: boolean
  readonly end: number
  readonly half: number
  /** Distance of each point from the start of the sheet. */
  readonly places: readonly number[]
}

/** Lays the points out along the sheet, first to last. */
export function acrossOf(chart: Chart, sheet: Sheet, rtl: boolean, end: number): Across {
  const values = chart.points.map((point) => xValue(chart, point))
  const [low, high] = [values[0] ?? 0, values.at(-1) ?? 1]
  const inset = sheet.mark * 2.4
  const horizontal = scaleLinear()
    .domain(low === high ? [low - 1, high + 1] : [low, high])
    .range([sheet.start + inset, sheet.width - end - inset])
  const step = (sheet.width - sheet.start - end - 2 * inset) / Math.max(1, values.length - 1)
  return { rtl, end, half: Math.min(inset, step / 2), places: values.map((value) => horizontal(value)) }
}

/** Lays out the plot below `top`. */
export function frameOf(chart: Chart, sheet: Sheet, { rtl, end, half, places }: Across, top: number): Frame {
  const across = (fromStart: number) => (rtl ? sheet.width - fromStart : fromStart)
  const bottom = top + sheet.plotHeight
  const vertical = verticalOf(chart, [bottom, top])
  return {
    sheet,
    rtl,
    end,
    top,
    bottom,
    first: across(sheet.start),
    last: across(sheet.width - end),
    half,
    x: (point) => across(places[point.position - 1] ?? 0),
    y: (value) => vertical(value),
    yTicks: vertical.ticks(4),
    across,
  }
}
