import { z } from 'zod'
import { Id } from '../domain/ids.ts'
import { ledger } from '../domain/ledger.ts'
import { done, problem } from '../domain/problem.ts'
import { written } from '../domain/written.ts'
import { changeIdea as change } from '../store/ideas.ts'
import { command } from './command.ts'

/** Puts one's own idea in other words. */
export const changeIdea = command({
  input: z.object({ idea: Id, words: written({ most: 1000 }) }),
  may: 'park-idea',
  async run({ store, by }, { idea, words }) {
    if (!by.project) return problem('not-yours')
    if (!(await change(store, { project: by.project, by: by.person, id: idea }, words)))
      return problem('not-found')
    return done(null, ledger('changed-idea', { idea }, by.project))
  },
})
