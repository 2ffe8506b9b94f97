import type { FileHead } from '../../domain/file-answer.ts'
import { findDateOrder } from './cells.ts'
import { guessMapping, presetOf } from './columns.ts'
import { findDelimiter } from './dialect.ts'
import { findEncoding, textOf } from './encoding.ts'
import { type FileRow, readRows } from './read-rows.ts'

type Pieces = () => AsyncIterable<Uint8Array>

/** What a file is not: nothing in it; a spreadsheet or picture; one row only; more columns than anybody can go through. */
export type NoFile =
  | 'error.file-empty'
  | 'error.file-spreadsheet'
  | 'error.file-no-rows'
  | 'error.file-columns'

const headLetters = 64_000
const rowsLooked = 200
const rowsShown = 6
// One form goes through all of them.
const mostColumns = 50
const longestCell = 120

// Beginnings of what people send when they meant a table: zip (newer spreadsheets), older ones, PDF, PNG, JPEG.
const otherKinds = ['504b0304', 'd0cf11e0', '25504446', '89504e47', 'ffd8ff']

/** Looks at a file once: its letters, its cells, its columns. Reads it through for the letters, and only its beginning for the rest. */
export async function lookAtFile(name: string, pieces: Pieces): Promise<FileHead | NoFile> {
  for await (const first of pieces()) {
    const begins = Buffer.from(first.subarray(0, 4)).toString('hex')
    if (otherKinds.some((kind) => begins.startsWith(kind))) return 'error.file-spreadsheet'
    break
  }
  const encoding = await findEncoding(pieces())
  const head = await beginning(textOf(pieces(), encoding))
  if (!head.trim()) return 'error.file-empty'
  const delimiter = findDelimiter(head)
  const [named, ...rest] = await firstRows(head, delimiter)
  if (!named) return 'error.file-empty'
  const names = named.cells.map((cell) => cell.trim())
  if (names.length > mostColumns) return 'error.file-columns'
  const preset = presetOf(names)
  const answers = rest.slice(preset?.extraHeaders ?? 0).map(({ cells }) => cells)
  if (answers.length === 0) return 'error.file-no-rows'
  const guess = guessMapping(names, answers)
  const date = guess.indexOf('date')
  return {
    name: name.slice(0, 200),
    encoding,
    delimiter,
    preset: preset?.name ?? null,
    headers: 1 + (preset?.extraHeaders ?? 0),
    names: names.map((each) => each.slice(0, longestCell)),
    sample: answers.slice(0, rowsShown).map((cells) => shown(cells, guess)),
    guess,
    dateOrder: date < 0 ? 'day-first' : findDateOrder(answers.map((cells) => cells[date] ?? '')),
  }
}

// Cells that lead to somebody are not even kept for the look.
const shown = (cells: readonly string[], guess: FileHead['guess']): readonly string[] =>
  guess.map((role, column) => (role === 'personal' ? '' : (cells[column] ?? '').slice(0, longestCell)))

async function beginning(text: AsyncIterable<string>): Promise<string> {
  let head = ''
  for await (const part of text) {
    head += part
    if (head.length >= headLetters) break
  }
  return head
}

/** The first whole rows. Where the head ends within a row, the row is left away. */
async function firstRows(
  head: string,
  delimiter: Parameters<typeof readRows>[1],
): Promise<readonly FileRow[]> {
  const rows: FileRow[] = []
  try {
    for await (const row of readRows([head], delimiter)) {
      rows.push(row)
      if (rows.length > rowsLooked) return rows
    }
  } catch (failure) {
    if (rows.length === 0) throw failure
  }
  return head.length >= headLetters ? rows.slice(0, -1) : rows
}
