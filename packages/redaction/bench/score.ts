// npm run -s score -- FILE...: recall, precision and false alarms on cases {id, text, spans}; the last line is one JSON object.
import { readFileSync } from 'node:fs'
import { findSpans, type Span } from '../src/door.ts'

type Case = {
  readonly id: string
  readonly text: string
  readonly spans: readonly { readonly start: number; readonly end: number; readonly type: string }[]
}

/** Names other sets give to our types. */
const alike: Readonly<Record<string, string>> = {
  NAME: 'PERSON',
  NINO: 'NATIONAL_ID',
  SSN: 'NATIONAL_ID',
  MRN: 'RECORD_NUMBER',
  HOSPITAL_NUMBER: 'RECORD_NUMBER',
}
const ours = (type: string) => alike[type] ?? type
/** A span counts as found when this share of it is covered by proposals of any type; what is struck out is struck out. */
const enough = 0.9

const files = process.argv.slice(2)
if (files.length === 0) {
  console.error('score: give one or more files of cases: npm run -s score -- cases.json')
  process.exit(2)
}
const cases = files.flatMap(read)
const wanted = new Map<string, { found: number; sameType: number; of: number }>()
const proposed = new Map<string, { right: number; of: number }>()
let falseAlarms = 0
for (const one of cases) judge(one)

const share = (counts: Iterable<{ found: number; of: number }>) => {
  const all = [...counts]
  const of = all.reduce((sum, count) => sum + count.of, 0)
  return of === 0 ? null : round(all.reduce((sum, count) => sum + count.found, 0) / of)
}
const entries = [...wanted].sort(([a], [b]) => (a < b ? -1 : 1))
console.log(
  `${cases.length} cases; share found and given the right type: ${share(entries.map(([, { sameType, of }]) => ({ found: sameType, of })))}`,
)
console.log(
  JSON.stringify({
    recall: Object.fromEntries(entries.map(([type, { found, of }]) => [type, round(found / of)])),
    precision: Object.fromEntries(
      [...proposed]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([type, { right, of }]) => [type, round(right / of)]),
    ),
    recallButPerson: share(entries.filter(([type]) => ours(type) !== 'PERSON').map(([, count]) => count)),
    recallPerson: share(entries.filter(([type]) => ours(type) === 'PERSON').map(([, count]) => count)),
    falseAlarms,
    clean: cases.filter(({ spans }) => spans.length === 0).length,
  }),
)

function judge({ id, text, spans }: Case): void {
  const found = findSpans(text)
  if (spans.length === 0 && found.length > 0) {
    falseAlarms++
    console.log(
      `${id}: false alarm ${found.map((span) => `${span.type} "${text.slice(span.start, span.end)}" (${span.why})`).join(', ')}`,
    )
  }
  for (const span of spans) {
    const count = wanted.get(span.type) ?? { found: 0, sameType: 0, of: 0 }
    wanted.set(span.type, count)
    count.of++
    if (covered(span, found) >= enough) count.found++
    else console.log(`${id}: missed ${span.type} "${text.slice(span.start, span.end)}"`)
    if (
      covered(
        span,
        found.filter((one) => one.type === ours(span.type)),
      ) >= enough
    )
      count.sameType++
  }
  for (const one of found) {
    const count = proposed.get(one.type) ?? { right: 0, of: 0 }
    proposed.set(one.type, count)
    count.of++
    if (spans.some((span) => ours(span.type) === one.type && span.start < one.end && one.start < span.end))
      count.right++
  }
}

function covered(span: { start: number; end: number }, found: readonly Span[]): number {
  const units = found.reduce(
    (sum, one) => sum + Math.max(0, Math.min(one.end, span.end) - Math.max(one.start, span.start)),
    0,
  )
  return units / (span.end - span.start)
}

function read(file: string): Case[] {
  try {
    const text = readFileSync(file, 'utf8').trim()
    return text.startsWith('[') ? JSON.parse(text) : text.split('\n').map((line) => JSON.parse(line))
  } catch (error) {
    console.error(`score: ${file} cannot be read as cases (${(error as Error).message})`)
    process.exit(2)
  }
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
