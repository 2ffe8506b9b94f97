import { curveStep, line } from 'd3-shape'
import type { Chart, Finding, Point } from '../chart.ts'
import type { Frame } from './frame.ts'
import { at, element, type Markup } from './markup.ts'
import { type ColourName, palette } from './palette.ts'

type Look = { readonly colour: ColourName; readonly width: number; readonly dash?: string }

const looks = {
  centre: { colour: 'ink', width: 3 },
  changed: { colour: 'special', width: 3, dash: '11 5' },
  limit: { colour: 'ink-2', width: 1.5, dash: '6 4' },
  warning: { colour: 'edge', width: 1, dash: '1 4' },
  span: { colour: 'special', width: 5 },
  target: { colour: 'ink-2', width: 1.75, dash: '12 4 2 4' },
} satisfies Record<string, Look>

const steps = line<readonly [number, number]>().curve(curveStep)

function stroke(d: string | null, { colour, width, dash }: Look): Markup {
  if (!d) return ''
  return element('path', {
    d,
    class: `spc-s-${colour}`,
    fill: 'none',
    stroke: palette[colour].light,
    'stroke-width': width,
    'stroke-dasharray': dash,
  })
}

/** One line over the points of a phase: straight where it is level, in steps where it is not, open where it is missing. */
function along(
  points: readonly Point[],
  frame: Frame,
  lineOf: (point: Point) => number | null,
): string | null {
  const values = points.map(lineOf)
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last || values.every((value) => value === null)) return null
  const out = frame.rtl ? -frame.half : frame.half
  const [from, to] = [at(frame.x(first) - out), at(frame.x(last) + out)]
  const level = values[0]
  if (level !== null && level !== undefined && values.every((value) => value === level)) {
    const y = at(frame.y(level))
    return `M${from},${y}L${to},${y}`
  }
  const parts: string[] = []
  let open: [number, number][] = []
  const close = () => {
    const [start, end] = [open[0], open.at(-1)]
    if (start && end)
      parts.push(steps([[at(start[0] - out), start[1]], ...open, [at(end[0] + out), end[1]]]) ?? '')
    open = []
  }
  for (const [index, point] of points.entries()) {
    const value = values[index]
    if (value === null || value === undefined) close()
    else open.push([at(frame.x(point)), at(frame.y(value))])
  }
  close()
  return parts.join('')
}

function separator(point: Point, before: Point | undefined, frame: Frame): Markup {
  if (!before) return ''
  const x = at((frame.x(point) + frame.x(before)) / 2)
  return element('line', {
    x1: x,
    x2: x,
    y1: frame.top,
    y2: frame.bottom,
    class: 'spc-s-edge',
    stroke: palette.edge.light,
    'stroke-dasharray': '2 5',
  })
}

/** Centre, limits, target and the borders of phases. */
export function drawLines(chart: Chart, frame: Frame, warnings: boolean): Markup {
  let lines = baselineEnd(chart, frame)
  for (const phase of chart.phases) {
    const points = chart.points.slice(phase.from - 1, phase.to)
    const [first] = points
    if (!first) continue
    const draw = (look: Look, lineOf: (point: Point) => number | null) =>
      stroke(along(points, frame, lineOf), look)
    lines += separator(first, chart.points[phase.from - 2], frame)
    lines += draw(looks.target, (point) => point.target)
    lines += draw(looks.limit, (point) => point.upper) + draw(looks.limit, (point) => point.lower)
    if (warnings) {
      lines +=
        draw(looks.warning, (point) => point.upperWarning) +
        draw(looks.warning, (point) => point.lowerWarning)
    }
    lines += draw(phase.runs.signal ? looks.changed : looks.centre, (point) => point.centre)
  }
  return lines
}

/** A baseline that ends inside the chart gets a border too. */
function baselineEnd(chart: Chart, frame: Frame): Markup {
  if (chart.phases.length > 1) return ''
  const end = chart.points.findIndex((point) => !point.baseline)
  const point = chart.points[end]
  return point ? separator(point, chart.points[end - 1], frame) : ''
}

/** Findings that speak about a window of points inside a phase. Single points carry marks of their own. */
export function spansOf(chart: Chart): readonly Finding[] {
  const ownMarks = [
    'beyond-limits',
    'marked',
    'long-run',
    'few-crossings',
    'ihi-too-few-runs',
    'ihi-too-many-runs',
  ]
  return chart.findings.filter(
    ({ rule, from, to }) => from < to && !ownMarks.includes(rule) && !rule.startsWith('mdc-'),
  )
}

/** A bar on the level line under each window that a rule speaks about. */
export function drawSpans(chart: Chart, frame: Frame): Markup {
  return spansOf(chart)
    .map(({ from, to }) => {
      const [first, last] = [chart.points[from - 1], chart.points[to - 1]]
      if (!first || !last) return ''
      const y = frame.bottom - 4
      return stroke(`M${at(frame.x(first))},${y}L${at(frame.x(last))},${y}`, looks.span)
    })
    .join('')
}

/** A short piece of a line, for the legend. */
export const lineSample = (
  name: 'centre' | 'limit' | 'target' | 'span',
  from: number,
  to: number,
  y: number,
): Markup => stroke(`M${at(from)},${at(y)}L${at(to)},${at(y)}`, looks[name])
