import type { Chart, Point } from '../chart.ts'
import type { Say } from '../words/message.ts'
import type { Frame } from './frame.ts'
import { textWidth } from './frame.ts'
import { at, element, type Markup } from './markup.ts'
import { palette } from './palette.ts'
import { text } from './text.ts'

/** A number of the vertical axis. */
export function axisNumber(chart: Chart, say: Say): (value: number) => string {
  const unit = chart.unit === '%' ? '%' : null
  return (value) => say({ key: 'amount', value, unit })
}

/** Hairlines and numbers at the start of the plot, and the level line that everything stands on. */
export function drawAxes(chart: Chart, frame: Frame, say: Say): Markup {
  const { sheet } = frame
  const numberOf = axisNumber(chart, say)
  const numbers = frame.yTicks.map((value) => {
    const y = at(frame.y(value))
    const hair = element('line', {
      x1: at(frame.first),
      x2: at(frame.last),
      y1: y,
      y2: y,
      class: 'spc-s-hair',
      stroke: palette.hair.light,
    })
    const label = text(numberOf(value), frame.across(sheet.start - 8), y + sheet.text * 0.35, {
      size: sheet.text,
      second: true,
      anchor: 'end',
    })
    return hair + label
  })
  const ground = element('line', {
    x1: at(frame.first),
    x2: at(frame.last),
    y1: frame.bottom,
    y2: frame.bottom,
    class: 'spc-s-ink',
    stroke: palette.ink.light,
    'stroke-width': 2,
  })
  return numbers.join('') + ground
}

/** Every so many points get their place written, so that the words do not touch. */
function labelled(points: readonly Point[], frame: Frame, width: number): readonly Point[] {
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return []
  const room = Math.max(1, Math.floor(Math.abs(frame.x(last) - frame.x(first)) / width) + 1)
  const every = Math.max(1, Math.ceil(points.length / room))
  return points.filter((_, index) => index % every === 0)
}

/** Places along the axis. */
export function drawPlaces(chart: Chart, frame: Frame, say: Say): Markup {
  const { sheet } = frame
  const [from, to] = [chart.points[0]?.x ?? 0, chart.points.at(-1)?.x ?? 0]
  const label = (point: Point) => say({ key: 'tick', x: point.x, from, to })
  // Dates and numbers are all about as wide as a few of them; names are not.
  const sample = chart.xKind === 'category' ? chart.points : labelled(chart.points, frame, sheet.width / 6)
  const longest = sample.reduce((most, point) => Math.max(most, textWidth(label(point), sheet.text)), 0)
  return labelled(chart.points, frame, longest + sheet.text)
    .map((point) => {
      const words = label(point)
      const half = textWidth(words, sheet.text) / 2
      const x = Math.max(half + 2, Math.min(sheet.width - half - 2, frame.x(point)))
      return text(words, x, frame.bottom + sheet.text * 1.4, {
        size: sheet.text,
        second: true,
        anchor: 'middle',
      })
    })
    .join('')
}
