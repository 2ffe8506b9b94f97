import { sql } from 'kysely'
import type { Side } from '../domain/side.ts'
import type { HoldReason } from '../domain/voice.ts'
import type { OwnAnswer } from './contacts.ts'
import type { OutsideKey } from './outside-key.ts'
import type { Store } from './store.ts'

/** As what somebody left a note: the side of their seat, or as a safety contact. */
export type LeftAs = Side | 'safety'

export interface NewNote {
  readonly conversation: string
  readonly answer: string
  readonly voice: string
  readonly token: string
  readonly by: string
  readonly as: LeftAs
  readonly words: string
}

/** A note at a key, with what was said back. */
export interface NoteRow {
  readonly id: string
  readonly voice: string
  readonly as: LeftAs
  readonly leftOn: string
  readonly words: string
  readonly back: string | null
  readonly backHeld: readonly HoldReason[] | null
  readonly complaint: boolean
  readonly handed: boolean
}

/** Leaves a note; `fresh` is false when this form left one already. */
export async function addNote(
  { db, organisation }: Store,
  key: OutsideKey,
  note: NewNote,
): Promise<{ id: string; fresh: boolean }> {
  const made = await db
    .insertInto('note')
    .values({
      organisationId: organisation,
      conversationId: note.conversation,
      answerId: note.answer,
      voiceId: note.voice,
      token: note.token,
      leftBy: note.by,
      leftAs: note.as,
      wordsSealed: key.seal('note', note.words),
    })
    .onConflict((clash) => clash.columns(['organisationId', 'leftBy', 'token']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (made) return { ...made, fresh: true }
  const before = await db
    .selectFrom('note')
    .select('id')
    .where('leftBy', '=', note.by)
    .where('token', '=', note.token)
    .executeTakeFirstOrThrow()
  return { ...before, fresh: false }
}

const columns = (store: Store) =>
  store.db
    .selectFrom('note')
    .select(['id', 'voiceId as voice', 'leftAs as as', 'wordsSealed', 'backSealed', 'backHeld'])
    .select([
      sql<string>`left_at::date::text`.as('leftOn'),
      sql<boolean>`complaint_at is not null`.as('complaint'),
      sql<boolean>`handed_at is not null`.as('handed'),
    ])

interface Sealed extends Omit<NoteRow, 'words' | 'back' | 'as' | 'backHeld'> {
  as: string
  backHeld: string[] | null
  wordsSealed: Buffer
  backSealed: Buffer | null
}

const opened = (key: OutsideKey, { wordsSealed, backSealed, ...row }: Sealed): NoteRow => ({
  ...row,
  as: row.as as LeftAs,
  backHeld: row.backHeld as HoldReason[] | null,
  words: key.open('note', wordsSealed),
  back: backSealed && key.open('note', backSealed),
})

/** The notes at one key, oldest first, for whoever holds it. */
export async function notesAtKey(
  store: Store,
  key: OutsideKey,
  { conversation, answer }: Pick<OwnAnswer, 'conversation' | 'answer'>,
): Promise<readonly NoteRow[]> {
  const rows = await columns(store)
    .where('conversationId', '=', conversation)
    .where('answerId', '=', answer)
    .orderBy('leftAt')
    .limit(50)
    .execute()
  return rows.map((row) => opened(key, row))
}

/**
 * The notes on one voice, oldest first, for partners. What safety contacts wrote is between them and the person, and what was said
 * back and is held is left out, unless `held` is asked for, which only safety contacts may.
 */
export async function notesOnVoice(
  store: Store,
  key: OutsideKey,
  voice: string,
  held = false,
): Promise<readonly NoteRow[]> {
  const rows = await columns(store).where('voiceId', '=', voice).orderBy('leftAt').limit(50).execute()
  return rows
    .map((row) => opened(key, row))
    .filter((note) => held || note.as !== 'safety')
    .map((note) => (note.backHeld && !held ? { ...note, back: null } : note))
}

interface OwnNote extends Pick<OwnAnswer, 'conversation' | 'answer'> {
  readonly note: string
}

/** Keeps what somebody says back to a note at their key, once. Gives the voice, or nothing where there is no such open note. */
export async function sayBack(
  { db }: Store,
  key: OutsideKey,
  { conversation, answer, note }: OwnNote,
  words: string,
  held: readonly HoldReason[],
): Promise<boolean> {
  const changed = await db
    .updateTable('note')
    .set({
      backSealed: key.seal('note', words),
      backHeld: held.length > 0 ? [...held] : null,
      backAt: sql`now()`,
    })
    .where('id', '=', note)
    .where('conversationId', '=', conversation)
    .where('answerId', '=', answer)
    .where('backAt', 'is', null)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

/** Makes a note at somebody's own key a complaint, with the words of consent they agreed to. */
export async function complain(
  { db }: Store,
  { conversation, answer, note }: OwnNote,
  consentText: Buffer,
): Promise<boolean> {
  const changed = await db
    .updateTable('note')
    .set({ complaintAt: sql`now()`, complaintText: consentText })
    .where('id', '=', note)
    .where('conversationId', '=', conversation)
    .where('answerId', '=', answer)
    .where('complaintAt', 'is', null)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

/** At which key a note was left. */
export async function getNoteKey(
  { db }: Store,
  note: string,
): Promise<Pick<OwnAnswer, 'conversation' | 'answer'> | undefined> {
  return db
    .selectFrom('note')
    .select(['conversationId as conversation', 'answerId as answer'])
    .where('id', '=', note)
    .executeTakeFirst()
}

/** Says that a safety contact has handed a complaint to those who deal with complaints. */
export async function handOverComplaint(
  { db }: Store,
  project: string,
  note: string,
  by: string,
): Promise<boolean> {
  const changed = await db
    .updateTable('note')
    .set({ handedBy: by, handedAt: sql`now()` })
    .where('id', '=', note)
    .where('complaintAt', 'is not', null)
    .where('handedAt', 'is', null)
    .where('conversationId', 'in', (eb) =>
      eb.selectFrom('conversation').select('id').where('projectId', '=', project),
    )
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

export async function eraseNotes({ db }: Store, conversation: string, answer: string): Promise<void> {
  await db
    .deleteFrom('note')
    .where('conversationId', '=', conversation)
    .where('answerId', '=', answer)
    .execute()
}
