import { z } from 'zod'
import { Id } from '../../domain/ids.ts'
import { done, problem } from '../../domain/problem.ts'
import { noteLook } from '../../store/held.ts'
import { takeHeldNote } from '../../store/held-notes.ts'
import { command } from '../command.ts'
import { movedOn } from './held-here.ts'

/** Opens what somebody said back to a note, or their complaint. The log of the hold has a line first. */
export const openNote = command({
  input: z.object({ note: Id }),
  may: 'read-held',
  async run({ store, by, at }, { note }) {
    const { project, person } = by
    if (!project) return problem('not-yours')
    const found = await takeHeldNote(store, project, note)
    if (!found) return movedOn()
    const { voice: id, conversation, held } = found
    await noteLook(store, { project, voice: { id, conversation, held }, person, what: 'looked', at })
    return done({ note })
  },
})
