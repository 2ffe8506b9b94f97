import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { translator } from '../i18n/translator.ts'
import { importedColumns } from '../readers/imported-answers.ts'
import { voiceColumns } from './voices-file.ts'

const page = readFileSync(join(import.meta.dirname, '..', '..', '..', 'docs', 'columns.md'), 'utf8')

/** The rows of the table under a heading, each as its cells. */
function rowsUnder(heading: string): readonly (readonly string[])[] {
  const [, section = ''] = page.split(`## ${heading}\n`)
  const [own = ''] = section.split('\n## ')
  return [...own.matchAll(/^\| `(\w+)` \|(.*)\|$/gm)].map(([, name = '', rest = '']) => [
    name,
    ...rest.split('|').map((cell) => cell.trim()),
  ])
}

test('every column of what a file brought is explained, in its order, and no other', () => {
  const rows = rowsUnder('answers.csv')
  expect(rows.map(([name]) => name)).toEqual([...importedColumns])
  for (const [name, meaning, values] of rows) expect([name, !!meaning, !!values]).toEqual([name, true, true])
})

test('every column of voices is explained, under the name it has in the file', () => {
  const t = translator('en')
  const rows = rowsUnder('voices.csv')
  expect(rows.map(([name, called]) => [name, called])).toEqual(
    voiceColumns.map((name) => [name, t(`voices.export-${name}`)]),
  )
  for (const [name, , meaning, values] of rows)
    expect([name, !!meaning, !!values]).toEqual([name, true, true])
})
