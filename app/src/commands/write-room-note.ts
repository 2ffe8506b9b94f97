import { z } from 'zod'
import { FormToken } from '../domain/ids.ts'
import { ledger, unnamed } from '../domain/ledger.ts'
import { done, problem } from '../domain/problem.ts'
import { written } from '../domain/written.ts'
import { addNote, sameNote } from '../store/room-notes.ts'
import { command } from './command.ts'

/** Hangs a note up in the room of one's own side. Nothing is decided there, and the ledger keeps no name of it. */
export const writeRoomNote = command({
  input: z.object({ token: FormToken, words: written({ most: 1000 }) }),
  may: 'use-room',
  async run({ store, by }, { token, words }) {
    if (!by.project || !by.side) return problem('not-yours')
    const note = { project: by.project, side: by.side, by: by.person, words, token }
    const id = await addNote(store, note)
    if (id) return done(null, unnamed(ledger('wrote-room-note', { note: id }, by.project)))
    return (await sameNote(store, note)) ? done(null) : problem('already-sent')
  },
})
