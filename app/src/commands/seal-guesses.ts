import { hashGroups, type Receipt, revealDays, sealHash } from '../domain/guess.ts'
import { ledger, unnamed } from '../domain/ledger.ts'
import { done, type FieldErrors, problem } from '../domain/problem.ts'
import { maybeDay } from '../domain/written.ts'
import { lineOf, lockAway } from '../store/guess-secret.ts'
import { addSeal, dropDraft, fixRevealDay, revealDay, sealOf } from '../store/guesses.ts'
import { command } from './command.ts'
import { GuessFields, guessesIn } from './guess-fields.ts'
import { tooLate } from './keep-guesses.ts'

/**
 * Seals what a partner expects to hear, before they may read a voice. From then on nobody reads it here before the day, which the
 * first to seal fixes for all. The same form sent again gives the same receipt, which it could only ask for with the same guesses.
 */
export const sealGuesses = command({
  input: GuessFields.extend({ revealOn: maybeDay }),
  may: 'guess',
  async run(doing, { revealOn, ...form }) {
    const { store, by, at, key } = doing
    if (!by.project || !by.side) return problem('not-yours')
    const guesser = { project: by.project, person: by.person }
    const { guesses, errors } = guessesIn(form)
    const line = lineOf(key, guesser, form.token, guesses)
    const hash = sealHash(line)
    const receipt: Receipt = { line, hash: hash.toString('hex'), groups: hashGroups(hash) }
    const before = await sealOf(store, guesser)
    if (before) return before.hash.equals(hash) && before.sealed ? done(receipt) : problem('guesses-sealed')
    const late = await tooLate(doing, by.project)
    if (late) return late
    const known = await revealDay(store, by.project)
    const wrong = { ...errors, ...dayErrors(revealOn, known, at) }
    if (Object.keys(wrong).length > 0) return problem('check-fields', wrong)
    const opens = await fixRevealDay(store, by.project, known ?? revealOn ?? '')
    // Two may be the first at once: then the day of one of them stands, and the other looks again.
    if (revealOn && opens !== revealOn) return problem('check-fields', { revealOn: 'error.day-fixed' })
    const seal = { side: by.side, hash, sealed: lockAway(key, line), sealedAt: at }
    if (!(await addSeal(store, guesser, seal))) return problem('guesses-sealed')
    await dropDraft(store, guesser)
    const object = { hash: receipt.hash, opens }
    return done(receipt, unnamed(ledger('sealed-guesses', object, by.project)))
  },
})

/** What is wrong with the day that was chosen, where one is to be chosen. */
export function dayErrors(chosen: string | null, known: string | null, at: Date): FieldErrors {
  if (known !== null) return chosen === null || chosen === known ? {} : { revealOn: 'error.day-fixed' }
  const { first, last } = revealDays(at.toISOString().slice(0, 10))
  if (chosen === null) return { revealOn: 'error.date' }
  if (chosen < first) return { revealOn: 'error.date-past' }
  return chosen > last ? { revealOn: 'error.date-far' } : {}
}
