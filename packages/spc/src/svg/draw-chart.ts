import type { Chart, Point } from '../chart.ts'
import { describe } from '../words/describe.ts'
import type { Say } from '../words/message.ts'
import { axisNumber, drawAxes, drawPlaces } from './axes.ts'
import { drawLines, drawSpans } from './chart-lines.ts'
import { acrossOf, type Frame, frameOf, type Size, sheetFor, sheets, textWidth } from './frame.ts'
import { legendOf } from './legend.ts'
import { drawEndLabels, drawPhaseLabels, endLabels, endRoom } from './line-labels.ts'
import { at, element, escaped, type Markup } from './markup.ts'
import { drawNotes, type Notes, noteLines, placeNotes } from './notes.ts'
import { palette, standaloneStyles } from './palette.ts'
import { drawPoints } from './points.ts'
import { text, wrapped } from './text.ts'
import type { Voice } from './voice.ts'

export type Drawing = {
  /** Puts labels and the description into words; `english` comes with the package. */
  readonly say: Say
  /** Begins the ids in the drawing. Give each drawing of a page its own. Default: 'spc'. */
  readonly id?: string
  /** 'wide' (744 units) or 'narrow' (320, for phones). Default: 'wide'. */
  readonly size?: Size
  /** Right to left, time runs from right to left. Default: 'ltr'. */
  readonly dir?: 'ltr' | 'rtl'
  /** Whose experience the values tell: round marks for lived, square for learned. */
  readonly voice?: Voice
  /** Also draw the two sigma lines. Default: false. */
  readonly warnings?: boolean
  /** A file of its own: brings its styles and writes the title into the picture. Default: false. */
  readonly standalone?: boolean
}

/** The title of a chart, made up from its kind and span when it was given none. */
export function titleOf(chart: Chart, say: Say): string {
  if (chart.title) return chart.title
  const [from, to] = [chart.points[0]?.x ?? 0, chart.points.at(-1)?.x ?? 0]
  return say({ key: 'chart-title', chart: chart.chart, standardised: chart.standardised, from, to })
}

/** The kind of chart, how many points and which rule set: said on every drawing. */
function madeWith(chart: Chart, say: Say): string {
  const { chart: kind, standardised, settings } = chart
  const rules = chart.xKind === 'category' ? 'none' : settings.rules
  return say({ key: 'drawn-with', chart: kind, standardised, points: chart.points.length, rules })
}

function phaseName(words: string, first: Point, frame: Frame): Markup {
  const x = frame.x(first) + (frame.rtl ? frame.half : -frame.half)
  return text(words, x, frame.bottom + frame.sheet.text * 2.9, {
    size: frame.sheet.text,
    bold: true,
    anchor: 'start',
  })
}

/** Names of phases under the plot, or of the baseline where one is frozen. */
function drawPhases(
  chart: Chart,
  frame: Frame,
  say: Say,
): { readonly height: number; readonly markup: Markup } {
  const { sheet } = frame
  const height = sheet.text * 1.5
  const [start] = chart.points
  const frozen = start && chart.points.some((point) => !point.baseline)
  if (frozen && chart.phases.length === 1)
    return { height, markup: phaseName(say({ key: 'baseline-name' }), start, frame) }
  if (chart.phases.length < 2) return { height: 0, markup: '' }
  const names = chart.phases.map((phase) => {
    const [first, last] = [chart.points[phase.from - 1], chart.points[phase.to - 1]]
    if (!first || !last) return ''
    const words = say({ key: 'phase-name', phase: phase.phase, from: first.x, name: phase.name })
    const room = Math.abs(frame.x(last) - frame.x(first)) + 2 * frame.half
    const short = textWidth(words, sheet.text) <= room ? words : String(phase.phase)
    return phaseName(short, first, frame)
  })
  return { height, markup: names.join('') }
}

