import { writeFileSync } from 'node:fs'
import type { Chart } from '../chart.ts'
import { type Drawing, drawChart } from '../svg/draw-chart.ts'
import { drawTable } from '../svg/table.ts'
import { describe } from '../words/describe.ts'
import { english } from '../words/english.ts'
import type { Options } from './options.ts'
import { problem, type Read, read } from './problem.ts'

/** Where the command writes, so that tests can listen. */
export type Output = { readonly out: (text: string) => void; readonly error: (text: string) => void }

function save(file: string, text: string, output: Output): Read<null> {
  if (file === '-') {
    output.out(text)
    return read(null)
  }
  try {
    writeFileSync(file, `${text}\n`)
    return read(null)
  } catch (error) {
    return problem(`${file} cannot be written: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function drawingOf(options: Options): Read<Drawing> {
  const { voice } = options
  if (voice !== undefined && voice !== 'lived' && voice !== 'learned')
    return problem('--voice must be lived or learned.')
  return read({
    say: english,
    dir: options.rtl ? 'rtl' : 'ltr',
    size: options.narrow ? 'narrow' : 'wide',
    standalone: true,
    ...(voice ? { voice } : {}),
  })
}

/** Writes the drawing, the table, the sentence or the chart itself, whatever was asked for. */
export function writeChart(chart: Chart, options: Options, output: Output): Read<null> {
  const drawing = drawingOf(options)
  if (!drawing.ok) return drawing
  const drawn =
    options.svg === undefined ? read(null) : save(options.svg, drawChart(chart, drawing.value), output)
  if (!drawn.ok) return drawn
  const table =
    options.table === undefined ? read(null) : save(options.table, drawTable(chart, english), output)
  if (!table.ok) return table
  const toScreen = options.svg === '-' || options.table === '-'
  const wrote = options.svg !== undefined || options.table !== undefined
  if (options.say || (wrote && !toScreen)) output.out(describe(chart, english))
  else if (!wrote) output.out(JSON.stringify(chart, null, 2))
  return read(null)
}
