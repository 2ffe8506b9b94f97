import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runThemes } from '../src/cli.ts'

const bin = fileURLToPath(new URL('../bin/themes.mjs', import.meta.url))
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'themes-'))
})
afterAll(() => rm(folder, { recursive: true }))

type Ran = { readonly code: number; readonly out: string; readonly err: string }

/** Runs the real command in a process of its own. */
function themes(args: readonly string[], input = ''): Promise<Ran> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [bin, ...args], (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, out, err }),
    )
    child.stdin?.end(input)
  })
}

const rows = [
  { id: 'a', text: 'The wait was long', theme: 'waiting', language: 'en', person: 'p1', channel: 'kiosk' },
  { id: 'b', text: 'Long wait again', language: 'en' },
  { id: 'c', text: 'Kind staff', theme: 'staff', language: 'en' },
  { text: 'The staff were kind', language: 'en' },
  { id: 'e', text: 'kind STAFF!', language: 'en' },
  { id: 'f', text: '', language: 'en' },
]
const lines = (given: readonly object[]) => given.map((row) => `${JSON.stringify(row)}\n`).join('')
const read = (out: string): Record<string, unknown>[] =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

test('a file in, JSON lines out: what made it, groups, every text, copies, offers', async () => {
  const file = join(folder, 'texts.jsonl')
  await writeFile(file, lines(rows))
  const { code, out } = await themes([file, '--k', '2', '--seed', '1'])
  expect(code).toBe(0)
  const found = read(out)
  expect(found[0]).toMatchObject({ kind: 'made-by', seed: 1, settings: { k: 2 } })
  const texts = found.filter((line) => line.kind === 'text')
  expect(texts.map((line) => line.id)).toEqual(['a', 'b', 'c', '4', 'e', 'f'])
  expect(texts[0]?.group).toBe(texts[1]?.group)
  expect(texts[2]?.group).toBe(texts[3]?.group)
  expect(texts[5]).toMatchObject({ group: null })
  expect(found.find((line) => line.kind === 'near-duplicates')).toMatchObject({
    ids: ['c', 'e'],
    how: 'same words',
  })
  expect(found.filter((line) => line.kind === 'offer').map((line) => line.id)).toEqual(['4', 'b', 'e', 'f'])
  expect(found.filter((line) => line.kind === 'group')).toHaveLength(2)
})

test('standard input does as well, gives the same bytes twice, and no theme means no offers', async () => {
  const input = `\uFEFF${lines(rows.map(({ theme: _, ...row }) => row)).replaceAll('\n', '\r\n')}\r\n\r\n`
  const [one, two] = await Promise.all([themes(['--k', '2'], input), themes(['-', '--k', '2'], input)])
  expect(one.code).toBe(0)
  expect(one.out).toBe(two.out)
  expect(one.out).not.toContain('"offer"')
})

test('an embedding service that is not there costs a note, not the groups', async () => {
  const { code, out, err } = await themes(
    ['--embeddings', 'http://127.0.0.1:1/v1', '--model', 'none'],
    lines(rows),
  )
  expect(code).toBe(0)
  expect(err).toMatch(/Made without the embedding model none: .*could not be reached/)
  expect(JSON.stringify(read(out)[0]?.notes)).toMatch(/could not be reached/)
})

test('help is on standard output', async () => {
  const { code, out } = await themes(['--help'])
  expect(code).toBe(0)
  expect(out).toContain('--seed N')
})

const mistakes: [string, string[], string, RegExp][] = [
  ['no such file', ['nowhere.jsonl'], '', /There is no file nowhere\.jsonl/],
  ['a folder', [tmpdir()], '', /folder/],
  ['not JSON', [], '{"text":"a"}\nhello\n', /Line 2: this is not a JSON object/],
  ['a list', [], '[1]\n', /Line 1/],
  ['no text', [], '{"id":"a"}\n', /Line 1: there is no "text"/],
  [
    'an id twice',
    [],
    '{"id":"a","text":"x"}\n{"id":"a","text":"y"}\n',
    /Line 2: the id "a" is already on line 1/,
  ],
  ['a wrong language', [], '{"text":"x","language":5}\n', /Line 1: "language" must be in quotation marks/],
  ['k of none', ['--k', '0'], '', /--k must be a whole number from 1 to 1000/],
  ['k of words', ['--k', 'many'], '', /--k must be/],
  ['a half seed', ['--seed', '1.5'], '', /--seed must be a whole number/],
  ['an unknown flag', ['--colour'], '', /Unknown option '--colour'/],
  [
    'an address that is none',
    ['--embeddings', 'localhost', '--model', 'm'],
    '',
    /--embeddings will not do: the address must begin with http/,
  ],
  ['no model', ['--embeddings', 'http://localhost/v1'], '', /--embeddings needs --model/],
  ['a bad language', ['--language', 'english please'], '', /--language must be a language tag/],
]

test.each(mistakes)('%s: a plain message, exit code 2, nothing else', async (name, args, input, message) => {
  const file = join(folder, `${name}.jsonl`)
  await writeFile(file, input)
  const out: string[] = []
  const err: string[] = []
  const code = await runThemes(
    input === '' ? args : [...args, file],
    (line) => out.push(line),
    (line) => err.push(line),
  )
  expect(err.join('\n')).toMatch(message)
  expect({ code, out }).toEqual({ code: 2, out: [] })
})

test('what a person can do wrong shows no stack in a real run either', async () => {
  const { code, out, err } = await themes([], 'hello\n')
  expect(err).toMatch(/Line 1: this is not a JSON object/)
  expect(err).not.toMatch(/\n\s+at /)
  expect({ code, out }).toEqual({ code: 2, out: '' })
})
