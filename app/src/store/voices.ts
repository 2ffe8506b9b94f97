import { type ExpressionBuilder, sql } from 'kysely'
import type { Side } from '../domain/side.ts'
import type { Span } from '../domain/struck.ts'
import type { Coming, Consent, FirstReader, HoldReason, Identity, Speaker, Way } from '../domain/voice.ts'
import type { DB } from './schema.gen.ts'
import type { Store } from './store.ts'

/** A voice that stands, as it is kept. What partners may see of it is for the readers to say. */
export interface VoiceRow {
  readonly id: string
  readonly conversation: string
  readonly answer: string
  readonly question: number
  readonly words: string
  readonly struck: readonly Span[]
  readonly language: string
  readonly speaker: Speaker | null
  readonly side: Side | null
  readonly consent: Consent
  readonly saidOn: string
  readonly changedOn: string | null
  readonly version: number
  readonly way: Way
  readonly came: Coming
}

const inProject = (project: string) => (eb: ExpressionBuilder<DB, 'standingVoice'>) =>
  eb(
    'standingVoice.conversationId',
    'in',
    eb.selectFrom('conversation').select('id').where('projectId', '=', project),
  )

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

/**
 * The same for each conversation of a project. Counted over a list of answers without doubles, which is hashed: `count(distinct)` would
 * sort every voice, and the home of a project is opened often.
 */
export async function countHeardIn(
  { db }: Store,
  project: string,
): Promise<ReadonlyMap<string, PeopleHeard>> {
  const { rows } = await sql<PeopleHeard & { conversation: string }>`
    select conversation, count(*) filter (where side = 'lived')::int as lived, count(*) filter (where side = 'learned')::int as learned,
      count(*) filter (where side is null)::int as unsaid, count(*)::int as all
    from (select distinct conversation_id as conversation, answer_id, side from standing_voice
      where conversation_id in (select id from conversation where project_id = ${project})) people
    group by conversation`.execute(db)
  return new Map(rows.map(({ conversation, ...heard }) => [conversation, heard]))
}

/** The day the first voice of a project was heard, also where its words were taken back since; one that is held was not heard yet. */
export async function firstHeard({ db }: Store, project: string): Promise<string | null> {
  const row = await db
    .selectFrom('voice')
    .select(sql<string | null>`min(said_on)`.as('day'))
    .where(
      'conversationId',
      'in',
      db.selectFrom('conversation').select('id').where('projectId', '=', project),
    )
    .where('held', 'is', null)
    .executeTakeFirst()
  return row?.day ?? null
}

export interface OwnVoice {
  readonly id: string
  readonly question: number
  readonly words: string | null
  readonly consent: Consent
  readonly saidOn: string
  readonly changedOn: string | null
  readonly language: string
  readonly firstReader: FirstReader
  readonly held: readonly HoldReason[] | null
  /** Whether the team reads nothing of it yet: it is held, and nobody told it in other words. */
  readonly waits: boolean
}

/** The voices of one answer, for the person who holds its key. */
export async function voicesOfAnswer(
  { db }: Store,
  conversation: string,
  answer: string,
): Promise<readonly OwnVoice[]> {
  return (await db
    .selectFrom('voice')
    .select(['id', 'question', 'words', 'consent', 'saidOn', 'changedOn', 'language', 'firstReader', 'held'])
    .select(sql<boolean>`held is not null and shown_as is distinct from 'retold'`.as('waits'))
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

/** One voice as its speaker changed it; without `words` only the consent is another. */
export interface ChangedVoice {
  readonly id: string
  readonly consent: Consent
  readonly consentText: Buffer
  readonly words?: string
  readonly held?: readonly HoldReason[]
}

/** Puts other words or another consent in the place of what stood there. New words have another version and nothing struck out. */
export async function changeVoices(
  { db }: Store,
  conversation: string,
  changes: readonly ChangedVoice[],
  on: string,
): Promise<void> {
  for (const { id, consent, consentText, words, held } of changes)
    await db
      .updateTable('voice')
      .set((eb) => ({
        consent,
        consentText,
        changedOn: on,
        version: eb('version', '+', 1),
        ...(words !== undefined && {
          words,
          struck: '[]',
          held: held && held.length > 0 ? [...held] : null,
        }),
      }))
      .where('conversationId', '=', conversation)
      .where('id', '=', id)
      .where('withdrawnAt', 'is', null)
      .execute()
}

/** A voice that still stands, as a command about it needs to know it; a held one too. */
export interface StandingVoice {
  readonly id: string
  readonly conversation: string
  readonly answer: string
  readonly words: string
  /** The words with what was struck out left out, or what somebody else told of them: what partners read. */
  readonly shown: string
  readonly identity: Identity
  readonly way: Way
  readonly held: boolean
  /** Whether whoever spoke has a key, at which something can be left for them. */
  readonly reachable: boolean
}

export async function getVoiceOf(
  { db }: Store,
  project: string,
  voice: string,
): Promise<StandingVoice | undefined> {
  const row = await db
    .selectFrom('voice')
    .select(['id', 'conversationId as conversation', 'answerId as answer', 'words', 'identity', 'way'])
    .select([
      sql<boolean>`identity <> 'unlinked' and not exists (select from answer a where a.organisation_id = voice.organisation_id
        and a.conversation_id = voice.conversation_id and a.id = voice.answer_id and a.key_hash is null)`.as(
        'reachable',
      ),
    ])
    .select([sql<boolean>`held is not null`.as('held'), sql<string>`coalesce(shown, words)`.as('shown')])
    .where('id', '=', voice)
    .where('withdrawnAt', 'is', null)
    .where(
      'conversationId',
      'in',
      db.selectFrom('conversation').select('id').where('projectId', '=', project),
    )
    .executeTakeFirst()
  return row as StandingVoice | undefined
}
