import type { ColumnRole, FileAnswer, Reading, RowFault } from '../../domain/file-answer.ts'
import { type Language, languages } from '../../domain/language.ts'
import { maybeWritten } from '../../domain/written.ts'
import { readDay, readRating, readSpeaker } from './cells.ts'
import { plainName } from './columns.ts'
import type { FileRow } from './read-rows.ts'

/** A row: an answer; nothing, where nobody wrote anything; or what is wrong with it. */
export type ReadRow =
  | { readonly kind: 'answer'; readonly answer: FileAnswer }
  | { readonly kind: 'empty'; readonly line: number }
  | { readonly kind: 'fault'; readonly faults: readonly RowFault[] }

const longestWords = 8000
const words = maybeWritten({ most: longestWords })
const shortText = maybeWritten({ most: 200 })
const earliest = '1990-01-01'

/** Reads one row of a file as an answer. */
export function readAnswer(row: FileRow, reading: Reading): ReadRow {
  const faults: RowFault[] = []
  const at = (role: ColumnRole) => reading.mapping.indexOf(role)
  const cell = (role: ColumnRole): string => row.cells[at(role)] ?? ''
  const fault = (role: ColumnRole, error: RowFault['error']) =>
    void faults.push({ line: row.line, column: at(role), error })
  const text = (role: ColumnRole, shape: typeof words): string | null => {
    const given = cell(role)
    if (given.includes('\ufffd')) fault(role, 'error.file-letters')
    const read = shape.safeParse(given)
    if (read.success) return read.data
    fault(role, read.error.issues[0]?.message === 'error.too-long' ? 'error.too-long' : 'error.characters')
    return null
  }
  const voices = (['words1', 'words2', 'words3'] as const).slice(0, reading.questions).flatMap((role, n) => {
    const said = at(role) < 0 ? null : text(role, words)
    return said ? [{ question: n + 1, words: said }] : []
  })
  const saidOn = readSaidOn(cell('date'), reading, (error) => fault('date', error))
  const source = text('id', shortText)
  const service = text('service', shortText)
  if (faults.length > 0) return { kind: 'fault', faults }
  if (voices.length === 0) return { kind: 'empty', line: row.line }
  const speaker = readSpeaker(cell('who'))
  const rating = readRating(cell('rating'))
  const language = readLanguage(cell('language')) ?? reading.language
  return {
    kind: 'answer',
    answer: { line: row.line, source, saidOn, speaker, language, rating, service, voices },
  }
}

function readSaidOn(
  cell: string,
  { dateOrder, today }: Reading,
  fault: (error: RowFault['error']) => void,
): string {
  if (!cell.trim()) return today
  const day = readDay(cell, dateOrder)
  if (!day || day < earliest) fault('error.file-date')
  else if (day > today) fault('error.file-date-late')
  return day ?? today
}

const byName = new Map<string, Language>(
  (Object.keys(languages) as Language[]).flatMap((code) => [
    [code, code] as const,
    [plainName(languages[code].name), code] as const,
    [plainName(new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code), code] as const,
  ]),
)

/** A language by its code, such as en-GB, or its name; `undefined` where it is none of ours. */
function readLanguage(cell: string): Language | undefined {
  const name = plainName(cell)
  return byName.get(name) ?? byName.get(name.slice(0, 2) === name.split(' ')[0] ? name.slice(0, 2) : name)
}
