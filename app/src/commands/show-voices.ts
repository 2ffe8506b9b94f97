import { z } from 'zod'
import { ledger } from '../domain/ledger.ts'
import { done, problem } from '../domain/problem.ts'
import { openVoices } from '../store/voices-opened.ts'
import { command } from './command.ts'

/** Opens the voices to a partner, at their own wish: from now on they can seal no guesses. */
export const showVoices = command({
  input: z.object({}),
  may: 'read-voices',
  async run({ store, by, at }) {
    if (!by.project) return problem('not-found')
    const first = await openVoices(store, { project: by.project, person: by.person, at })
    return first ? done(null, ledger('opened-voices', {}, by.project)) : done(null)
  },
})
