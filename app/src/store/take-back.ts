import { eraseAsks } from './ask-words.ts'
import { dropContact } from './contacts.ts'
import { eraseEquality } from './equality-answers.ts'
import { forgetCardOf } from './key-cards.ts'
import { eraseNotes } from './notes.ts'
import type { Store } from './store.ts'
import { forgetHowItCame } from './typed-answers.ts'
import { type StandingVoice, withdrawAnswer } from './voices.ts'

/**
 * Takes the words of an answer away for good, and with them all that stood beside: where to tell its speaker, what they said of
 * themselves, what went back and forth at the key, the card, who typed it, the row of a file. Gives how many voices stood.
 */
export async function eraseAnswer(store: Store, conversation: string, answer: string): Promise<number> {
  const withdrawn = await withdrawAnswer(store, conversation, answer)
  const own = { conversation, answer }
  await dropContact(store, own)
  await eraseEquality(store, conversation, answer)
  await eraseNotes(store, conversation, answer)
  await eraseAsks(store, conversation, answer)
  await forgetCardOf(store, own)
  await forgetHowItCame(store, own)
  return withdrawn
}

const byOthers: readonly string[] = ['paper', 'typed', 'workshop', 'file']

/** Whether a voice was brought in by somebody else, and no card was used whose key its speaker holds. */
export async function mayTakeBackFor({ db }: Store, voice: StandingVoice): Promise<boolean> {
  if (voice.identity === 'unlinked' || !byOthers.includes(voice.way)) return false
  const card = await db
    .selectFrom('keyCard')
    .innerJoin('answer', (join) =>
      join
        .onRef('answer.organisationId', '=', 'keyCard.organisationId')
        .onRef('answer.conversationId', '=', 'keyCard.conversationId')
        .onRef('answer.tokenHash', '=', 'keyCard.usedBy'),
    )
    .select('keyCard.number')
    .where('answer.conversationId', '=', voice.conversation)
    .where('answer.id', '=', voice.answer)
    .executeTakeFirst()
  return card === undefined
}
