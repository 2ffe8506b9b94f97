import { type Reach, reachesOf } from '../domain/sharing.ts'
import { visibleWords, type WordPiece } from '../domain/struck.ts'
import { type AskRow, asksOnVoice } from '../store/ask-words.ts'
import type { Database } from '../store/database.ts'
import { type NoteRow, notesOnVoice } from '../store/notes.ts'
import type { OutsideKey } from '../store/outside-key.ts'
import { getVoice } from '../store/read-voices.ts'
import { sharingsOf } from '../store/sharing.ts'
import { reading } from '../store/store.ts'
import { mayTakeBackFor } from '../store/take-back.ts'
import { getVoiceOf } from '../store/voices.ts'
import { type Me, type ProjectHead, type ProjectReading, readHead } from './project.ts'
import { type SharingView, sharingView } from './sharing-waiting.ts'
import { voicesAreOpen } from './voice-gate.ts'
import { type VoiceView, voiceView } from './voice-view.ts'
import { lightOf } from './voices.ts'

/** A question to whoever spoke whether some of their words may be used in one place. No answer means no. */
export type AskView = Pick<AskRow, 'excerpt' | 'place' | 'askedOn' | 'may'>

/** A note that was left at somebody's key; `held` where what they said back is read by a safety contact first. */
export interface NoteView extends Pick<NoteRow, 'as' | 'leftOn' | 'words' | 'back'> {
  readonly held: boolean
}

/** One voice, with all that partners can do with it. */
export interface VoicePageView {
  readonly me: Me
  readonly head: ProjectHead
  readonly voice: VoiceView
  /** How far it may still be proposed for, by its speaker's consent. */
  readonly reaches: readonly Reach[]
  readonly sharings: readonly SharingView[]
  /** Whether a note or a question can reach whoever spoke. */
  readonly wayBack: boolean
  /** Whether partners may delete it where its speaker asks them to, who has no key of their own to do it with. */
  readonly mayTakeBack: boolean
  readonly asks: readonly AskView[]
  readonly notes: readonly NoteView[]
}

export function readVoice(
  { database, key }: { readonly database: Database; readonly key: OutsideKey },
  reader: ProjectReading,
  id: string,
): Promise<VoicePageView | undefined> {
  return reading(database, reader.organisation, async (store) => {
    const { project, person, today } = reader
    if (!(await voicesAreOpen(store, project, person))) return undefined
    const head = await readHead(store, project)
    const row = await getVoice(store, reader, id)
    const standing = row && (await getVoiceOf(store, project, id))
    if (!head || !row || !standing) return undefined
    const proposed = (await sharingsOf(store, project)).filter(({ voice }) => voice === id)
    const pieces = visibleWords(row.words, row.struck)
    return {
      me: reader.me,
      head,
      voice: voiceView(row, await lightOf(store, reader)),
      reaches: reachesOf(row.consent).filter((reach) => !proposed.some((each) => each.reach === reach)),
      sharings: proposed.map((sharing) => sharingView(sharing, person, today)),
      wayBack: standing.reachable,
      mayTakeBack: await mayTakeBackFor(store, standing),
      asks: (await asksOnVoice(store, id)).filter(({ excerpt }) => standsIn(pieces, excerpt)).map(askView),
      notes: (await notesOnVoice(store, key, id)).map(noteView),
    }
  })
}

/** Whether some words stand in a voice as others may read it, and not across what was struck out. */
export const standsIn = (pieces: readonly WordPiece[], excerpt: string): boolean =>
  pieces.some((piece) => piece.kind !== 'struck' && piece.text.includes(excerpt))

const askView = ({ excerpt, place, askedOn, may }: AskRow): AskView => ({ excerpt, place, askedOn, may })

const noteView = ({ as, leftOn, words, back, backHeld }: NoteRow): NoteView => ({
  as,
  leftOn,
  words,
  back,
  held: backHeld !== null,
})
