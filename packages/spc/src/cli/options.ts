import { parseArgs } from 'node:util'
import { problem, type Read, read } from './problem.ts'

export const help = `spc: run charts, control charts and proof of always

  spc chart.json                     the computed chart as JSON
  spc chart.json --svg chart.svg     draw it, and say in a sentence what it shows
  spc weeks.csv --chart p --svg -    the same from a table, to the screen
  spc checks.json                    what checks prove, from { "claim": 0.9, "looks": "any-time", "checks": [...] }

The file may be - for standard input (add --csv if it is a table).

From a table:
  --chart KIND      run (default), xmr, mr, i-prime, t, g, p, p-prime, u, u-prime, c, xbar, s
  --x --y --n --note NAME   the columns; found by common names when left out
These also change what a JSON request says:
  --rules SET       anhoej, best-box, cut-box, ihi, making-data-count, western-electric, nelson, healthcare, none
  --title --unit    words
  --target --centre --multiply NUMBER
  --direction       increase, decrease or neutral
  --freeze X        the last point of the baseline
  --phase X[=NAME]  the first point of a new phase; may be repeated
  --exclude X       a point to leave out; may be repeated
  --conventions     evenground (default), qicharts2 or nhsrplotthedots
What to write:
  --svg FILE        the drawing; --narrow for phones, --rtl right to left, --voice lived|learned
  --table FILE      the table as HTML
  --say             only the sentence
  --help            this page

Exit code 0: done. 2: something in the input is wrong; the message says what.`

const described = {
  csv: { type: 'boolean' },
  chart: { type: 'string' },
  x: { type: 'string' },
  y: { type: 'string' },
  n: { type: 'string' },
  note: { type: 'string' },
  rules: { type: 'string' },
  title: { type: 'string' },
  unit: { type: 'string' },
  target: { type: 'string' },
  centre: { type: 'string' },
  multiply: { type: 'string' },
  direction: { type: 'string' },
  freeze: { type: 'string' },
  phase: { type: 'string', multiple: true },
  exclude: { type: 'string', multiple: true },
  conventions: { type: 'string' },
  svg: { type: 'string' },
  narrow: { type: 'boolean' },
  rtl: { type: 'boolean' },
  voice: { type: 'string' },
  table: { type: 'string' },
  say: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

export type Options = { readonly file: string | undefined } & {
  readonly [Name in keyof typeof described]?: (typeof described)[Name] extends { multiple: true }
    ? readonly string[]
    : (typeof described)[Name]['type'] extends 'boolean'
      ? boolean
      : string
}

/** Reads the words after the command. */
export function optionsFrom(words: readonly string[]): Read<Options> {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: described,
      allowPositionals: true,
    })
    if (positionals.length > 1) return problem(`One file at a time, please: ${positionals.join(', ')}`)
    return read({ ...values, file: positionals[0] })
  } catch (error) {
    return problem(error instanceof Error ? error.message : String(error))
  }
}
