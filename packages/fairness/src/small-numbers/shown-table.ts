import type { Display } from './display.ts'
import type { Layout } from './question.ts'

/** A view that may be shown. A view by one grouping has rows and no columns; a view by none has only its total. */
export interface ShownTable {
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  /** One list a row, one part a column. */
  readonly cells: readonly (readonly Display[])[]
  /** One a row: with no columns these are the counts. */
  readonly rowTotals: readonly Display[]
  readonly columnTotals: readonly Display[]
  readonly total: Display
  /** When the people were counted. */
  readonly at: number
}

/** Puts the parts of a layout, in its order of places, into a table. */
export function shownTable(layout: Layout, parts: readonly Display[], at: number): ShownTable {
  const width = layout.columns.length + 1
  const lines = Array.from({ length: layout.rows.length + 1 }, (_, row) =>
    parts.slice(row * width, (row + 1) * width),
  )
  const totals = lines.at(-1) ?? []
  const body = lines.slice(0, -1)
  return {
    rows: layout.rows,
    columns: layout.columns,
    cells: body.map((line) => line.slice(0, -1)),
    rowTotals: body.map((line) => line.at(-1) as Display),
    columnTotals: totals.slice(0, -1),
    total: totals.at(-1) as Display,
    at,
  }
}
