import { z } from 'zod'
import { FormToken, Id } from '../../domain/ids.ts'
import { written } from '../../domain/written.ts'
import { noteLook } from '../../store/held.ts'
import { command } from '../command.ts'
import { leaveNote } from '../leave-note.ts'
import { movedOn, openedHere } from './held-here.ts'
import { Version } from './version.ts'

/** A safety contact leaves a note at the key of whoever said held words, and the log of the hold says that they did. */
export const noteHeld = command({
  input: z.object({
    token: FormToken,
    voice: Id,
    version: Version,
    words: written({ most: 2000, missing: 'error.words-missing' }),
  }),
  may: 'read-held',
  async run(doing, given) {
    const found = await openedHere(doing, given)
    if (!found) return movedOn()
    const { store, by, at } = doing
    const left = await leaveNote.run(doing, given)
    if (left.ok)
      await noteLook(store, { project: found.project, voice: found, person: by.person, what: 'noted', at })
    return left
  },
})
