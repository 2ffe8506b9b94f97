// npm run -s conformance [-- DIR]: every figure of the expected files in DIR (default tests/cases); the last line is {"agree":n,"of":m}.
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Choice, type RankedItem, rank, type Settings } from '../src/door.ts'

/**
 * An expected file. `choices` as the package takes them, or `counted`: left, right, who was chosen, how many people.
 * `expected` names any figures of the result; items and counts by name. Figures that rest on random draws (topChance) may be
 * off by 4 standard errors of the draws; all others by `tolerance`.
 */
type Case = {
  readonly name: string
  readonly source: string
  readonly tolerance: number
  readonly settings: Settings
  readonly choices?: readonly Choice[]
  readonly counted?: readonly (readonly [string, string, 'left' | 'right' | 'both', number])[]
  readonly expected: unknown
}

const draws = 20_000
const folder = process.argv[2] ?? fileURLToPath(new URL('../tests/cases', import.meta.url))
let agree = 0
let of = 0
for (const file of filesIn(folder)) check(JSON.parse(readFileSync(file, 'utf8')) as Case, basename(file))
console.log(JSON.stringify({ agree, of }))
process.exitCode = agree === of && of > 0 ? 0 : 1

function filesIn(where: string): string[] {
  try {
    return readdirSync(where)
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => join(where, name))
  } catch (error) {
    console.error(`conformance: ${where} cannot be read (${(error as NodeJS.ErrnoException).code})`)
    console.log(JSON.stringify({ agree: 0, of: 0 }))
    process.exit(2)
  }
}

function check(given: Case, file: string): void {
  const result = rank(choicesOf(given), { ...given.settings, draws })
  const named = (items: readonly RankedItem[]) => Object.fromEntries(items.map((item) => [item.item, item]))
  const found = {
    ...result,
    items: named(result.items),
    counts: Object.fromEntries(result.counts.map((count) => [count.item, count])),
    groups: Object.fromEntries(result.groups.map((group) => [group.name, named(group.items)])),
  }
  compare(given.expected, found, file, given.tolerance)
}

function choicesOf({ choices = [], counted = [] }: Case): Choice[] {
  return [
    ...choices,
    ...counted.flatMap(([left, right, chosen, times], row) =>
      Array.from({ length: times }, (_, n) => ({ person: `p${row}-${n}`, left, right, chosen })),
    ),
  ]
}

function compare(expected: unknown, found: unknown, path: string, tolerance: number): void {
  if (typeof expected === 'object' && expected !== null) {
    for (const [name, value] of Object.entries(expected)) {
      compare(value, (found as Record<string, unknown> | undefined)?.[name], `${path} ${name}`, tolerance)
    }
    return
  }
  of++
  const allowed = path.endsWith('topChance') ? 4 * Math.sqrt(0.25 / draws) : tolerance
  const same =
    typeof expected === 'number' ? Math.abs(expected - Number(found)) <= allowed : expected === found
  if (same) agree++
  else console.log(`${path}: expected ${expected}, found ${found}`)
}
