import { isRevealed } from '../domain/guess.ts'
import { done, problem } from '../domain/problem.ts'
import { lockAway } from '../store/guess-secret.ts'
import { keepDraft, revealDay, sealOf } from '../store/guesses.ts'
import { hasReadVoices } from '../store/has-read-voices.ts'
import { command, type Doing } from './command.ts'
import { draftFields, GuessFields } from './guess-fields.ts'

/** Keeps guesses as they stand, to be changed and sealed later. Nobody else reads them. */
export const keepGuesses = command({
  input: GuessFields,
  may: 'guess',
  async run(doing, form) {
    const { store, by, key } = doing
    if (!by.project || !by.side) return problem('not-yours')
    const guesser = { project: by.project, person: by.person }
    if (await sealOf(store, guesser)) return problem('guesses-sealed')
    const late = await tooLate(doing, by.project)
    if (late) return late
    await keepDraft(store, guesser, lockAway(key, JSON.stringify(draftFields(form))))
    return done(null)
  },
})

/** Why guesses can be sealed no more: because voices were read, or because the day has come. */
export async function tooLate({ store, by, at }: Doing, project: string) {
  if (await hasReadVoices(store, project, by.person)) return problem('voices-read')
  const today = at.toISOString().slice(0, 10)
  return isRevealed(await revealDay(store, project), today) ? problem('guesses-open') : null
}
