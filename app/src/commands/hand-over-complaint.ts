import { z } from 'zod'
import { Id } from '../domain/ids.ts'
import { ledger } from '../domain/ledger.ts'
import { done, problem } from '../domain/problem.ts'
import { newsFor } from '../store/contacts.ts'
import { getNoteKey, handOverComplaint as handOver } from '../store/notes.ts'
import { command } from './command.ts'

/** A safety contact says that a complaint has reached those who deal with complaints; the person reads so at their key. */
export const handOverComplaint = command({
  input: z.object({ note: Id }),
  may: 'read-held',
  async run({ store, by }, { note }) {
    if (!by.project) return problem('not-yours')
    if (!(await handOver(store, by.project, note, by.person))) return problem('not-found')
    const found = await getNoteKey(store, note)
    if (found) await newsFor(store, found)
    return done(null, ledger('handed-over-complaint', { note }, by.project))
  },
})
