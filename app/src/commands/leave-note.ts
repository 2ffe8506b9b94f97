import { z } from 'zod'
import { FormToken, Id } from '../domain/ids.ts'
import { ledger } from '../domain/ledger.ts'
import { done, problem } from '../domain/problem.ts'
import { written } from '../domain/written.ts'
import { newsFor } from '../store/contacts.ts'
import { addNote, type LeftAs } from '../store/notes.ts'
import { getVoiceOf } from '../store/voices.ts'
import { type Acting, command } from './command.ts'

/**
 * Leaves a note at the key of whoever said a voice: from a partner, or from a safety contact, who alone may where the voice is
 * held. Nobody can reach somebody who chose that nothing leads back to them, or who has no key.
 */
export const leaveNote = command({
  input: z.object({ token: FormToken, voice: Id, words: written({ most: 2000 }) }),
  may: 'leave-note',
  async run({ store, by, key }, { token, voice, words }) {
    if (!by.project) return problem('not-yours')
    const found = await getVoiceOf(store, by.project, voice)
    const as = leavesAs(by, found?.held ?? false)
    if (!found || !as) return problem('voice-gone')
    if (!found.reachable) return problem('no-way-back')
    const { conversation, answer } = found
    const { id, fresh } = await addNote(store, key, {
      conversation,
      answer,
      voice,
      token,
      by: by.person,
      as,
      words,
    })
    if (!fresh) return done({ note: id })
    await newsFor(store, found)
    return done({ note: id }, ledger('left-note', { note: id, answer, as }, by.project))
  },
})

function leavesAs(by: Acting, held: boolean): LeftAs | null {
  const safety = by.duties.includes('safety')
  if (held) return safety ? 'safety' : null
  return by.side ?? (safety ? 'safety' : null)
}
