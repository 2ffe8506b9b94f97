import type { RatioReading, Reading, X } from '../reading.ts'
import type { Table } from './csv.ts'
import type { Options } from './options.ts'
import { problem, type Read, read } from './problem.ts'

type Column = 'x' | 'y' | 'n' | 'note'

const commonNames: Record<Column, readonly string[]> = {
  x: ['x', 'date', 'week', 'month', 'day', 'time', 'when', 'subgroup', 'where', 'place'],
  y: ['y', 'value', 'count', 'numerator', 'events', 'kept', 'minutes', 'days'],
  n: ['n', 'denominator', 'total', 'of', 'out of', 'exposure'],
  note: ['note', 'notes', 'comment'],
}

const missing = ['', 'na', 'n/a', 'null', '-', '.']

/** Where a column stands: by the name that was given, or by a common one. */
function columnOf(table: Table, column: Column, given: string | undefined): Read<number | null> {
  const names = given === undefined ? commonNames[column] : [given.toLowerCase()]
  const index = table.columns.findIndex((name) => names.includes(name.toLowerCase()))
  if (index >= 0) return read(index)
  const offered = table.columns.join(', ')
  if (given !== undefined) return problem(`The table has no column called ${given}. It has: ${offered}.`)
  if (column === 'y')
    return problem(`Which column holds the values? Say --y NAME. The table has: ${offered}.`)
  return read(null)
}

function numberFrom(cell: string, row: number, column: string): Read<number | null> {
  if (missing.includes(cell.toLowerCase())) return read(null)
  const value = Number(cell.endsWith('%') ? cell.slice(0, -1) : cell)
  if (Number.isFinite(value)) return read(value)
  return problem(
    `Row ${row + 2}, column ${column}: "${cell}" is not a number. Leave it empty if it is missing.`,
  )
}

/** A date as spreadsheets write it: which number is the month cannot be known, and as a word it would not be a date. */
const spreadsheetDate = /^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}$/

/** The place of each row: numbers if all are numbers, else words; without a column, rows count from 1. */
function placesFrom(table: Table, column: number | null): Read<readonly X[]> {
  if (column === null) return read(table.rows.map((_, index) => index + 1))
  const cells = table.rows.map((row) => row[column] ?? '')
  const unclear = cells.findIndex((cell) => spreadsheetDate.test(cell))
  if (unclear >= 0)
    return problem(
      `Row ${unclear + 2}: "${cells[unclear]}" can be read in two ways. Write dates as year-month-day, such as 2027-03-15.`,
    )
  const numeric = cells.every((cell) => cell !== '' && Number.isFinite(Number(cell)))
  return read(numeric ? cells.map(Number) : cells)
}

/** Turns a table into readings. Without a column for places, rows count from 1. */
export function readingsFrom(table: Table, options: Options): Read<readonly (Reading | RatioReading)[]> {
  const [x, y, n, note] = [
    columnOf(table, 'x', options.x),
    columnOf(table, 'y', options.y),
    columnOf(table, 'n', options.n),
    columnOf(table, 'note', options.note),
  ]
  for (const found of [x, y, n, note]) if (!found.ok) return found
  if (!x.ok || !y.ok || !n.ok || !note.ok) return problem('The columns could not be found.')
  const places = placesFrom(table, x.value)
  if (!places.ok) return places
  const readings: (Reading | RatioReading)[] = []
  for (const [index, row] of table.rows.entries()) {
    const value = numberFrom(row[y.value ?? 0] ?? '', index, table.columns[y.value ?? 0] ?? 'y')
    if (!value.ok) return value
    const of = n.value === null ? null : numberFrom(row[n.value] ?? '', index, table.columns[n.value] ?? 'n')
    if (of && !of.ok) return of
    const words = note.value === null ? '' : (row[note.value] ?? '')
    const at = places.value[index] ?? index + 1
    readings.push({
      x: at,
      y: value.value,
      ...(of ? { n: of.value } : {}),
      ...(words ? { note: words } : {}),
    })
  }
  return read(readings)
}
