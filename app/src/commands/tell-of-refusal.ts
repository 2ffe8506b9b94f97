import type { Reach, RefusalReason } from '../domain/sharing.ts'
import { newsFor } from '../store/contacts.ts'
import { addNote } from '../store/notes.ts'
import { markTold, type SharingRow } from '../store/sharing.ts'
import { getVoiceOf } from '../store/voices.ts'
import type { Doing } from './command.ts'

/** Writes to somebody, in the language they wrote in, that their words stay in the team, and why. */
export type ComposeRefusal = (language: string, reach: Reach, reasons: readonly RefusalReason[]) => string

/** Leaves a note at the key of whoever spoke, which they may answer or make a complaint. To words that lead to nobody there is no way back. */
export async function tellOfRefusal(
  { store, by, at, key }: Doing,
  sharing: SharingRow,
  language: string,
  compose: ComposeRefusal,
): Promise<void> {
  const voice = by.project ? await getVoiceOf(store, by.project, sharing.voice) : undefined
  if (!voice?.reachable || !by.side) return
  const reasons = [...new Set(sharing.says.flatMap(({ reason }) => (reason ? [reason] : [])))]
  await addNote(store, key, {
    conversation: sharing.conversation,
    answer: sharing.answer,
    voice: sharing.voice,
    token: sharing.id,
    by: by.person,
    as: by.side,
    words: compose(language, sharing.reach, reasons),
  })
  await newsFor(store, voice)
  await markTold(store, sharing.id, at)
}
