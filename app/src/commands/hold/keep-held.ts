import { z } from 'zod'
import { keepReasons } from '../../domain/hold.ts'
import { Id } from '../../domain/ids.ts'
import { done } from '../../domain/problem.ts'
import { noteLook } from '../../store/held.ts'
import { command } from '../command.ts'
import { movedOn, openedHere } from './held-here.ts'
import { Version } from './version.ts'

/** Keeps words held, and says why, for the other safety contacts. The reason is one of a few, so that the log holds no words. */
export const keepHeld = command({
  input: z.object({ voice: Id, version: Version, reason: z.enum(keepReasons, 'error.choose') }),
  may: 'read-first',
  async run(doing, given) {
    const found = await openedHere(doing, given)
    if (!found) return movedOn()
    const { store, by, at } = doing
    const { reason } = given
    await noteLook(store, {
      project: found.project,
      voice: found,
      person: by.person,
      what: 'kept',
      at,
      reason,
    })
    return done({ voice: found.id })
  },
})
