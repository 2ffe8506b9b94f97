import { Readable } from 'node:stream'
import { type CsvError, parse } from 'csv-parse'
import { type Delimiter, forgiving } from './dialect.ts'

/** One row of a file. `line` is where it begins in the file, from 1, as an editor counts. */
export interface FileRow {
  readonly line: number
  readonly cells: readonly string[]
}

/** The longest row, in bytes: past it a quote was never closed, or the file is no table. */
const longestRow = 200_000

/** A file that is no table. `line` is as far as it could be read. */
export class NoTable extends Error {
  readonly line: number
  readonly why: 'row-too-long' | 'quote-not-closed' | 'not-a-table'
  constructor(line: number, why: NoTable['why']) {
    super(`the file is no table from line ${line} on: ${why}`)
    this.line = line
    this.why = why
  }
}

interface Read {
  readonly record: string[]
  readonly raw: string
}

// The parser's own count of lines goes wrong where a cell holds a line end of two characters, so lines are counted from the row
// as it stood: what it begins with are empty lines that were passed over.
const countEnds = (text: string): number => text.match(/\r\n|\r|\n/g)?.length ?? 0

/** The rows of a text, one at a time, however long it is. Throws `NoTable` where it stops being a table. */
export async function* readRows(
  text: AsyncIterable<string> | Iterable<string>,
  delimiter: Delimiter,
): AsyncIterable<FileRow> {
  const parser = parse({ ...forgiving, delimiter, info: true, raw: true, max_record_size: longestRow })
  const source = Readable.from(text)
  source.on('error', (failure) => parser.destroy(failure))
  source.pipe(parser)
  let line = 1
  try {
    for await (const { record, raw } of parser as AsyncIterable<Read>) {
      const row = raw.trimStart()
      line += countEnds(raw.slice(0, raw.length - row.length))
      yield { line, cells: record }
      line += countEnds(row.replace(/(\r\n|\r|\n)$/, '')) + 1
    }
  } catch (failure) {
    throw noTable(failure, line) ?? failure
  } finally {
    source.destroy()
  }
}

function noTable(failure: unknown, line: number): NoTable | undefined {
  const { code } = failure as CsvError
  if (code === 'CSV_MAX_RECORD_SIZE') return new NoTable(line, 'row-too-long')
  if (code === 'CSV_QUOTE_NOT_CLOSED') return new NoTable(line, 'quote-not-closed')
  return code?.startsWith('CSV_') ? new NoTable(line, 'not-a-table') : undefined
}
