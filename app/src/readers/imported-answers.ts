import { plainWords, visibleWords } from '../domain/struck.ts'
import type { Database } from '../store/database.ts'
import { type ImportedRow, importedAnswers } from '../store/import-answers.ts'
import { getImport } from '../store/imports.ts'
import { reading } from '../store/store.ts'
import type { ProjectReading } from './project.ts'

/** The columns in which the answers of a file are given back, in order. docs/columns.md says what each means. */
export const importedColumns = [
  'line',
  'source',
  'said_on',
  'speaker',
  'language',
  'rating',
  'service',
  'may_be_seen_by',
  'words1',
  'words2',
  'words3',
] as const

type Cells = readonly (string | number | null)[]

const atOnce = 500
// What stands in a file where something was struck out.
const struckMark = '▮'

/** Everything a file brought that stands: a held voice is left out until it is let go, a withdrawn one for good. */
export async function* readImportedAnswers(
  database: Database,
  reader: ProjectReading,
  id: string,
): AsyncIterable<readonly Cells[]> {
  let after = 0
  for (;;) {
    const rows = await reading(database, reader.organisation, async (store) => {
      const found = await getImport(store, id)
      return found?.project === reader.project ? importedAnswers(store, id, after, atOnce) : []
    })
    if (rows.length === 0) return
    after = rows.at(-1)?.line ?? after
    yield rows.map(cellsOf)
  }
}

const cellsOf = (row: ImportedRow): Cells => {
  const said = (question: number) => {
    const voice = row.voices.find((each) => each.question === question)
    return voice ? plainWords(visibleWords(voice.words, voice.struck), struckMark) : null
  }
  return [
    row.line,
    row.source,
    row.saidOn,
    row.speaker,
    row.language,
    row.rating,
    row.service,
    row.consent,
    said(1),
    said(2),
    said(3),
  ]
}
