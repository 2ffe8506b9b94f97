import { z } from 'zod'
import { Id } from '../domain/ids.ts'
import { ledger, unnamed } from '../domain/ledger.ts'
import { done, problem } from '../domain/problem.ts'
import { removeNote } from '../store/room-notes.ts'
import { command } from './command.ts'

/** Takes the words of one's own note away. That there was one stays to be seen. */
export const removeRoomNote = command({
  input: z.object({ note: Id }),
  may: 'use-room',
  async run({ store, by }, { note }) {
    if (!by.project || !by.side) return problem('not-yours')
    const room = { project: by.project, side: by.side }
    if (!(await removeNote(store, room, by.person, note))) return problem('not-found')
    return done(null, unnamed(ledger('removed-room-note', { note }, by.project)))
  },
})
