import { createHash } from 'node:crypto'

/** Something that a partner expects people to say, with how many of ten people they think will say it. */
export interface Guess {
  readonly words: string
  readonly ofTen: number
}

/** The most that one partner may seal. */
export const mostGuesses = 5
export const guessLength = 140

/** Everything that a seal is made of. `who` names a person for this project alone, and tells nobody who that is. */
export interface SealedGuesses {
  readonly salt: string
  readonly project: string
  readonly who: string
  readonly guesses: readonly Guess[]
}

const form = 'evenground guesses 1'

/** The one line that a seal is the hash of: JSON with nothing left to choose, so that any tool can make it again. */
export const sealedLine = ({ salt, project, who, guesses }: SealedGuesses): string =>
  JSON.stringify([form, salt, project, who, guesses.map(({ words, ofTen }) => [words, ofTen])])

/** Reads such a line back; `null` where it is none. */
export function readSealedLine(line: string): SealedGuesses | null {
  const parts = parse(line)
  if (!Array.isArray(parts) || parts.length !== 5 || parts[0] !== form) return null
  const [, salt, project, who, list] = parts
  if (![salt, project, who].every((part) => typeof part === 'string') || !Array.isArray(list)) return null
  if (!list.every(isPair)) return null
  return { salt, project, who, guesses: list.map(([words, ofTen]) => ({ words, ofTen })) }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null // no line of ours, which is what is asked
  }
}

const isPair = (pair: unknown): pair is [string, number] =>
  Array.isArray(pair) && pair.length === 2 && typeof pair[0] === 'string' && Number.isInteger(pair[1])

/** What is shown before the guesses are, and can be checked after. */
export const sealHash = (line: string): Buffer => createHash('sha256').update(line, 'utf8').digest()

/** The first groups of a hash, short enough to compare by eye. */
export const hashGroups = (hash: Buffer): string =>
  (hash.toString('hex').slice(0, 12).match(/.{4}/g) ?? []).join('-')

/** What a guesser takes home: the line that was sealed, and its hash. It is told this once, until the guesses open. */
export interface Receipt {
  readonly line: string
  readonly hash: string
  readonly groups: string
}

const dayLength = 86_400_000

/** The first and the last day on which guesses sealed today may open. */
export function revealDays(today: string): { readonly first: string; readonly last: string } {
  const inDays = (days: number) => new Date(Date.parse(today) + days * dayLength).toISOString().slice(0, 10)
  return { first: inDays(1), last: inDays(366) }
}

/** Whether the day has come on which the guesses of a project open. */
export const isRevealed = (revealOn: string | null, today: string): boolean =>
  revealOn !== null && today >= revealOn
