import { z } from 'zod'
import { ledger } from '../domain/ledger.ts'
import { done, problem } from '../domain/problem.ts'
import { removeAccessNeed } from '../store/access-needs.ts'
import { command } from './command.ts'

/** Takes away what one wrote of one's needs. It is gone. */
export const takeAccessNeedsBack = command({
  input: z.object({}),
  may: 'gather',
  async run({ store, by }) {
    if (!by.project) return problem('not-yours')
    if (!(await removeAccessNeed(store, by.project, by.person))) return done(null)
    return done(null, ledger('took-access-needs-back', { person: by.person }, by.project))
  },
})
