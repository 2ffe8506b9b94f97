/**
 * Writes app/src/i18n/keys.gen.ts: every message key of English with the arguments and tags it asks for, as types.
 * With --check it writes nothing and fails when the file is not what the messages say.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { shapeOf } from '../app/src/i18n/arguments.ts'

const folder = new URL('../app/src/i18n/', import.meta.url)
const target = new URL('keys.gen.ts', folder)
const types = { number: 'number', text: 'string' } as const

const english: Record<string, string> = JSON.parse(readFileSync(new URL('messages/en.json', folder), 'utf8'))
const shapes = Object.entries(english).map(([key, message]) => ({ key, ...shapeOf(message) }))

const written = `/* Made by scripts/messages.ts from messages/en.json. Do not edit: run that script instead. */

/** What each message asks for. */
export interface Arguments {
${shapes.map(({ key, values }) => `  '${key}': ${argumentType(values)}`).join('\n')}
}

/** The tags of messages that need an element from the page. */
export interface Tags {
${shapes
  .filter(({ tags }) => tags.length > 0)
  .map(({ key, tags }) => `  '${key}': ${tags.map((tag) => `'${tag}'`).join(' | ')}`)
  .join('\n')}
}
`

function argumentType(values: Readonly<Record<string, 'number' | 'text'>>): string {
  const members = Object.entries(values).map(([name, type]) => `readonly ${name}: ${types[type]}`)
  return members.length > 0 ? `{ ${members.join('; ')} }` : 'Record<never, never>'
}

if (!process.argv.includes('--check')) writeFileSync(target, written)
else if (readFileSync(target, 'utf8') !== written) {
  console.error(
    'app/src/i18n/keys.gen.ts is behind messages/en.json. Run: node scripts/carried.mjs scripts/messages.ts',
  )
  process.exitCode = 1
}
