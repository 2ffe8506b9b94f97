import { z } from 'zod'
import { Id } from '../../domain/ids.ts'
import { ledger } from '../../domain/ledger.ts'
import { done } from '../../domain/problem.ts'
import { letGo, noteLook } from '../../store/held.ts'
import { command } from '../command.ts'
import { movedOn, openedHere } from './held-here.ts'
import { mostTogether } from './open-flood.ts'
import { Version } from './version.ts'

const Which = z
  .string()
  .transform((text) => text.split('.'))
  .pipe(z.tuple([Id, Version]))

/** Lets words of a flood go, many at a time: those that this person read as they stand, and that are held for nothing else. */
export const releaseFlood = command({
  input: z.object({ voice: z.array(Which).min(1, 'error.choose-some').max(mostTogether) }),
  may: 'read-held',
  async run(doing, given) {
    const { store, by, at } = doing
    const notes = []
    for (const [voice, version] of given.voice) {
      const found = await openedHere(doing, { voice, version })
      if (!found || found.held.some((reason) => reason !== 'flood')) return movedOn()
      await letGo(store, found)
      await noteLook(store, { project: found.project, voice: found, person: by.person, what: 'released', at })
      notes.push(ledger('let-voice-go', { voice: found.id, how: 'released' }, found.project))
    }
    return done({ count: notes.length }, ...notes)
  },
})
