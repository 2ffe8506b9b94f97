import type { Text } from '../text.ts'
import type { Placement } from '../theme-offer.ts'

type Records = { readonly texts: readonly Text[]; readonly placements: readonly Placement[] }

type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string }

/** Reads JSON lines. A line without an id is named by its number; what is wrong is a message with the line's number. */
export function readRecords(input: string): Read<Records> {
  const texts: Text[] = []
  const placements: Placement[] = []
  const seen = new Map<string, number>()
  for (const [index, line] of input
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === '') continue
    const record = readRecord(line, index + 1)
    if (!record.ok) return record
    const { text, theme } = record.value
    const before = seen.get(text.id)
    if (before !== undefined)
      return wrong(index + 1, `the id ${JSON.stringify(text.id)} is already on line ${before}`)
    seen.set(text.id, index + 1)
    texts.push(text)
    if (theme !== undefined) placements.push({ id: text.id, theme })
  }
  return { ok: true, value: { texts, placements } }
}

const wrong = (line: number, message: string): { ok: false; message: string } => ({
  ok: false,
  message: `Line ${line}: ${message}.`,
})

function readRecord(line: string, number: number): Read<{ text: Text; theme: string | undefined }> {
  const row = parse(line)
  if (row === undefined) return wrong(number, 'this is not a JSON object')
  if (typeof row.text !== 'string')
    return wrong(number, 'there is no "text", or it is not in quotation marks')
  const { id = number } = row
  if (typeof id !== 'string' && typeof id !== 'number')
    return wrong(number, '"id" must be a text or a number')
  for (const name of ['language', 'person', 'channel', 'theme'] as const) {
    const value = row[name]
    if (value !== undefined && value !== null && typeof value !== 'string')
      return wrong(number, `"${name}" must be in quotation marks`)
  }
  const text: Text = {
    id: String(id),
    text: row.text,
    ...named(row, 'language'),
    ...named(row, 'person'),
    ...named(row, 'channel'),
  }
  return {
    ok: true,
    value: { text, theme: typeof row.theme === 'string' && row.theme !== '' ? row.theme : undefined },
  }
}

function parse(line: string): Record<string, unknown> | undefined {
  try {
    const row: unknown = JSON.parse(line)
    return typeof row === 'object' && row !== null && !Array.isArray(row)
      ? (row as Record<string, unknown>)
      : undefined
  } catch {
    return undefined
  }
}

function named<K extends string>(row: Record<string, unknown>, name: K): { [P in K]?: string } {
  const value = row[name]
  return typeof value === 'string' && value !== '' ? ({ [name]: value } as { [P in K]?: string }) : {}
}
