import { z } from 'zod'
import { mayRetell } from '../../domain/hold.ts'
import { Id } from '../../domain/ids.ts'
import { ledger } from '../../domain/ledger.ts'
import { done, problem } from '../../domain/problem.ts'
import { written } from '../../domain/written.ts'
import { noteLook, retell } from '../../store/held.ts'
import { command } from '../command.ts'
import { movedOn, openedHere } from './held-here.ts'
import { Version } from './version.ts'

/**
 * Tells partners in other words what somebody said who wanted to be read first by a person who does not work here. It stands as a
 * view about them; their own words stay held. It goes when they take their words back or change them.
 */
export const retellHeld = command({
  input: z.object({
    voice: Id,
    version: Version,
    words: written({ most: 4000, missing: 'error.words-missing' }),
  }),
  may: 'read-first',
  async run(doing, given) {
    const found = await openedHere(doing, given)
    if (!found) return movedOn()
    if (!mayRetell(found.held)) return problem('not-yours')
    const { store, by, at } = doing
    await retell(store, found, given.words)
    await noteLook(store, { project: found.project, voice: found, person: by.person, what: 'retold', at })
    return done({ what: 'retold' }, ledger('let-voice-go', { voice: found.id, how: 'retold' }, found.project))
  },
})
