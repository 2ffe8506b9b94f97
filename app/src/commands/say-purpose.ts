import { z } from 'zod'
import { ledger } from '../domain/ledger.ts'
import { done, problem } from '../domain/problem.ts'
import { written } from '../domain/written.ts'
import { setPurpose } from '../store/served.ts'
import { command } from './command.ts'

/** Says anew what the project is for, and where. Any partner may; the ledger keeps who. */
export const sayPurpose = command({
  input: z.object({ purpose: written({ most: 2000 }), place: written({ most: 200 }) }),
  may: 'gather',
  async run({ store, by }, words) {
    if (!by.project) return problem('not-yours')
    await setPurpose(store, by.project, words)
    return done(null, ledger('said-purpose', { project: by.project }, by.project))
  },
})
