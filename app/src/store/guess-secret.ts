import { type SealedGuesses, sealedLine } from '../domain/guess.ts'
import type { Guesser } from './guesses.ts'
import type { OutsideKey } from './outside-key.ts'

/** Names a guesser within a seal: the same in one project, another in each, and not to be found out without the key. */
export const nameOfGuesser = (key: OutsideKey, { project, person }: Guesser): string =>
  key.hash('guess', `who ${project} ${person}`).toString('hex').slice(0, 32)

// From the form's token, so that the same form sent again makes the same seal.
const saltOf = (key: OutsideKey, { project, person }: Guesser, token: string): string =>
  key.hash('guess', `salt ${project} ${person} ${token}`).toString('hex')

/** The line that somebody's guesses are sealed as. */
export const lineOf = (
  key: OutsideKey,
  guesser: Guesser,
  token: string,
  guesses: SealedGuesses['guesses'],
): string =>
  sealedLine({
    salt: saltOf(key, guesser, token),
    project: guesser.project,
    who: nameOfGuesser(key, guesser),
    guesses,
  })

const block = 2048

/** Locks words away, filled up so that their length says little. */
export function lockAway(key: OutsideKey, words: string): Buffer {
  const bytes = Buffer.byteLength(words)
  return key.seal('guess', words + ' '.repeat(block - (bytes % block)))
}

export const unlock = (key: OutsideKey, sealed: Buffer): string => key.open('guess', sealed).trimEnd()
