import { z } from 'zod'
import { Id } from '../domain/ids.ts'
import { ledger } from '../domain/ledger.ts'
import { done, problem } from '../domain/problem.ts'
import { withdrawIdea as withdraw } from '../store/ideas.ts'
import { command } from './command.ts'

/** Takes one's own idea back. That one was parked, and from which side, stays. */
export const withdrawIdea = command({
  input: z.object({ idea: Id }),
  may: 'park-idea',
  async run({ store, by }, { idea }) {
    if (!by.project) return problem('not-yours')
    if (!(await withdraw(store, { project: by.project, by: by.person, id: idea })))
      return problem('not-found')
    return done(null, ledger('withdrew-idea', { idea }, by.project))
  },
})
