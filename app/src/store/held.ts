import { type ExpressionBuilder, sql } from 'kysely'
import type { HoldDeed, KeepReason } from '../domain/hold.ts'
import type { Stricken } from '../domain/strike.ts'
import type { Span } from '../domain/struck.ts'
import type { HoldReason, Identity } from '../domain/voice.ts'
import { waitingNotes } from './held-notes.ts'
import type { DB } from './schema.gen.ts'
import type { Store } from './store.ts'

/** Held words without the words: what the queue shows before anybody opens them. */
export interface HeldRow {
  readonly id: string
  readonly conversation: string
  readonly question: number
  readonly held: readonly HoldReason[]
  readonly language: string
  readonly identity: Identity
  readonly saidOn: string
  /** `null` for an unlinked voice, which has a day and no time. */
  readonly saidAt: Date | null
}

/** Held words as whoever opened them reads them. */
export interface OpenedRow extends HeldRow {
  readonly words: string
  readonly answer: string
  /** Goes up when the speaker changes them. */
  readonly version: number
}

const columns = [
  'voice.id',
  'voice.conversationId as conversation',
  'voice.question',
  'voice.held',
  'voice.language',
  'voice.identity',
  'voice.saidOn',
  'voice.saidAt',
] as const

/** Words of a project that wait in the hold: not taken back, not let go, not told by anybody yet. */
const waiting = (project: string) => (eb: ExpressionBuilder<DB, 'voice'>) =>
  eb.and([
    eb('voice.held', 'is not', null),
    eb('voice.withdrawnAt', 'is', null),
    eb('voice.shown', 'is', null),
    eb(
      'voice.conversationId',
      'in',
      eb.selectFrom('conversation').select('id').where('projectId', '=', project),
    ),
  ])

const needsAPerson = sql<boolean>`'needs-a-person' = any (held)`

/** What waits in the hold of a project: what may need a person soon first, then what has waited longest. */
export async function heldIn({ db }: Store, project: string, most: number): Promise<readonly HeldRow[]> {
  return (await db
    .selectFrom('voice')
    .select(columns)
    .where(waiting(project))
    .orderBy(needsAPerson, 'desc')
    .orderBy('saidOn')
    .orderBy('saidAt', (order) => order.asc().nullsFirst())
    .orderBy('id')
    .limit(most)
    .execute()) as HeldRow[]
}

/** Why each of the words in the hold of a project is held, answers to notes among them, and nothing else of them. */
export async function heldReasonsIn(
  store: Store,
  project: string,
): Promise<readonly (readonly HoldReason[])[]> {
  const rows = await store.db
    .selectFrom('voice')
    .select(sql<HoldReason[]>`distinct held`.as('held'))
    .where(waiting(project))
    .execute()
  const notes = await waitingNotes(store, project)
    .select(sql<HoldReason[] | null>`back_held`.as('held'))
    .execute()
  return [...rows, ...notes].map(({ held }) => held ?? [])
}

/** Held words, locked until the transaction ends, so that two people never decide on them at once. */
export async function takeHeld(
  { db }: Store,
  project: string,
  voice: string,
): Promise<OpenedRow | undefined> {
  const row = await db
    .selectFrom('voice')
    .select([...columns, 'voice.words', 'voice.answerId as answer', 'voice.version'])
    .where(waiting(project))
    .where('voice.id', '=', voice)
    .forUpdate()
    .executeTakeFirst()
  return row as OpenedRow | undefined
}

/** Those of some held words that somebody opened in the hold of a project; none of which the log does not say so. */
export async function openedHeld(
  { db }: Store,
  { project, voices, person }: { project: string; voices: readonly string[]; person: string },
): Promise<readonly OpenedRow[]> {
  if (voices.length === 0) return []
  const rows = await db
    .selectFrom('voice')
    .select([...columns, 'voice.words', 'voice.answerId as answer', 'voice.version'])
    .where(waiting(project))
    .where('voice.id', 'in', [...voices])
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('holdLook')
          .select('holdLook.id')
          .whereRef('holdLook.voiceId', '=', 'voice.id')
          .where('personId', '=', person)
          .where('what', '=', 'looked'),
      ),
    )
    .orderBy('saidOn')
    .orderBy('id')
    .execute()
  return rows as OpenedRow[]
}

/** Words that came in a flood to one conversation of a project and are held for no other reason, locked until the transaction ends. */
export async function takeFlood(
  { db }: Store,
  project: string,
  conversation: string,
  most: number,
): Promise<readonly HeldRow[]> {
  return (await db
    .selectFrom('voice')
    .select(columns)
    .where(waiting(project))
    .where('voice.conversationId', '=', conversation)
    .where(sql<boolean>`held = array['flood']`)
    .orderBy('saidOn')
    .orderBy('id')
    .limit(most)
    .forUpdate()
    .execute()) as HeldRow[]
}

interface Look {
  readonly project: string
  readonly voice: Pick<HeldRow, 'id' | 'conversation' | 'held'>
  readonly person: string
  readonly what: HoldDeed
  readonly at: Date
  readonly reason?: KeepReason
}

/** Writes into the log of the hold who did what. */
export async function noteLook(
  { db, organisation }: Store,
  { project, voice, person, what, at, reason }: Look,
): Promise<void> {
  await db
    .insertInto('holdLook')
    .values({
      organisationId: organisation,
      projectId: project,
      conversationId: voice.conversation,
      voiceId: voice.id,
      personId: person,
      what,
      at,
      held: [...voice.held],
      reason: reason ?? null,
    })
    .execute()
}

const only =
  ({ conversation, id }: Pick<HeldRow, 'conversation' | 'id'>) =>
  (eb: ExpressionBuilder<DB, 'voice'>) =>
    eb.and([eb('conversationId', '=', conversation), eb('id', '=', id)])

/** Lets held words go to the partners as they are. */
export async function letGo({ db }: Store, voice: Pick<HeldRow, 'conversation' | 'id'>): Promise<void> {
  await db.updateTable('voice').set({ held: null }).where(only(voice)).execute()
}

/** Lets held words go with parts struck out: partners see that something was, and not what. */
export async function letGoStruck(
  { db }: Store,
  voice: Pick<HeldRow, 'conversation' | 'id'>,
  parts: readonly Span[],
  { shown, marks }: Stricken,
): Promise<void> {
  await db
    .updateTable('voice')
    .set({
      held: null,
      struck: JSON.stringify(parts),
      shown,
      shownAs: 'struck',
      shownStruck: JSON.stringify(marks),
    })
    .where(only(voice))
    .execute()
}

/** Tells partners what somebody said in the words of who read it first. The words themselves stay held. */
export async function retell(
  { db }: Store,
  voice: Pick<HeldRow, 'conversation' | 'id'>,
  words: string,
): Promise<void> {
  await db
    .updateTable('voice')
    .set({ shown: words, shownAs: 'retold', shownStruck: '[]' })
    .where(only(voice))
    .execute()
}
