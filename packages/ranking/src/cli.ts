import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { fit, nextChoice, rank, type Settings, showingsOf } from './door.ts'
import { readChoices } from './read-choices.ts'
import { readTable } from './read-table.ts'

const help = `ranking [choices.csv] [options]

Reads choices from a CSV file (or standard input) and writes a ranking as JSON.

Columns for pairs:           person,left,right,chosen    chosen: left, right, both, neither, or a name
Columns for most and least:  person,shown,best,worst     shown: 3 or 4 names with | between
Also, if you have them:      group (of the person), at (time, a rising number), ms (time taken)

  --top N           how many places the top has (5)
  --seed N          seed of the draws behind intervals (1)
  --items FILE      CSV with a column "item": all items, also those not shown yet
  --weights FILE    CSV with columns "group,weight": what each group weighs; without it all the same
  --floor N         groups of fewer people get no ranking of their own (8)
  --good-rows       leave out lines with a problem, say so, and go on
  --next PERSON     instead of a ranking: what to ask this person next (with --seed, --size 2, 3 or 4)
  --help            this text
`

class Mistake extends Error {}

/** Runs the command line; gives back the exit code: 0 done, 2 something to put right in what was given. */
export function run(
  args: readonly string[],
  out: (text: string) => void,
  complain: (text: string) => void,
): number {
  try {
    out(answer(args, complain))
    return 0
  } catch (error) {
    if (!isMistake(error)) throw error
    complain(`ranking: ${error.message}\n`)
    return 2
  }
}

function isMistake(error: unknown): error is Error {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  return error instanceof Mistake || error instanceof RangeError || code.startsWith('ERR_PARSE_ARGS')
}

function answer(args: readonly string[], complain: (text: string) => void): string {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options })
  if (values.help) return help
  if (positionals.length > 1) throw new Mistake('give one file, or none to read standard input')
  const read = readChoices(textOf(positionals[0] ?? '-'))
  if (read.problems.length > 0 && !(values['good-rows'] && read.choices.length > 0)) {
    throw new Mistake(`${listed(read.problems)}\nPut these lines right, or leave them out with --good-rows.`)
  }
  if (read.problems.length > 0) complain(`Left out: ${listed(read.problems)}\n`)
  const settings = settingsFrom(values)
  if (values.next === undefined) return `${JSON.stringify(rank(read.choices, settings), null, 2)}\n`
  return `${JSON.stringify(nextFor(values.next, read.choices, settings, wholeOf('size', values.size) ?? 2), null, 2)}\n`
}

const options = {
  top: { type: 'string' },
  seed: { type: 'string' },
  items: { type: 'string' },
  weights: { type: 'string' },
  floor: { type: 'string' },
  next: { type: 'string' },
  size: { type: 'string' },
  'good-rows': { type: 'boolean' },
  help: { type: 'boolean' },
} as const

type Values = { readonly [name in 'top' | 'seed' | 'items' | 'weights' | 'floor']?: string }

function settingsFrom(values: Values): Settings {
  const top = wholeOf('top', values.top)
  const seed = wholeOf('seed', values.seed)
  const floor = wholeOf('floor', values.floor)
  return {
    ...(top === undefined ? {} : { top }),
    ...(seed === undefined ? {} : { seed }),
    ...(floor === undefined ? {} : { groupFloor: floor }),
    ...(values.items === undefined ? {} : { items: column(values.items, 'item') }),
    ...(values.weights === undefined ? {} : { groupWeights: weightsIn(values.weights) }),
  }
}

function nextFor(
  person: string,
  choices: ReturnType<typeof readChoices>['choices'],
  settings: Settings,
  size: number,
) {
  const latest = fit(choices, settings)
  const next = nextChoice({
    items: latest.items,
    showings: showingsOf(choices),
    asked: choices.filter((choice) => choice.person === person),
    fit: latest,
    seed: settings.seed ?? 1,
    size: size as 2 | 3 | 4,
    ...(settings.top === undefined ? {} : { top: settings.top }),
  })
  return next ?? { shown: [], why: 'nothing is left to ask this person' }
}

function weightsIn(file: string): Record<string, number> {
  const groups = column(file, 'group')
  const weights = column(file, 'weight').map(Number)
  return Object.fromEntries(groups.map((group, i) => [group, weights[i] as number]))
}

function column(file: string, name: string): string[] {
  const table = readTable(textOf(file))
  if (table.problem) throw new Mistake(`${file}: ${table.problem}`)
  if (!table.columns.includes(name)) throw new Mistake(`${file}: the first line must name a column "${name}"`)
  return table.rows.map((row) => row.cells.get(name) ?? '')
}

function wholeOf(name: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined
  if (!/^-?\d+$/.test(value)) throw new Mistake(`--${name} must be a whole number, not "${value}"`)
  return Number(value)
}

function textOf(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file === '-' ? 0 : file))
  } catch (error) {
    if (error instanceof TypeError) throw new Mistake(`${file}: the file is not UTF-8 text`)
    throw new Mistake(`${file}: cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`)
  }
}

function listed(problems: readonly string[]): string {
  const more = problems.length - 10
  return [...problems.slice(0, 10), ...(more > 0 ? [`... and ${more} more.`] : [])].join('\n')
}
