// npm run -s bench [-- FILE.jsonl]: seconds and peak memory of this package's work at 1k, 10k and 100k texts, each size in a process of
// its own. Texts are invented, or drawn from the texts of a file with one word exchanged so that few are copies.
// Ends with one JSON object; memory is the whole process's peak resident set in MB, texts included.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { nearDuplicates, suggestGroups, type Text } from '../src/door.ts'
import { randomFrom } from '../src/random.ts'
import { invented } from './invented-texts.ts'

const sizes = { '1k': 1_000, '10k': 10_000, '100k': 100_000 } as const
const [size, file] = process.argv.slice(2).includes('--size')
  ? [Number(process.argv[3]), process.argv[4]]
  : [undefined, process.argv[2]]

function drawn(path: string, count: number): Text[] {
  const texts: string[] = readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).text)
  const vocabulary = texts.flatMap((text) => text.split(' '))
  const random = randomFrom(1)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  return Array.from({ length: count }, (_, index) => {
    const words = pick(texts).split(' ')
    words[Math.floor(random() * words.length)] = pick(vocabulary)
    return { id: `t${index}`, text: words.join(' '), language: 'en' }
  })
}

/** Peak resident set in MB so far. */
const peak = (): number => Math.round(process.resourceUsage().maxRSS / 1024)

function timed<T>(work: () => T): { result: T; seconds: number; cpuSeconds: number } {
  const cpu = process.cpuUsage()
  const start = performance.now()
  const result = work()
  const seconds = (performance.now() - start) / 1000
  const { user, system } = process.cpuUsage(cpu)
  return { result, seconds: rounded(seconds), cpuSeconds: rounded((user + system) / 1e6) }
}

const rounded = (value: number): number => Math.round(value * 100) / 100

function measure(count: number): object {
  const texts = file ? drawn(file, count) : invented(count, 1)
  const before = peak()
  const groups = timed(() => suggestGroups(texts, { seed: 1 }))
  const groupsPeak = peak()
  const duplicates = timed(() => nearDuplicates(texts))
  return {
    seconds: groups.seconds,
    cpuSeconds: groups.cpuSeconds,
    peakMb: groupsPeak,
    textsAloneMb: before,
    groups: groups.result.groups.length,
    method: groups.result.madeBy.method,
    duplicatesSeconds: duplicates.seconds,
    duplicatesPeakMb: peak(),
  }
}

if (size !== undefined) {
  console.log(JSON.stringify(measure(size)))
} else {
  const base = file === undefined ? [] : [resolve(process.env.INIT_CWD ?? '.', file)]
  const results: Record<string, unknown> = {}
  for (const [name, count] of Object.entries(sizes)) {
    const args = [...process.execArgv, fileURLToPath(import.meta.url), '--size', String(count), ...base]
    const child = spawnSync(process.execPath, args, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    if (child.status !== 0) process.exit(child.status ?? 1)
    results[name] = JSON.parse(child.stdout)
    console.log(`${name}: ${child.stdout.trim()}`)
  }
  console.log(JSON.stringify(results))
}
