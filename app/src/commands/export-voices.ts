import { z } from 'zod'
import { ledger } from '../domain/ledger.ts'
import { done, problem } from '../domain/problem.ts'
import { command } from './command.ts'

/** Notes that a partner takes a copy of the voices away: what is printed or downloaded cannot be called back. */
export const noteExport = command({
  input: z.object({}),
  may: 'export-voices',
  async run({ by }) {
    return by.project ? done(null, ledger('exported-voices', {}, by.project)) : problem('not-found')
  },
})
