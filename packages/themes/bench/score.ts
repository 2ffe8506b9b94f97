// npm run -s score -- FILE...: how well offered groups and top-3 offers agree with people's labels.
// A file holds JSON lines with id, text and label (or labels), and may hold language. The last line printed is JSON.
import { existsSync, readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { suggestGroups, type Text } from '../src/door.ts'
import { agreement } from './agreement.ts'
import { type Labelled, topThree } from './top-three.ts'

const seeds = [1, 2, 3]
/** How often examples are drawn: with few examples much hangs on which ones. */
const draws = { 5: 10, 20: 3 } as const

function read(file: string): Labelled[] {
  const base = process.env.INIT_CWD ?? '.'
  const path = [resolve(base, file), resolve(file)].find((candidate) => existsSync(candidate))
  if (!path) throw new Error(`There is no file ${file}`)
  const language = flores(basename(file))
  const rows = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, index) => {
      const row = JSON.parse(line)
      const labels: string[] = row.labels ?? (row.label === undefined ? [] : [row.label])
      const own = row.language ?? language
      const text: Text = {
        id: `${index}:${row.id ?? ''}`,
        text: String(row.text),
        ...(own ? { language: own } : {}),
      }
      return { text, labels }
    })
    .filter((row) => row.labels.length > 0)
  if (rows.length === 0) throw new Error(`No line of ${file} has a label`)
  return rows
}

/** Files named after FLORES codes (`cym_Latn.jsonl`) say their language in their name. */
const flores = (name: string): string | undefined =>
  /^([a-z]{3}_[A-Z][a-z]{3})\b/.exec(name)?.[1]?.replace('_', '-')

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length
const rounded = (value: number): number => Math.round(value * 1000) / 1000

const meanTopThree = (rows: readonly Labelled[], examples: 5 | 20): number =>
  mean(Array.from({ length: draws[examples] }, (_, draw) => topThree(rows, examples, draw + 1)))

function score(rows: readonly Labelled[]) {
  const k = new Set(rows.flatMap((row) => row.labels)).size
  const runs = seeds.map((seed) => {
    const suggestion = suggestGroups(
      rows.map((row) => row.text),
      { seed, k },
    )
    const groupOf = new Map(
      suggestion.groups.flatMap((group) => group.members.map(({ id }) => [id, group.id] as const)),
    )
    // A text with several labels stands once under each; not yet grouped is a group of its own.
    const pairs = rows.flatMap((row) =>
      row.labels.map((label) => [groupOf.get(row.text.id) ?? 'not yet grouped', label] as const),
    )
    return {
      ...agreement(
        pairs.map(([group]) => group),
        pairs.map(([, label]) => label),
      ),
      missing: suggestion.notYetGrouped.length / rows.length,
    }
  })
  return {
    nmi: rounded(mean(runs.map((run) => run.nmi))),
    ari: rounded(mean(runs.map((run) => run.ari))),
    purity: rounded(mean(runs.map((run) => run.purity))),
    notYetGrouped: rounded(mean(runs.map((run) => run.missing))),
    top3: { 5: rounded(meanTopThree(rows, 5)), 20: rounded(meanTopThree(rows, 20)) },
  }
}

const files = process.argv.slice(2)
if (files.length === 0) {
  console.error('Name the files to score: npm run -s score -- FILE...')
  process.exit(2)
}
try {
  const scores: Record<string, ReturnType<typeof score>> = {}
  for (const file of files) {
    scores[file] = score(read(file))
    console.log(`${file}: ${JSON.stringify(scores[file])}`)
  }
  console.log(JSON.stringify(scores))
} catch (problem) {
  console.error(problem instanceof Error ? problem.message : problem)
  process.exit(2)
}
