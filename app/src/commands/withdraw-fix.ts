import { z } from 'zod'
import { Id } from '../domain/ids.ts'
import { ledger } from '../domain/ledger.ts'
import { done, problem } from '../domain/problem.ts'
import { withdrawFix as withdraw } from '../store/fixes.ts'
import { command } from './command.ts'

/** Takes a repair off the page and off the reply. */
export const withdrawFix = command({
  input: z.object({ fix: Id }),
  may: 'fix-now',
  async run({ store, by }, { fix }) {
    if (!by.project || !(await withdraw(store, by.project, fix))) return problem('not-found')
    return done(null, ledger('withdrew-fix', { fix }, by.project))
  },
})
