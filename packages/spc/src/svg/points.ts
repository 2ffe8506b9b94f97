import { line } from 'd3-shape'
import type { Chart, Point } from '../chart.ts'
import type { Frame } from './frame.ts'
import { lookOf, mark, ring, type Voice } from './marks.ts'
import { at, element, type Markup } from './markup.ts'
import { palette } from './palette.ts'

type Place = readonly [number, number | null]

const path = line<Place>()
  .defined((place) => place[1] !== null)
  .x((place) => place[0])
  .y((place) => place[1] ?? 0)

/**
 * Places of the line through the values. With more points than the sheet can show, each column keeps its first, lowest,
 * highest and last value, so nothing that could be seen is lost.
 */
function places(points: readonly Point[], frame: Frame): readonly Place[] {
  const all = points.map(
    (point): Place => [at(frame.x(point)), point.y === null ? null : at(frame.y(point.y))],
  )
  if (points.length <= frame.sheet.width * 2) return all
  const columns = new Map<number, Place[]>()
  for (const place of all) {
    const column = Math.round(place[0])
    const kept = columns.get(column)
    if (kept) kept.push(place)
    else columns.set(column, [place])
  }
  return [...columns.values()].flatMap(ends)
}

function ends(column: readonly Place[]): readonly Place[] {
  const present = column.filter((place) => place[1] !== null)
  if (present.length < 4) return column
  const lowest = present.reduce((low, place) => ((place[1] ?? 0) < (low[1] ?? 0) ? place : low))
  const highest = present.reduce((high, place) => ((place[1] ?? 0) > (high[1] ?? 0) ? place : high))
  const kept = new Set([present[0], lowest, highest, present.at(-1)])
  return present.filter((place) => kept.has(place))
}

const standsOut = (point: Point): boolean =>
  point.beyond !== null || point.judgement !== 'common' || point.marked || !point.included

/** The most marks that are drawn one by one; beyond that the shape of the line tells more. */
const mostMarks = 2_000

/** The line through the values (none between categories), broken at phases and missing values, and a mark for each value. */
export function drawPoints(chart: Chart, frame: Frame, voice: Voice | undefined): Markup {
  const { points } = chart
  const { mark: radius, width, start } = frame.sheet
  const room = (width - start - frame.end) / Math.max(1, points.length)
  const size = Math.max(1.6, Math.min(radius, room * 0.62))
  const through = chart.phases
    .map(({ from, to }) => path(places(points.slice(from - 1, to), frame)) ?? '')
    .join('')
  const drawn = element('path', {
    d: through,
    class: 'spc-s-edge',
    fill: 'none',
    stroke: palette.edge.light,
    'stroke-width': 1.5,
    'stroke-linejoin': 'round',
  })
  const shown = room < 2.2 ? points.filter(standsOut) : points
  const every = Math.max(1, Math.ceil(shown.length / mostMarks))
  const marks = shown.flatMap((point, index) => {
    if (point.y === null || index % every > 0) return []
    const [x, y] = [frame.x(point), frame.y(point.y)]
    const body = mark(lookOf(point, voice), x, y, Math.max(size, standsOut(point) ? 2.4 : 0), !point.included)
    return [point.marked ? body + ring(x, y, Math.max(size, 2.4)) : body]
  })
  return (chart.xKind === 'category' ? '' : drawn) + marks.join('')
}
