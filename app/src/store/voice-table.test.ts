import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const source = join(import.meta.dirname, '..')

/**
 * Who may name the table of voices: those who keep and change them, the key's own holder, and the safety hold. Everybody else reads
 * `standing_voice`, in which nothing stands that is held, taken back or struck out.
 */
const mayName: Readonly<Record<string, readonly string[]>> = {
  'store/waiting-voices.ts': ['joinConversation'],
  'store/held.ts': [
    'waiting',
    'heldIn',
    'heldReasonsIn',
    'takeHeld',
    'openedHeld',
    'takeFlood',
    'only',
    'letGo',
    'letGoStruck',
    'retell',
  ],
  'store/hold-mail.ts': ['dueToTell'],
  'store/voices.ts': ['firstHeard', 'voicesOfAnswer', 'withdrawAnswer', 'changeVoices', 'getVoiceOf'],
  'store/imports.ts': ['withdrawImported'],
  // These two read no words: the one holds a row as it is, the other names the voices that a change moves.
  'store/read-voices.ts': ['keepWords'],
  'store/theme-book.ts': ['writePlacings'],
}

const names = /^(?:export )?(?:async )?(?:function|const) (\w+)/gm
const inQueries =
  /(?:From|Table|Into|[jJ]oin|using|with)\(\s*\[?\s*['"`]voice(?:['"`]|\s+as\s)|\b(?:from|join|update|into|only|using)\s+(?:public\.)?"?voice"?\b(?!\.)|<DB, 'voice'/gi

/** The functions of a source that name the table of voices in a query. */
function namersOf(code: string): readonly string[] {
  const bare = code.replace(/\/\*.*?\*\//gs, '').replace(/^\s*\/\/.*$/gm, '')
  const starts = [...bare.matchAll(names)].map((match) => ({ at: match.index, name: match[1] ?? '' }))
  const found = [...bare.matchAll(inQueries)].map(
    ({ index }) => starts.findLast(({ at }) => at <= index)?.name ?? 'the file itself',
  )
  return [...new Set(found)]
}

test('nobody reads the table of voices but those who must: everybody else reads what stands', () => {
  const strangers = globSync('**/*.{ts,tsx}', { cwd: source })
    .filter((file) => !/\.(test|gen)\.tsx?$/.test(file))
    .flatMap((file) =>
      namersOf(readFileSync(join(source, file), 'utf8'))
        .filter((name) => !mayName[file.replaceAll('\\', '/')]?.includes(name))
        .map((name) => `${file}: ${name}`),
    )
  expect(strangers).toEqual([])
})

test('whoever may, does: nothing is allowed that is not needed', () => {
  for (const [file, allowed] of Object.entries(mayName))
    expect([file, [...namersOf(readFileSync(join(source, file), 'utf8'))].sort()]).toEqual([
      file,
      [...allowed].sort(),
    ])
})

test('a reader that names it is found, however it does', () => {
  const planted = [
    "export const latest = ({ db }: Store) => db.selectFrom('voice').selectAll().execute()",
    'export async function latest({ db }: Store) {\n  return db.selectFrom(["voice as v"]).selectAll().execute()\n}',
    "const latest = (db) => db.selectFrom('conversation').innerJoin('voice', 'voice.id', 'x')",
    'export const latest = sql`select words from voice where true`',
    'export const latest = sql`select v.words from conversation c JOIN public.voice v on true`',
    "const latest = (eb: ExpressionBuilder<DB, 'voice'>) => eb('held', 'is', null)",
  ]
  for (const code of planted) expect([code, namersOf(code)]).toEqual([code, ['latest']])
  for (const fine of [
    "export const latest = ({ db }: Store) => db.selectFrom('standingVoice').select('voice')",
    'export const latest = sql`select words from standing_voice v`',
    '/** Words from voice to voice. */\n// Also from voice.\nexport const latest = 1',
    "const latest = { 'voice': 1 }",
  ])
    expect([fine, namersOf(fine)]).toEqual([fine, []])
})
