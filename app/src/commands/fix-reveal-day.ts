import { z } from 'zod'
import { ledger } from '../domain/ledger.ts'
import { done, problem } from '../domain/problem.ts'
import { maybeDay } from '../domain/written.ts'
import { fixRevealDay as fix, revealDay } from '../store/guesses.ts'
import { command } from './command.ts'
import { dayErrors } from './seal-guesses.ts'

/** Fixes the day on which the guesses open, before anybody has sealed. It is never changed. */
export const fixRevealDay = command({
  input: z.object({ revealOn: maybeDay }),
  may: 'host-project',
  async run({ store, by, at }, { revealOn }) {
    if (!by.project) return problem('not-yours')
    const known = await revealDay(store, by.project)
    const errors = dayErrors(revealOn, known, at)
    if (Object.keys(errors).length > 0) return problem('check-fields', errors)
    if (known !== null || revealOn === null) return done(null)
    const opens = await fix(store, by.project, revealOn)
    if (opens !== revealOn) return problem('check-fields', { revealOn: 'error.day-fixed' })
    return done(null, ledger('fixed-reveal-day', { opens }, by.project))
  },
})