function lines(words: readonly string[], top: number, frame: Frame, second: boolean, bold = false): Markup {
  const { text: size } = frame.sheet
  return words
    .map((line, index) =>
      text(line, frame.across(8), top + index * size * 1.4, { size, second, bold, anchor: 'start' }),
    )
    .join('')
}

type Below = { readonly bottom: number; readonly markup: Markup }

/** What stands under the plot, from the axis down: places, phases, legend, numbered notes, and how it was made. */
function below(chart: Chart, frame: Frame, notes: Notes, say: Say): Below {
  const { sheet } = frame
  const line = sheet.text * 1.4
  const phases = drawPhases(chart, frame, say)
  const legend = legendOf(chart, sheet, say)
  const listed = noteLines(notes, sheet)
  const footer = wrapped(madeWith(chart, say), sheet.width - 16, sheet.text)
  const legendTop = frame.bottom + line + phases.height + line * 1.2
  const listTop = legendTop + legend.height
  const footerTop = listTop + listed.length * line
  return {
    bottom: footerTop + (footer.length - 1) * line,
    markup: [
      drawPlaces(chart, frame, say),
      phases.markup,
      legend.draw(legendTop, frame.across),
      lines(listed, listTop, frame, false),
      lines(footer, footerTop, frame, true),
    ].join(''),
  }
}

/** Everything inside the drawing, and how high it is. */
function body(chart: Chart, drawing: Drawing): { readonly height: number; readonly markup: Markup } {
  const { say, dir, voice, warnings = false, standalone = false } = drawing
  const sheet = sheetFor(chart, drawing.size ?? 'wide', axisNumber(chart, say))
  const title = standalone ? wrapped(titleOf(chart, say), sheet.width - 16, sheet.text * 1.08) : []
  const labels = endLabels(chart, sheet, say)
  const across = acrossOf(chart, sheet, dir === 'rtl', endRoom(labels, sheet))
  const notes = placeNotes(chart.points, sheet, (point) => across.places[point.position - 1] ?? 0)
  const noteTop = title.length * sheet.text * 1.4 + (title.length > 0 ? 8 : 0)
  const frame = frameOf(chart, sheet, across, at(noteTop + notes.rows * (sheet.text + 5) + sheet.text + 4))
  const under = below(chart, frame, notes, say)
  return {
    height: Math.ceil(under.bottom + 10),
    markup: [
      lines(title, sheet.text + 4, frame, false, true),
      drawAxes(chart, frame, say),
      drawLines(chart, frame, warnings),
      drawNotes(notes, frame, noteTop),
      drawSpans(chart, frame),
      drawPoints(chart, frame, voice),
      drawPhaseLabels(chart, frame, say),
      drawEndLabels(labels, frame),
      under.markup,
    ].join(''),
  }
}

/**
 * Draws a computed chart as an SVG string: the same drawing for page, print and export.
 *
 * It carries a title and a description for people who cannot see it, tells everything by shape and words as well as
 * colour, and takes its colours from CSS custom properties (see `figureStyles`), with fixed ones where CSS is missing.
 *
 * @example drawChart(chart, { say: english, size: 'narrow' })
 */
export function drawChart(chart: Chart, drawing: Drawing): string {
  const { say, id = 'spc', dir = 'ltr', standalone = false } = drawing
  const { width } = sheets[drawing.size ?? 'wide']
  const { height, markup } = body(chart, drawing)
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width: standalone ? width : undefined,
      height: standalone ? height : undefined,
      class: 'spc',
      role: 'img',
      direction: dir,
      'aria-labelledby': `${id}-title ${id}-desc`,
      'font-family': 'var(--sans,system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif)',
    },
    element('title', { id: `${id}-title` }, escaped(titleOf(chart, say))),
    element('desc', { id: `${id}-desc` }, escaped(`${describe(chart, say)} ${madeWith(chart, say)}`)),
    standalone ? element('style', {}, standaloneStyles) : '',
    element('rect', { width: '100%', height: '100%', class: 'spc-f-paper', fill: palette.paper.light }),
    markup,
  )
}
