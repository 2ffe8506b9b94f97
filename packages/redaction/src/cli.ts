import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { CountryCode } from 'libphonenumber-js/max'
import { findConcerns, findSpans, type Settings, type SpanType, spanTypes, strikeOut } from './door.ts'

const help = `redact [texts.jsonl] [options]

Reads JSON lines with a "text" each (and an "id", if you like) from a file or standard input. Writes one JSON line for each:
all that stood there, with "spans" (start, end, type, confidence, why), "struck" (the text with every span taken out) and
"concerns" (words that need a person soon). These are proposals: a person decides.

  --countries GB,FR   countries whose phone numbers and postcodes to look for; the first is home
  --types PERSON,DATE types to look for (all but DATE): ${spanTypes.join(', ')}
  --staff FILE        names of staff, one a line
  --plain             leave "struck" out
  --help              this text
`

class Mistake extends Error {}

/** Runs the command line; gives back the exit code: 0 done, 2 something to put right in what was given. */
export function run(
  args: readonly string[],
  out: (text: string) => void,
  complain: (text: string) => void,
): number {
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options })
    if (values.help) {
      out(help)
      return 0
    }
    if (positionals.length > 1) throw new Mistake('give one file, or none to read standard input')
    const settings = settingsFrom(values)
    findSpans('', settings)
    const rows = rowsIn(textOf(positionals[0] ?? '-'))
    for (const row of rows) out(`${JSON.stringify(redacted(row, settings, values.plain ?? false))}\n`)
    return 0
  } catch (error) {
    if (!isMistake(error)) throw error
    complain(`redact: ${error.message}\n`)
    return 2
  }
}

const options = {
  countries: { type: 'string' },
  types: { type: 'string' },
  staff: { type: 'string' },
  plain: { type: 'boolean' },
  help: { type: 'boolean' },
} as const

function isMistake(error: unknown): error is Error {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  return error instanceof Mistake || error instanceof RangeError || code.startsWith('ERR_PARSE_ARGS')
}

function settingsFrom(values: { countries?: string; types?: string; staff?: string }): Settings {
  const listed = (text: string) =>
    text
      .split(',')
      .map((part) => part.trim().toUpperCase())
      .filter((part) => part !== '')
  return {
    ...(values.countries === undefined ? {} : { countries: listed(values.countries) as CountryCode[] }),
    ...(values.types === undefined ? {} : { types: listed(values.types) as SpanType[] }),
    ...(values.staff === undefined
      ? {}
      : {
          staffNames: textOf(values.staff)
            .split(/\r?\n/)
            .filter((name) => name.trim() !== ''),
        }),
  }
}

type Row = Readonly<Record<string, unknown>> & { readonly text: string }

function redacted(row: Row, settings: Settings, plain: boolean) {
  const spans = findSpans(row.text, settings)
  return {
    ...row,
    spans,
    ...(plain ? {} : { struck: strikeOut(row.text, spans, ([type]) => `[${type}]`) }),
    concerns: findConcerns(row.text),
  }
}

function rowsIn(text: string): Row[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .flatMap((line, index) => (line.trim() === '' ? [] : [rowOf(line, index + 1)]))
}

function rowOf(line: string, number: number): Row {
  let row: unknown
  try {
    row = JSON.parse(line)
  } catch {
    throw new Mistake(`line ${number} is not JSON`)
  }
  if (typeof row !== 'object' || row === null || !('text' in row) || typeof row.text !== 'string')
    throw new Mistake(`line ${number} has no "text"`)
  return row as Row
}

function textOf(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file === '-' ? 0 : file))
  } catch (error) {
    if (error instanceof TypeError) throw new Mistake(`${file}: the file is not UTF-8 text`)
    throw new Mistake(`${file}: cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`)
  }
}
