import { z } from 'zod'
import { ledger } from '../domain/ledger.ts'
import { done, problem } from '../domain/problem.ts'
import { maybeWhole } from '../domain/typed-number.ts'
import { setServed } from '../store/served.ts'
import { command } from './command.ts'

/** Says how many people are served in all: a figure of the place, not of anyone who spoke. */
export const sayServed = command({
  input: z.object({ served: maybeWhole({ least: 1, most: 1_000_000_000 }) }),
  may: 'gather',
  async run({ store, by }, { served }) {
    if (!by.project) return problem('not-yours')
    await setServed(store, by.project, served)
    return done(null, ledger('said-served', { served }, by.project))
  },
})
