export type Row = { readonly line: number; readonly cells: ReadonlyMap<string, string> }
export type Table = {
  readonly columns: readonly string[]
  readonly rows: readonly Row[]
  readonly problem?: string
}

/**
 * A CSV table (RFC 4180: quotes doubled inside quotes, commas and line breaks allowed there) with its column names first. A quote
 * inside a cell that did not begin with one is text.
 */
export function readTable(text: string): Table {
  const { records, open } = recordsIn(text.replace(/^\uFEFF/, ''))
  if (open !== undefined)
    return {
      columns: [],
      rows: [],
      problem: `Line ${open}: a quotation mark is opened and not closed at the end of its cell.`,
    }
  const [first, ...rest] = records.filter(({ cells }) => cells.some((cell) => cell !== ''))
  if (!first) return { columns: [], rows: [], problem: 'The file is empty.' }
  const columns = first.cells.map((name) => name.toLowerCase())
  const wide = rest.find(({ cells }) => cells.length > columns.length)
  if (wide)
    return { columns, rows: [], problem: `Line ${wide.line} has more cells than the first line has names.` }
  const rows = rest.map(({ line, cells }) => ({
    line,
    cells: new Map(cells.map((cell, i) => [columns[i] as string, cell])),
  }))
  return { columns, rows }
}

type Record = { line: number; cells: string[] }

/** `open`: the line of a cell whose quotes are not closed where it ends. */
function recordsIn(text: string): { records: Record[]; open?: number } {
  const records: Record[] = []
  const pieces = /("(?:[^"]|"")*"|(?!")[^,\r\n]*)(,|\r\n|\n|\r|$)/gy
  let line = 1
  let current: Record = { line, cells: [] }
  while (pieces.lastIndex < text.length) {
    const from = pieces.lastIndex
    const piece = pieces.exec(text)
    if (!piece) return { records, open: line }
    const [whole, cell = '', end = ''] = piece
    current.cells.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"').trim() : cell.trim())
    line += whole.split('\n').length - 1
    if (end !== ',' || from + whole.length === text.length) {
      if (end === ',') current.cells.push('')
      records.push(current)
      current = { line, cells: [] }
    }
  }
  return { records }
}
