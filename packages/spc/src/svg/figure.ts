import type { Chart } from '../chart.ts'
import { describe, messagesOf } from '../words/describe.ts'
import type { Say } from '../words/message.ts'
import { type Drawing, drawChart, titleOf } from './draw-chart.ts'
import { drawAssuranceIcon, drawVariationIcon } from './icons.ts'
import { escaped } from './markup.ts'
import { drawTable } from './table.ts'

export type FigureDrawing = Omit<Drawing, 'size' | 'standalone' | 'id'> & {
  /** Begins the ids in the figure; one of its own for each figure of a page. */
  readonly id: string
  /** Put the table under the drawing. Default: true. Leave it out only where it stands elsewhere on the page. */
  readonly table?: boolean
}

/** What the reader should know besides, about the whole chart and its last phase; not what the sentence said already. */
function notices(chart: Chart, say: Say): string[] {
  const saidFirstTry = messagesOf(chart).some(({ key }) => key === 'first-try')
  const firstTry = ['early-median', 'trial-limits']
  return chart.notices
    .filter((about) => !('phase' in about) || about.phase === chart.phases.length)
    .filter(({ notice }) => !saidFirstTry || !firstTry.includes(notice))
    .map((about) => say({ key: 'notice', about }))
}

function icons(chart: Chart, { say, id }: FigureDrawing): string {
  const verdict = chart.makingDataCount
  if (!verdict) return ''
  const item = (drawn: string, words: string) =>
    `<li>${drawn}<span aria-hidden="true">${escaped(words)}</span></li>`
  const { variation, assurance } = verdict
  const first = item(
    drawVariationIcon(variation, say, `${id}-variation`),
    say({ key: 'icon-variation', icon: variation }),
  )
  const second = assurance
    ? item(
        drawAssuranceIcon(assurance, say, `${id}-assurance`),
        say({ key: 'icon-assurance', icon: assurance }),
      )
    : ''
  return `<ul class="spc-icons">${first}${second}</ul>`
}

/**
 * A whole HTML figure: what the chart shows in words, the wide drawing and the narrow one for phones (the page's width
 * chooses, by `figureStyles`), and the table. What the reader should know about how it was made follows the words.
 */
export function drawFigure(chart: Chart, drawing: FigureDrawing): string {
  const { say, id, dir = 'ltr', table = true } = drawing
  const words = [describe(chart, say), ...notices(chart, say)]
    .map((line) => `<p dir="auto">${escaped(line)}</p>`)
    .join('')
  const wide = drawChart(chart, { ...drawing, id: `${id}-wide`, size: 'wide' })
  const narrow = drawChart(chart, { ...drawing, id: `${id}-narrow`, size: 'narrow' })
  const label = escaped(say({ key: 'table-region', title: titleOf(chart, say) }))
  const rows = table
    ? `<div class="spc-scroll" tabindex="0" role="region" aria-label="${label}">${drawTable(chart, say)}</div>`
    : ''
  return `<figure class="spc-figure" dir="${dir}"><figcaption>${words}</figcaption>${icons(chart, drawing)}<div class="spc-wide">${wide}</div><div class="spc-narrow">${narrow}</div>${rows}</figure>`
}
