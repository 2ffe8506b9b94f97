import { ledger } from '../domain/ledger.ts'
import { done, type Outcome } from '../domain/problem.ts'
import { eraseAsks } from '../store/ask-words.ts'
import { dropContact } from '../store/contacts.ts'
import type { FoundKey } from '../store/doors.ts'
import { eraseEquality } from '../store/equality-answers.ts'
import { eraseNotes } from '../store/notes.ts'
import { withdrawAnswer } from '../store/voices.ts'
import { asKeyHolder } from './as-key-holder.ts'
import type { World } from './command.ts'

/**
 * Takes the words of an answer away for good, at the wish of whoever holds its key, and with them where to tell them, what they
 * said of themselves, and what went back and forth at the key. Asking twice changes nothing more.
 */
export const withdrawWords = (world: World, found: FoundKey): Promise<Outcome<null>> =>
  asKeyHolder(world, found, async ({ store }) => {
    const { conversation, answer } = found
    const withdrawn = await withdrawAnswer(store, conversation, answer)
    await dropContact(store, found)
    await eraseEquality(store, conversation, answer)
    await eraseNotes(store, conversation, answer)
    await eraseAsks(store, conversation, answer)
    return withdrawn > 0 ? done(null, ledger('withdrew-answer', { answer, voices: withdrawn })) : done(null)
  })
