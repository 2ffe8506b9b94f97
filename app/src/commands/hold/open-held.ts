import { z } from 'zod'
import { Id } from '../../domain/ids.ts'
import { done } from '../../domain/problem.ts'
import { noteLook } from '../../store/held.ts'
import { command } from '../command.ts'
import { heldHere, movedOn } from './held-here.ts'

/** Opens held words. Who did, and when, stands in the log of the hold before anything is shown; nowhere else. */
export const openHeld = command({
  input: z.object({ voice: Id }),
  may: 'read-first',
  async run(doing, { voice }) {
    const found = await heldHere(doing, voice)
    if (!found) return movedOn()
    const { store, by, at } = doing
    await noteLook(store, { project: found.project, voice: found, person: by.person, what: 'looked', at })
    return done({ voice })
  },
})
