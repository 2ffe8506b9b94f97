import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { invented } from '../bench/invented-texts.ts'

const script = fileURLToPath(new URL('../bench/score.ts', import.meta.url))
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'themes-score-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** Scores files of this folder in a process of its own; gives the exit code, the last line and what was complained of. */
async function score(files: Readonly<Record<string, readonly object[]>>) {
  for (const [name, rows] of Object.entries(files))
    await writeFile(join(folder, name), rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
  return new Promise<{ code: number; last: string; err: string }>((resolve) => {
    const env = { ...process.env, INIT_CWD: folder }
    execFile(process.execPath, [script, ...Object.keys(files)], { env }, (error, out, err) =>
      resolve({ code: Number(error?.code ?? 0), last: out.trim().split('\n').at(-1) ?? '', err }),
    )
  })
}

const labelled = invented(40, 2).map(({ id, text }, index) => ({ id, text, label: index % 3 }))
const share = expect.toSatisfy((value) => typeof value === 'number' && value >= 0 && value <= 1)
const figures = {
  nmi: share,
  ari: expect.any(Number),
  purity: share,
  notYetGrouped: share,
  top3: { 5: share, 20: share },
}

test('the last line holds the figures of every file, whether it has a label or labels a line', async () => {
  const several = labelled.map(({ label, ...row }) => ({ ...row, labels: [`${label}`, 'all'] }))
  const { code, last } = await score({ 'one.jsonl': labelled, 'several.jsonl': several })
  expect(code).toBe(0)
  expect(JSON.parse(last)).toEqual({ 'one.jsonl': figures, 'several.jsonl': figures })
})

test('a single labelled text has figures too; a line without a label is not judged', async () => {
  const { last } = await score({
    'single.jsonl': [
      { text: 'Long wait', label: 'a' },
      { text: 'x', label: null },
    ],
  })
  expect(JSON.parse(last)).toMatchObject({ 'single.jsonl': { nmi: 1, ari: 1, purity: 1, notYetGrouped: 1 } })
})

test('a line that is no text is told by its number', async () => {
  const { code, err } = await score({ 'odd.jsonl': [{ text: 'Long wait', label: 'a' }, { label: 'b' }] })
  expect(err).toContain('Line 2 of odd.jsonl is not a JSON object with a "text"')
  expect(code).toBe(2)
})
