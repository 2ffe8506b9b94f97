import { z } from 'zod'
import { FormToken } from '../domain/ids.ts'
import { ledger } from '../domain/ledger.ts'
import { done, problem } from '../domain/problem.ts'
import { maybeDay, written } from '../domain/written.ts'
import { addFix, sameFix } from '../store/fixes.ts'
import { command } from './command.ts'

/** What is said of a repair, and the day it was done; no day while it is being done. */
export const FixFields = z.object({ words: written({ most: 200 }), doneOn: maybeDay })

/** Whether a repair is said to be done on a day that has not come. */
export const isToCome = (doneOn: string | null, at: Date): boolean =>
  doneOn !== null && doneOn > at.toISOString().slice(0, 10)

/** Tells of an obvious repair that needs no vote. It stands on the reply page at once. */
export const noteFix = command({
  input: FixFields.extend({ token: FormToken }),
  may: 'fix-now',
  async run({ store, by, at }, { token, words, doneOn }) {
    if (!by.project || !by.side) return problem('not-yours')
    if (isToCome(doneOn, at)) return problem('check-fields', { doneOn: 'error.date-to-come' })
    const fix = { project: by.project, side: by.side, by: by.person, words, doneOn, token }
    const id = await addFix(store, fix)
    if (id) return done(null, ledger('noted-fix', { fix: id, done: doneOn !== null }, by.project))
    return (await sameFix(store, fix)) ? done(null) : problem('already-sent')
  },
})
