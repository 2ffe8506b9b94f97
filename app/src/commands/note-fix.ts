import { z } from 'zod'
import { FormToken } from '../domain/ids.ts'
import { ledger } from '../domain/ledger.ts'
import { done, type FieldErrors, problem } from '../domain/problem.ts'
import { lookThrough } from '../domain/screen.ts'
import { maybeDay, written } from '../domain/written.ts'
import { addFix, sameFix } from '../store/fixes.ts'
import { command } from './command.ts'

/** What is said of a repair, and the day it was done; no day while it is being done. `sure`: it was looked at again, and shows nobody. */
export const FixFields = z.object({
  words: written({ most: 200 }),
  doneOn: maybeDay,
  sure: z.literal('yes').optional(),
})

/** What is in the way of telling everyone: a day that has not come, or words that may show who somebody is. */
export function fixErrors({ words, doneOn, sure }: z.output<typeof FixFields>, at: Date): FieldErrors {
  const showsSomebody = !sure && lookThrough(words).personal.length > 0
  const isToCome = doneOn !== null && doneOn > at.toISOString().slice(0, 10)
  return {
    ...(showsSomebody && { words: 'error.tells-who' }),
    ...(isToCome && { doneOn: 'error.date-to-come' }),
  }
}

/** Tells of an obvious repair that needs no vote. It stands on the reply page at once. */
export const noteFix = command({
  input: FixFields.extend({ token: FormToken }),
  may: 'fix-now',
  async run({ store, by, at }, { token, ...said }) {
    if (!by.project || !by.side) return problem('not-yours')
    const errors = fixErrors(said, at)
    if (Object.keys(errors).length > 0) return problem('check-fields', errors)
    const { words, doneOn } = said
    const fix = { project: by.project, side: by.side, by: by.person, words, doneOn, token }
    const id = await addFix(store, fix)
    if (id) return done(null, ledger('noted-fix', { fix: id, done: doneOn !== null }, by.project))
    return (await sameFix(store, fix)) ? done(null) : problem('already-sent')
  },
})
