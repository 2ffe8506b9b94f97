import { line } from 'd3-shape'
import type { Chart, Point } from '../chart.ts'
import type { Frame } from './frame.ts'
import { lookOf, mark, ring } from './marks.ts'
import { at, element, type Markup } from './markup.ts'
import { palette } from './palette.ts'
import type { Voice } from './voice.ts'

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

/** Marks of points that do not stand out: one group, drawn below the others. */
function usual(points: readonly Point[], frame: Frame, voice: Voice | undefined, radius: number): Markup {
  const colour = voice ?? 'common'
  const side = radius * 1.8
  const marks = points.map((point) => {
    const [x, y] = [frame.x(point), frame.y(point.y ?? 0)]
    return voice === 'learned'
      ? `<rect x="${at(x - side / 2)}" y="${at(y - side / 2)}" width="${at(side)}" height="${at(side)}"/>`
      : `<circle cx="${at(x)}" cy="${at(y)}" r="${at(radius)}"/>`
  })
  return marks.length === 0
    ? ''
    : `<g class="spc-f-${colour}" fill="${palette[colour].light}">${marks.join('')}</g>`
}

/** The line through the values (none between categories), broken at phases and missing values, and their marks. */
export function drawPoints(chart: Chart, frame: Frame, voice: Voice | undefined): Markup {
  const { mark: most, width, start } = frame.sheet
  const room = (width - start - frame.end) / Math.max(1, chart.points.length)
  const radius = Math.max(1.6, Math.min(most, room * 0.62))
  const through = chart.phases.map(
    ({ from, to }) => path(places(chart.points.slice(from - 1, to), frame)) ?? '',
  )
  const drawn = element('path', {
    d: through.join(''),
    class: 'spc-s-edge',
    fill: 'none',
    stroke: palette.edge.light,
    'stroke-width': 1.5,
    'stroke-linejoin': 'round',
  })
  const present = chart.points.filter((point) => point.y !== null)
  const special = present.filter(standsOut)
  const every = Math.max(1, Math.ceil(special.length / mostMarks))
  const size = Math.max(radius, 2.4)
  const marks = special.map((point, index) => {
    if (index % every > 0) return ''
    const [x, y] = [frame.x(point), frame.y(point.y ?? 0)]
    const body = mark(lookOf(point, voice), x, y, size, !point.included)
    return point.marked ? body + ring(x, y, size) : body
  })
  const plain = room < 2.2 ? [] : present.filter((point) => !standsOut(point))
  return (chart.xKind === 'category' ? '' : drawn) + usual(plain, frame, voice, radius) + marks.join('')
}
