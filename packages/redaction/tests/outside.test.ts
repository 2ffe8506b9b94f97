import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { run } from '../src/cli.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const reference = join(
  process.env.EVENGROUND_REFERENCE ?? here('../../../../shared/reference'),
  'redaction/cases.json',
)

function called(args: string[]): { code: number; out: string; said: string } {
  let out = ''
  let said = ''
  const code = run(
    args,
    (text) => {
      out += text
    },
    (text) => {
      said += text
    },
  )
  return { code, out, said }
}

function file(text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'redact-')), 'texts.jsonl')
  writeFileSync(path, text)
  return path
}

function score(path: string) {
  const { stdout } = spawnSync(process.execPath, [here('../bench/score.ts'), path], { encoding: 'utf8' })
  return JSON.parse(stdout.trim().split('\n').at(-1) as string)
}

test.skipIf(!existsSync(reference))(
  'the targets hold on the reference cases (skipped where they are not there)',
  () => {
    const { recallButPerson, recallPerson, falseAlarms } = score(reference)
    expect(recallButPerson).toBeGreaterThanOrEqual(0.95)
    expect(recallPerson).toBeGreaterThanOrEqual(0.75)
    expect(falseAlarms).toBeLessThanOrEqual(3)
  },
)

test('the score counts what it says', () => {
  const cases = [
    { id: 'a', text: 'Ring Dr Okonkwo on 07700 900461', spans: [{ start: 8, end: 15, type: 'NAME' }] },
    { id: 'b', text: 'Zzyzx', spans: [{ start: 0, end: 5, type: 'NAME' }] },
    { id: 'c', text: 'Call 07700 900461', spans: [] },
  ]
  expect(score(file(JSON.stringify(cases)))).toMatchObject({
    recall: { NAME: 0.5 },
    precision: { PERSON: 1, PHONE: 0 },
    recallButPerson: null,
    recallPerson: 0.5,
    falseAlarms: 1,
    clean: 1,
  })
})

test('JSON lines in and out; what stood there stays', () => {
  const { code, out } = called([file('{"id":7,"more":[1],"text":"My name is Bo Li"}\n\n{"text":"ok"}\n')])
  expect(code).toBe(0)
  const [first, second] = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(first).toMatchObject({
    id: 7,
    more: [1],
    text: 'My name is Bo Li',
    struck: 'My name is [PERSON]',
    concerns: [],
  })
  expect(second).toMatchObject({ text: 'ok', spans: [], struck: 'ok' })
})

test('staff names and types can be given', () => {
  const { out } = called([
    file('{"text":"jo was here on 3 May 2024"}'),
    '--types',
    'person,DATE',
    '--staff',
    file('Jo Bright\n'),
    '--countries',
    'gb,ie',
    '--plain',
  ])
  expect(JSON.parse(out).spans.map((span: { type: string }) => span.type)).toEqual(['DATE'])
  expect(JSON.parse(out).struck).toBeUndefined()
})

test('what is wrong is said plainly, with exit code 2', () => {
  for (const args of [
    ['no-such-file'],
    [file('{')],
    [file('{"id":1}')],
    [file('{}'), '--types', 'FACE'],
    [file(''), '--what'],
    ['a', 'b'],
    [file(''), '--countries', 'xyz'],
  ]) {
    const { code, out, said } = called(args)
    expect([code, out]).toEqual([2, ''])
    expect(said).toMatch(/^redact: /)
    expect(said).not.toContain('    at ')
  }
})

test('runs as a program and reads standard input', () => {
  const { stdout, status } = spawnSync(process.execPath, [here('../bin/redact.mjs')], {
    input: '{"text":"My name is Bo Li"}\n',
    encoding: 'utf8',
  })
  expect(status).toBe(0)
  expect(JSON.parse(stdout).spans).toHaveLength(1)
})

test('the example of the README runs and prints what it says', () => {
  const readme = readFileSync(here('../README.md'), 'utf8')
  const code = /```ts\n([\s\S]*?)```/.exec(readme)?.[1] ?? ''
  const path = file('').replace('texts.jsonl', 'example.ts')
  writeFileSync(path, code.replace('@evenground/redaction', here('../src/door.ts')))
  const { stdout, stderr } = spawnSync(process.execPath, [path], { encoding: 'utf8' })
  const said = [...code.matchAll(/^\/\/ (.*)$/gm)].map(([, line]) => line)
  expect(stdout.trim().split('\n'), stderr).toEqual(said)
})
