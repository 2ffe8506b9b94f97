// npm run -s score -- FILE... [--sample N] [--k N]: how well offered groups and top-3 offers agree with people's labels.
// With --sample, groups are made of N texts drawn twenty times over, as in a small project.
// A file holds JSON lines with id, text and label (or labels), and may hold language. The last line printed is JSON.
import { existsSync, readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { suggestGroups } from '../src/door.ts'
import { randomFrom } from '../src/random.ts'
import { agreement } from './agreement.ts'
import { type Labelled, topThree } from './top-three.ts'

const seeds = [1, 2, 3]
/** No more groups than this can be asked for. */
const mostGroups = 1000
/** How often examples are drawn: with few examples much hangs on which ones. */
const draws = { 5: 10, 20: 3 } as const

function read(file: string): Labelled[] {
  const base = process.env.INIT_CWD ?? '.'
  const path = [resolve(base, file), resolve(file)].find((candidate) => existsSync(candidate))
  if (!path) throw new Error(`There is no file ${file}`)
  const language = flores(basename(file))
  const rows = readFileSync(path, 'utf8')
    .replace(/^\uFEFF/, '')
    .split('\n')
    .flatMap((line, index) =>
      line.trim() === '' ? [] : [readRow(line, `Line ${index + 1} of ${file}`, language)],
    )
    .map(({ text, labels }, index) => ({ text: { ...text, id: `${index}:${text.id}` }, labels }))
    .filter((row) => row.labels.length > 0)
  if (rows.length === 0) throw new Error(`No line of ${file} has a label`)
  return rows
}

/** One line; labels are told apart by how they are written, so that 3 and "3" are one. Without a label there is nothing to judge. */
function readRow(line: string, place: string, language: string | undefined): Labelled {
  const row = readObject(line)
  if (typeof row?.text !== 'string') throw new Error(`${place} is not a JSON object with a "text"`)
  const labels: unknown[] = Array.isArray(row.labels) ? row.labels : [row.label]
  const own = typeof row.language === 'string' ? row.language : language
  return {
    text: { id: String(row.id ?? ''), text: row.text, ...(own ? { language: own } : {}) },
    labels: [...new Set(labels.filter((label) => label !== undefined && label !== null).map(String))],
  }
}

function readObject(line: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(line) ?? undefined
  } catch {
    return undefined
  }
}

/** Files named after FLORES codes (`cym_Latn.jsonl`) say their language in their name. */
const flores = (name: string): string | undefined =>
  /^([a-z]{3}_[A-Z][a-z]{3})\b/.exec(name)?.[1]?.replace('_', '-')

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length
const rounded = (value: number): number => Math.round(value * 1000) / 1000

const meanTopThree = (rows: readonly Labelled[], examples: 5 | 20): number =>
  mean(Array.from({ length: draws[examples] }, (_, draw) => topThree(rows, examples, draw + 1)))

/** Agreement of one grouping with the labels; a text with several labels stands once under each. */
function judge(rows: readonly Labelled[], seed: number, k: number) {
  const suggestion = suggestGroups(
    rows.map((row) => row.text),
    { seed, k },
  )
  const groupOf = new Map(
    suggestion.groups.flatMap((group) => group.members.map(({ id }) => [id, group.id] as const)),
  )
  const pairs = rows.flatMap((row) =>
    row.labels.map((label) => [groupOf.get(row.text.id) ?? 'not yet grouped', label] as const),
  )
  const { nmi, ari, purity } = agreement(
    pairs.map(([group]) => group),
    pairs.map(([, label]) => label),
  )
  return { nmi, ari, purity, notYetGrouped: suggestion.notYetGrouped.length / rows.length }
}

function drawSample(rows: readonly Labelled[], size: number, seed: number): Labelled[] {
  const random = randomFrom(seed)
  const order = rows.map((row) => ({ row, at: random() })).sort((a, b) => a.at - b.at)
  return order.slice(0, size).map(({ row }) => row)
}

function score(rows: readonly Labelled[], sample: number | undefined, given: number | undefined) {
  const k = given ?? Math.min(mostGroups, new Set(rows.flatMap((row) => row.labels)).size)
  const runs =
    sample !== undefined
      ? Array.from({ length: 20 }, (_, draw) => judge(drawSample(rows, sample, draw + 1), draw + 1, k))
      : seeds.map((seed) => judge(rows, seed, k))
  const over = (figure: keyof (typeof runs)[number]) => rounded(mean(runs.map((run) => run[figure])))
  const groups = {
    nmi: over('nmi'),
    ari: over('ari'),
    purity: over('purity'),
    notYetGrouped: over('notYetGrouped'),
  }
  if (sample !== undefined) return groups
  return { ...groups, top3: { 5: rounded(meanTopThree(rows, 5)), 20: rounded(meanTopThree(rows, 20)) } }
}

try {
  const { values, positionals: files } = parseArgs({
    options: { sample: { type: 'string' }, k: { type: 'string' } },
    allowPositionals: true,
  })
  if (files.length === 0) throw new Error('Name the files to score: npm run -s score -- FILE...')
  const whole = (value: string | undefined) => {
    if (value !== undefined && !/^[1-9]\d*$/.test(value))
      throw new Error('--sample and --k must be whole numbers above 0')
    return value === undefined ? undefined : Number(value)
  }
  const scores: Record<string, ReturnType<typeof score>> = {}
  for (const file of files) {
    scores[file] = score(read(file), whole(values.sample), whole(values.k))
    console.log(`${file}: ${JSON.stringify(scores[file])}`)
  }
  console.log(JSON.stringify(scores))
} catch (problem) {
  console.error(problem instanceof Error ? problem.message : problem)
  process.exit(2)
}
