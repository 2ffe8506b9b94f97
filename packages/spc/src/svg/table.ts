import type { Chart, Point } from '../chart.ts'
import { usesMedian } from '../uses-median.ts'
import type { ColumnName, Say } from '../words/message.ts'
import { titleOf } from './draw-chart.ts'
import { element, escaped, type Markup } from './markup.ts'

/** A chart as rows of words, ready for any table. The first cell of a row is its heading. */
export type ChartTable = {
  readonly caption: string
  readonly columns: readonly {
    readonly name: ColumnName
    readonly heading: string
    readonly isNumber: boolean
  }[]
  readonly rows: readonly (readonly string[])[]
}

const numbers: readonly ColumnName[] = ['count', 'n', 'value', 'centre', 'lower', 'upper', 'target']

function columnsOf({ points, phases }: Chart): readonly ColumnName[] {
  const has = (of: (point: Point) => unknown) => points.some((point) => of(point) !== null)
  return [
    'x',
    ...(has((point) => point.n) ? (['count', 'n'] as const) : []),
    'value',
    'centre',
    ...(has((point) => point.upper) ? (['lower', 'upper'] as const) : []),
    ...(has((point) => point.target) ? (['target'] as const) : []),
    ...(phases.length > 1 ? (['phase'] as const) : []),
    'state',
    ...(has((point) => point.note) ? (['note'] as const) : []),
  ]
}

function cellOf(chart: Chart, point: Point, column: ColumnName, say: Say): string {
  const figure = (value: number | null) => (value === null ? '' : say({ key: 'amount', value, unit: null }))
  switch (column) {
    case 'x':
      return say({ key: 'x', x: point.x })
    case 'value':
      return figure(point.y)
    case 'phase': {
      const phase = chart.phases[point.phase - 1]
      const from = chart.points[(phase?.from ?? 1) - 1]?.x ?? point.x
      return say({ key: 'phase-name', phase: point.phase, from, name: phase?.name ?? null })
    }
    case 'state':
      return say({ key: 'point-state', point })
    case 'note':
      return point.note ?? ''
    default:
      return figure(point[column])
  }
}

/** The twin of a drawing: every point with its lines and what it shows. */
export function tableOf(chart: Chart, say: Say): ChartTable {
  const names = columnsOf(chart)
  return {
    caption: say({ key: 'table-caption', title: titleOf(chart, say) }),
    columns: names.map((name) => ({
      name,
      heading: say({
        key: 'column',
        name,
        unit: chart.unit,
        median: usesMedian(chart),
      }),
      isNumber: numbers.includes(name),
    })),
    rows: chart.points.map((point) => names.map((name) => cellOf(chart, point, name, say))),
  }
}

const wordy: readonly ColumnName[] = ['state', 'note']

/** The table as HTML, with a caption and headings for rows and columns. */
export function drawTable(chart: Chart, say: Say): string {
  const { caption, columns, rows } = tableOf(chart, say)
  const looks = columns.map(({ name, isNumber }) =>
    isNumber ? 'spc-n' : wordy.includes(name) ? 'spc-w' : undefined,
  )
  const cell = (words: string, index: number): Markup =>
    index === 0
      ? `<th scope="row">${escaped(words)}</th>`
      : `<td${looks[index] ? ` class="${looks[index]}"` : ''}>${escaped(words)}</td>`
  const head = columns.map(({ heading }, index) =>
    element('th', { scope: 'col', class: looks[index] }, escaped(heading)),
  )
  const body = rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`)
  return `<table class="spc-table"><caption>${escaped(caption)}</caption><thead><tr>${head.join('')}</tr></thead><tbody>${body.join('')}</tbody></table>`
}
