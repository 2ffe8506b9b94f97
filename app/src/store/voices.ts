import { type ExpressionBuilder, sql } from 'kysely'
import type { Side } from '../domain/side.ts'
import type { Consent, Speaker } from '../domain/voice.ts'
import type { DB } from './schema.gen.ts'
import type { Store } from './store.ts'

export interface VoiceRow {
  readonly id: string
  readonly conversation: string
  readonly question: number
  readonly words: string
  readonly language: string
  readonly speaker: Speaker | null
  readonly side: Side | null
  readonly consent: Consent
  readonly saidOn: string
}

/** Where a page of voices begins: after this one, in the direction of older ones. */
export interface VoicePlace {
  readonly on: string
  readonly id: string
}

export interface VoiceSearch {
  readonly project: string
  readonly search?: string
  readonly olderThan?: VoicePlace
  readonly most: number
}

const voiceColumns = [
  'id',
  'conversationId as conversation',
  'question',
  'words',
  'language',
  'speaker',
  'side',
  'consent',
  'saidOn',
] as const

const inProject = (project: string) => (eb: ExpressionBuilder<DB, 'standingVoice'>) =>
  eb(
    'standingVoice.conversationId',
    'in',
    eb.selectFrom('conversation').select('id').where('projectId', '=', project),
  )

/** Voices of a project that stand, newest day first. Within a day the order says nothing of the hour. */
export async function findVoices(
  { db }: Store,
  { project, search, olderThan, most }: VoiceSearch,
): Promise<readonly VoiceRow[]> {
  let query = db
    .selectFrom('standingVoice')
    .select(voiceColumns)
    .where(inProject(project))
    .orderBy('saidOn', 'desc')
    .orderBy('id')
    .limit(most)
  if (search) query = query.where('words', 'ilike', `%${search.replace(/[\\%_]/g, '\\$&')}%`)
  if (olderThan)
    query = query.where(
      sql<boolean>`(said_on < ${olderThan.on}::date or (said_on = ${olderThan.on}::date and id > ${olderThan.id}::uuid))`,
    )
  return (await query.execute()) as VoiceRow[]
}

/** The newest voices that were given a time, for the page that shows them as they come. */
export async function newestVoices(
  { db }: Store,
  project: string,
  most: number,
): Promise<readonly VoiceRow[]> {
  return (await db
    .selectFrom('standingVoice')
    .select(voiceColumns)
    .where(inProject(project))
    .orderBy('saidOn', 'desc')
    .orderBy(sql`said_at desc nulls last`)
    .orderBy('id')
    .limit(most)
    .execute()) as VoiceRow[]
}

export interface PeopleHeard {
  readonly lived: number
  readonly learned: number
  readonly unsaid: number
  readonly all: number
}

/** How many people were heard, by side. One answer is one person, however many questions they wrote to. */
export async function countHeard({ db }: Store, project: string): Promise<PeopleHeard> {
  return db
    .selectFrom('standingVoice')
    .select([
      sql<number>`count(distinct answer_id) filter (where side = 'lived')::int`.as('lived'),
      sql<number>`count(distinct answer_id) filter (where side = 'learned')::int`.as('learned'),
      sql<number>`count(distinct answer_id) filter (where side is null)::int`.as('unsaid'),
      sql<number>`count(distinct answer_id)::int`.as('all'),
    ])
    .where(inProject(project))
    .executeTakeFirstOrThrow()
}

export async function countByConversation(
  { db }: Store,
  project: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('standingVoice')
    .select((eb) => [
      eb.ref('conversationId').$notNull().as('conversation'),
      sql<number>`count(distinct answer_id)::int`.as('people'),
    ])
    .where(inProject(project))
    .groupBy('conversationId')
    .execute()
  return new Map(rows.map((row) => [row.conversation, row.people]))
}

/** The day the first voice of a project was heard. */
export async function firstHeard({ db }: Store, project: string): Promise<string | null> {
  const row = await db
    .selectFrom('voice')
    .select(sql<string | null>`min(said_on)`.as('day'))
    .where(
      'conversationId',
      'in',
      db.selectFrom('conversation').select('id').where('projectId', '=', project),
    )
    .executeTakeFirst()
  return row?.day ?? null
}

export interface OwnVoice {
  readonly id: string
  readonly question: number
  readonly words: string | null
  readonly consent: Consent
  readonly saidOn: string
  readonly language: string
}

/** The voices of one answer, for the person who holds its key. */
export async function voicesOfAnswer(
  { db }: Store,
  conversation: string,
  answer: string,
): Promise<readonly OwnVoice[]> {
  return (await db
    .selectFrom('voice')
    .select(['id', 'question', 'words', 'consent', 'saidOn', 'language'])
    .where('conversationId', '=', conversation)
    .where('answerId', '=', answer)
    .orderBy('question')
    .execute()) as OwnVoice[]
}

/** Takes the words of an answer away. What stays says only that somebody took their words back. */
export async function withdrawAnswer({ db }: Store, conversation: string, answer: string): Promise<number> {
  const changed = await db
    .updateTable('voice')
    .set({ words: null, withdrawnAt: sql`now()` })
    .where('conversationId', '=', conversation)
    .where('answerId', '=', answer)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst()
  return Number(changed.numUpdatedRows)
}
