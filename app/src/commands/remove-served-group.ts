import { z } from 'zod'
import { Id } from '../domain/ids.ts'
import { ledger } from '../domain/ledger.ts'
import { done, problem } from '../domain/problem.ts'
import { removeServedGroup as remove } from '../store/served.ts'
import { command } from './command.ts'

/** Takes a group off the list of those served. */
export const removeServedGroup = command({
  input: z.object({ group: Id }),
  may: 'gather',
  async run({ store, by }, { group }) {
    if (!by.project || !(await remove(store, by.project, group))) return problem('not-found')
    return done(null, ledger('removed-served-group', { group }, by.project))
  },
})
