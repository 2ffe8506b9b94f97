import { z } from 'zod'
import { ledger } from '../domain/ledger.ts'
import { done, problem } from '../domain/problem.ts'
import { maybeWritten } from '../domain/written.ts'
import { setAccessNeed } from '../store/access-needs.ts'
import { command } from './command.ts'

/** Says what one needs in order to take part, or that it is nothing; who may read it, and whether it is seen to. */
export const sayAccessNeeds = command({
  input: z.object({
    words: maybeWritten({ most: 2000 }),
    readers: z.enum(['me', 'conveners'], 'error.choose'),
    met: z.enum(['yes', 'no'], 'error.choose'),
  }),
  may: 'gather',
  async run({ store, by, key }, { words, readers, met }) {
    if (!by.project) return problem('not-yours')
    await setAccessNeed(store, key, {
      project: by.project,
      person: by.person,
      words,
      conveners: words !== null && readers === 'conveners',
      met: met === 'yes',
    })
    // That somebody said it, and nothing of what: even whether they need anything is theirs.
    return done(null, ledger('said-access-needs', { person: by.person }, by.project))
  },
})
