import { symbolCircle } from 'd3-shape'
import type { Chart, Point } from '../chart.ts'
import { usesMedian } from '../uses-median.ts'
import type { LegendName, Say } from '../words/message.ts'
import { lineSample, spansOf } from './chart-lines.ts'
import { type Sheet, textWidth } from './frame.ts'
import { lookOf, type MarkLook, mark, ring } from './marks.ts'
import type { Markup } from './markup.ts'
import { text } from './text.ts'

/** Draws the sample of an entry in a box that begins at `from` and is `sampleWidth` wide. */
type Sample = (across: (fromStart: number) => number, from: number, y: number, sheet: Sheet) => Markup
type Entry = { readonly name: LegendName; readonly sample: Sample }

const sampleWidth = 20
const common: MarkLook = { shape: symbolCircle, colour: 'common', size: 1 }

const lineEntry = (name: LegendName, line: 'centre' | 'limit' | 'target' | 'span'): Entry => ({
  name,
  sample: (across, from, y) => lineSample(line, across(from), across(from + sampleWidth - 4), y),
})

const markEntry = (name: LegendName, look: MarkLook): Entry => ({
  name,
  sample: (across, from, y, sheet) =>
    mark(look, across(from + 8), y, sheet.mark, name === 'excluded') +
    (name === 'marked' ? ring(across(from + 8), y, 3.2) : ''),
})

/** Lines are named here only where the drawing has no room to name them beside the plot. */
function lineEntries(chart: Chart, sheet: Sheet): Entry[] {
  if (sheet.spellsOut) return []
  const median = usesMedian(chart)
  const has = (of: (point: Point) => number | null) => chart.points.some((point) => of(point) !== null)
  return [
    ...(has((point) => point.centre) ? [lineEntry(median ? 'middle' : 'average', 'centre')] : []),
    ...(has((point) => point.upper) ? [lineEntry('limits', 'limit')] : []),
    ...(has((point) => point.target) ? [lineEntry('target', 'target')] : []),
  ]
}

const spanEntries = (chart: Chart): Entry[] =>
  spansOf(chart).length > 0 ? [lineEntry('special', 'span')] : []

function nameOf(point: Point): LegendName | null {
  if (point.judgement === 'improvement') return 'improvement'
  if (point.judgement === 'concern') return 'concern'
  if (point.judgement === 'neutral') return 'special'
  return point.beyond ? 'outside' : null
}

/** The shapes that this chart uses, each once. */
function markEntries(chart: Chart): Entry[] {
  const found = new Map<LegendName, MarkLook>()
  for (const point of chart.points) {
    const name = nameOf(point)
    if (name && !found.has(name)) found.set(name, lookOf(point, undefined))
    if (!point.included) found.set('excluded', common)
    if (point.marked) found.set('marked', common)
  }
  return [...found].map(([name, look]) => markEntry(name, look))
}

export type Legend = {
  readonly height: number
  readonly draw: (top: number, across: (fromStart: number) => number) => Markup
}

/** What lines and shapes mean, in rows that fit the sheet. */
export function legendOf(chart: Chart, sheet: Sheet, say: Say): Legend {
  const line = sheet.text * 1.5
  let [x, row] = [8, 0]
  const placed = [...lineEntries(chart, sheet), ...spanEntries(chart), ...markEntries(chart)].map((entry) => {
    const words = say({ key: 'legend', name: entry.name })
    const width = sampleWidth + textWidth(words, sheet.text) + 14
    if (x > 8 && x + width > sheet.width) [x, row] = [8, row + 1]
    const place = { ...entry, words, x, row }
    x += width
    return place
  })
  const draw: Legend['draw'] = (top, across) =>
    placed
      .map(({ sample, words, x: from, row: at }) => {
        const y = top + at * line
        const label = text(words, across(from + sampleWidth), y, {
          size: sheet.text,
          second: true,
          anchor: 'start',
        })
        return sample(across, from, y - sheet.text * 0.33, sheet) + label
      })
      .join('')
  return { height: placed.length === 0 ? 0 : (row + 1) * line, draw }
}
