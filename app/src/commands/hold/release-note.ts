import { z } from 'zod'
import { Id } from '../../domain/ids.ts'
import { ledger } from '../../domain/ledger.ts'
import { done, problem } from '../../domain/problem.ts'
import { noteLook } from '../../store/held.ts'
import { letBackGo, openedNote, takeHeldNote } from '../../store/held-notes.ts'
import { command } from '../command.ts'
import { movedOn } from './held-here.ts'

/** Lets what somebody said back to a note go to whoever may read their voice. Only who opened it may. */
export const releaseNote = command({
  input: z.object({ note: Id }),
  may: 'read-held',
  async run({ store, by, at, key }, { note }) {
    const { project, person } = by
    if (!project) return problem('not-yours')
    const found = await takeHeldNote(store, project, note)
    if (!found || found.held.length === 0) return movedOn()
    if (!(await openedNote(store, key, { project, note, person }))) return movedOn()
    await letBackGo(store, note)
    const { voice: id, conversation, held } = found
    await noteLook(store, { project, voice: { id, conversation, held }, person, what: 'released', at })
    return done({ note }, ledger('let-note-go', { note }, project))
  },
})
