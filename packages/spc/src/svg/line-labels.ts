import type { Chart, Phase, Point } from '../chart.ts'
import { usesMedian } from '../uses-median.ts'
import type { Say } from '../words/message.ts'
import { type Frame, type Sheet, textWidth } from './frame.ts'
import type { Markup } from './markup.ts'
import { text } from './text.ts'

type Label = { readonly words: string; readonly value: number; readonly bold: boolean }

/** Labels of the last phase's lines; they stand at the end, beside the plot, where no point can be. */
export function endLabels(chart: Chart, sheet: Sheet, say: Say): readonly Label[] {
  const last = chart.points.at(-1)
  const phase = chart.phases.at(-1)
  if (!last || !phase) return []
  const known = chart.points.slice(phase.from - 1).findLast((point) => point.upper !== null)
  const { centre, target } = last
  const short = (value: number) => say({ key: 'amount', value, unit: null })
  const label = (
    value: number | null | undefined,
    words: (value: number) => string,
    bold = false,
  ): Label[] =>
    value === null || value === undefined
      ? []
      : [{ value, bold, words: sheet.spellsOut ? words(value) : short(value) }]
  return [
    ...label(known?.upper, (value) => say({ key: 'line-upper', value })),
    ...label(centre, (value) => say({ key: 'line-centre', value, median: usesMedian(chart) }), true),
    ...(phase.runs.signal && centre !== null
      ? [{ value: centre, bold: true, words: say({ key: 'line-changed', phase: phase.phase }) }]
      : []),
    ...label(known?.lower, (value) => say({ key: 'line-lower', value })),
    ...label(target, (value) => say({ key: 'line-target', value })),
  ]
}

/** Room that the labels at the end need. */
export const endRoom = (labels: readonly Label[], sheet: Sheet): number =>
  labels.reduce(
    (most, { words, bold }) => Math.max(most, textWidth(words, sheet.text) * (bold ? 1.08 : 1)),
    0,
  ) + 14

/** Draws the labels at the end, moved apart so that they do not stand on each other. */
export function drawEndLabels(labels: readonly Label[], frame: Frame): Markup {
  const { text: size, width } = frame.sheet
  const gap = size * 1.15
  const placed = labels
    .map((label) => ({ ...label, y: frame.y(label.value) + size * 0.35 }))
    .sort((a, b) => a.y - b.y)
  for (const [index, label] of placed.entries()) {
    const above = placed[index - 1]
    label.y = Math.max(label.y, above ? above.y + gap : frame.top)
  }
  for (let index = placed.length - 1; index >= 0; index--) {
    const [label, below] = [placed[index], placed[index + 1]]
    if (label) label.y = Math.min(label.y, below ? below.y - gap : frame.bottom)
  }
  const x = frame.across(width - frame.end + 8)
  return placed
    .map(({ words, y, bold }) => text(words, x, y, { size, bold, second: !bold, anchor: 'start' }))
    .join('')
}

type Spot = {
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'end'
  readonly hidden: number
}

/** How many points would stand behind words at a spot. */
function pointsBehind(
  points: readonly Point[],
  frame: Frame,
  from: number,
  to: number,
  base: number,
): number {
  const { text: size, mark } = frame.sheet
  const [low, high] = [Math.min(from, to) - mark, Math.max(from, to) + mark]
  return points.filter((point) => {
    if (point.y === null) return false
    const [x, y] = [frame.x(point), frame.y(point.y)]
    return x > low && x < high && y > base - size - mark && y < base + mark
  }).length
}

function spotsOf(phase: Phase, points: readonly Point[], frame: Frame, width: number): Spot[] {
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last || phase.centre === null) return []
  const way = frame.rtl ? -1 : 1
  const line = frame.y(phase.centre)
  const ends = [
    { anchor: 'end' as const, x: frame.x(last) + way * frame.half, way: -way },
    { anchor: 'start' as const, x: frame.x(first) - way * frame.half, way },
  ]
  return ends.flatMap(({ anchor, x, way: towards }) =>
    [line - 6, line + frame.sheet.text + 1].map((y) => ({
      x,
      y,
      anchor,
      hidden: pointsBehind(points, frame, x, x + towards * width, y),
    })),
  )
}

/** Labels of the centre lines of earlier phases, inside the plot, where they hide the fewest points. */
export function drawPhaseLabels(chart: Chart, frame: Frame, say: Say): Markup {
  const { sheet } = frame
  return chart.phases
    .slice(0, -1)
    .map((phase) => {
      if (phase.centre === null) return ''
      const points = chart.points.slice(phase.from - 1, phase.to)
      const value = phase.centre
      const changed = phase.runs.signal ? `, ${say({ key: 'line-changed', phase: phase.phase })}` : ''
      const long = say({ key: 'line-centre', value, median: usesMedian(chart) }) + changed
      const words = sheet.spellsOut ? long : say({ key: 'amount', value, unit: null })
      const width = textWidth(words, sheet.text) * 1.08
      const [first, last] = [points[0], points.at(-1)]
      if (!first || !last || Math.abs(frame.x(last) - frame.x(first)) + 2 * frame.half < width) return ''
      const [best, ...others] = spotsOf(phase, points, frame, width)
      if (!best) return ''
      const spot = others.reduce((least, one) => (one.hidden < least.hidden ? one : least), best)
      return text(words, spot.x, spot.y, { size: sheet.text, bold: true, anchor: spot.anchor, halo: true })
    })
    .join('')
}
