import { z } from 'zod'
import { ledger } from '../domain/ledger.ts'
import { done, problem } from '../domain/problem.ts'
import { maybeDay } from '../domain/written.ts'
import { setRepliesBy } from '../store/hosting.ts'
import { command } from './command.ts'

/** Says by when people have an answer: it stands on every page where they write. */
export const setDates = command({
  input: z.object({ repliesBy: maybeDay }),
  may: 'host-project',
  async run({ store, by, at }, { repliesBy }) {
    if (!by.project) return problem('not-found')
    if (repliesBy && repliesBy < at.toISOString().slice(0, 10))
      return problem('check-fields', { repliesBy: 'error.date-past' })
    await setRepliesBy(store, by.project, repliesBy)
    return done(null, ledger('set-dates', { repliesBy }, by.project))
  },
})
