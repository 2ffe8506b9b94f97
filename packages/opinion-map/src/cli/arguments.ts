import { inputProblem } from '../reading/problem.ts'

export type Arguments = {
  readonly help: boolean
  readonly source: string
  readonly seed: number
  readonly resamples?: number
  readonly groups?: number
  readonly polis: boolean
  readonly state: boolean
  readonly next?: string
}

export const HELP = `opinion-map: groups, common ground and what marks each group, from agree, disagree and pass

  opinion-map FOLDER            a Polis export folder (votes.csv; comments.csv and participants-votes.csv are read if there)
  opinion-map votes.csv         one vote a row; heading: person,statement,vote and, if known, time
  opinion-map -                 the same from standard input

  vote is 1 or agree, -1 or disagree, 0 or pass. time is milliseconds, or a date and time.

  --seed N        any whole number; the same votes and seed give the same bytes (default 1)
  --resamples N   bootstrap resamples for stability (default 50; 0 is quick and leaves stability unmeasured)
  --groups K      fix the number of groups, 1 to 6, instead of letting stability decide
  --next PERSON   print the statement to show this person next, and its chance
  --state         print what later placing needs, instead of the map
  --polis         print Polis' own figures for the groups of participants-votes.csv (needs a folder)
  --help          this text

JSON goes to standard output. Statements that a Polis folder marks as moderated out are not used.`

const NUMBERS = { '--seed': 'seed', '--resamples': 'resamples', '--groups': 'groups' } as const

/** Reads the command line. */
export function readArguments(words: readonly string[]): Arguments {
  const found: Record<string, string | number | boolean> = {
    help: false,
    source: '',
    seed: 1,
    polis: false,
    state: false,
  }
  const rest = [...words]
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--help' || word === '-h') found.help = true
    else if (word === '--polis' || word === '--state') found[word.slice(2)] = true
    else if (word === '--next') found.next = valueAfter(word, rest.shift())
    else if (Object.hasOwn(NUMBERS, word))
      found[NUMBERS[word as keyof typeof NUMBERS]] = wholeNumber(word, rest.shift())
    else if (word.startsWith('-') && word !== '-')
      throw inputProblem(`There is no option ${word}. Try opinion-map --help.`)
    else if (found.source !== '')
      throw inputProblem(`Give one folder or file, not both ${found.source} and ${word}.`)
    else found.source = word
  }
  if (found.source === '' && !found.help)
    throw inputProblem(
      'Say where the votes are: a folder, a file, or - for standard input. Try opinion-map --help.',
    )
  return found as unknown as Arguments
}

function valueAfter(option: string, value: string | undefined): string {
  if (value === undefined) throw inputProblem(`${option} needs a value after it.`)
  return value
}

function wholeNumber(option: string, value: string | undefined): number {
  const text = valueAfter(option, value)
  if (!/^-?\d{1,15}$/.test(text)) throw inputProblem(`${option} needs a whole number, not "${text}".`)
  return Number(text)
}
