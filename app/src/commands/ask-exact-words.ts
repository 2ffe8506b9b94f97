import { z } from 'zod'
import { FormToken, Id } from '../domain/ids.ts'
import { ledger } from '../domain/ledger.ts'
import { done, problem } from '../domain/problem.ts'
import { written } from '../domain/written.ts'
import { addAsk } from '../store/ask-words.ts'
import { newsFor } from '../store/contacts.ts'
import { getVoiceOf } from '../store/voices.ts'
import { command } from './command.ts'

/** Asks whoever said a voice, through their key: may we use exactly these words, here? No answer means no. */
export const askExactWords = command({
  input: z.object({
    token: FormToken,
    voice: Id,
    excerpt: written({ most: 2000 }),
    place: written({ most: 160 }),
  }),
  may: 'ask-exact-words',
  async run({ store, by }, { token, voice, excerpt, place }) {
    if (!by.project || !by.side) return problem('not-yours')
    const found = await getVoiceOf(store, by.project, voice)
    if (!found || found.held) return problem('voice-gone')
    if (!found.reachable) return problem('no-way-back')
    // What was struck out, and what somebody else told of the words, are not theirs to be quoted; nor may guessing find them.
    if (!found.shown.includes(excerpt) || !found.words.includes(excerpt))
      return problem('check-fields', { excerpt: 'error.not-their-words' })
    const { conversation, answer } = found
    const asked = { conversation, answer, voice, token, excerpt, place, by: by.person, side: by.side }
    const { id, fresh } = await addAsk(store, asked)
    if (!fresh) return done({ ask: id })
    await newsFor(store, found)
    return done({ ask: id }, ledger('asked-exact-words', { ask: id, voice }, by.project))
  },
})
