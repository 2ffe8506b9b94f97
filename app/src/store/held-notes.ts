import { sql } from 'kysely'
import type { HoldReason } from '../domain/voice.ts'
import type { OutsideKey } from './outside-key.ts'
import type { Store } from './store.ts'

/** Notes that safety contacts look after: what was said back is held or is for them, or it was made a complaint that waits. */
const forContacts = ({ db }: Store, project: string) =>
  db
    .selectFrom('note')
    .where((eb) =>
      eb.or([
        eb('backHeld', 'is not', null),
        eb.and([eb('complaintAt', 'is not', null), eb('handedAt', 'is', null)]),
        eb.and([eb('leftAs', '=', 'safety'), eb('backAt', 'is not', null)]),
      ]),
    )
    .where('note.conversationId', 'in', (eb) =>
      eb.selectFrom('conversation').select('id').where('projectId', '=', project),
    )

/** Those of them that wait: an answer to a safety contact's own note that is not held waits until somebody opened it. */
export const waitingNotes = (store: Store, project: string) =>
  forContacts(store, project).where((eb) =>
    eb.or([
      eb('backHeld', 'is not', null),
      eb.and([eb('complaintAt', 'is not', null), eb('handedAt', 'is', null)]),
      eb.not(
        eb.exists(
          eb
            .selectFrom('holdLook')
            .select('holdLook.id')
            .whereRef('holdLook.voiceId', '=', 'note.voiceId')
            .whereRef('holdLook.at', '>=', 'note.backAt'),
        ),
      ),
    ]),
  )

/** Such a note, without a word of it. */
export interface HeldNoteRow {
  readonly id: string
  readonly voice: string
  readonly conversation: string
  readonly held: readonly HoldReason[]
  readonly leftOn: string
  readonly complaint: boolean
  /** Whether a safety contact left it: partners do not read it, nor what was said back. */
  readonly own: boolean
}

const columns = [
  'note.id',
  'note.voiceId as voice',
  'note.conversationId as conversation',
  sql<HoldReason[]>`coalesce(back_held, '{}')`.as('held'),
  sql<string>`left_at::date::text`.as('leftOn'),
  sql<boolean>`complaint_at is not null and handed_at is null`.as('complaint'),
  sql<boolean>`left_as = 'safety'`.as('own'),
] as const

export const heldNotesIn = (store: Store, project: string, most: number): Promise<readonly HeldNoteRow[]> =>
  waitingNotes(store, project).select(columns).orderBy('leftAt').limit(most).execute()

/** One of them, locked until the transaction ends. */
export const takeHeldNote = (store: Store, project: string, note: string): Promise<HeldNoteRow | undefined> =>
  forContacts(store, project).select(columns).where('note.id', '=', note).forUpdate().executeTakeFirst()

export interface OpenedNoteRow extends HeldNoteRow {
  readonly words: string
  readonly back: string | null
}

/** One of them as somebody reads it who opened it since it came; nothing where the log does not say so. */
export async function openedNote(
  store: Store,
  key: OutsideKey,
  { project, note, person }: { project: string; note: string; person: string },
): Promise<OpenedNoteRow | undefined> {
  const row = await forContacts(store, project)
    .select([...columns, 'wordsSealed', 'backSealed'])
    .where('note.id', '=', note)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('holdLook')
          .select('holdLook.id')
          .whereRef('holdLook.voiceId', '=', 'note.voiceId')
          .where('personId', '=', person)
          .where('what', '=', 'looked')
          // The program's clock and the database's may differ a little.
          .where('holdLook.at', '>=', sql<Date>`greatest(back_at, complaint_at) - interval '1 minute'`),
      ),
    )
    .executeTakeFirst()
  if (!row) return undefined
  const { wordsSealed, backSealed, ...without } = row
  return {
    ...without,
    words: key.open('note', wordsSealed),
    back: backSealed && key.open('note', backSealed),
  }
}

/** Lets what was said back to a note go to whoever may read the voice. */
export async function letBackGo({ db }: Store, note: string): Promise<void> {
  await db.updateTable('note').set({ backHeld: null }).where('id', '=', note).execute()
}
