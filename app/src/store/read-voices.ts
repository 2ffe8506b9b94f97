import { type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { Coming, Speaker, Way } from '../domain/voice.ts'
import type { DB } from './schema.gen.ts'
import type { Store } from './store.ts'
import type { VoiceRow } from './voices.ts'

/** Whose eyes: voices they hid from themselves stay away. `fewStaff` are the conversations where too few of the staff spoke to show when and how they did. */
export interface VoiceReading {
  readonly project: string
  readonly person: string
  readonly fewStaff: readonly string[]
}

/** Where a page of voices begins: after this one, in the direction of older ones. Those that show no day stand last, by id. */
export interface VoicePlace {
  readonly on: string | null
  readonly id: string
}

export interface VoiceFilter {
  readonly search?: string
  readonly question?: { readonly conversation: string; readonly number: number }
  readonly speaker?: Speaker | 'unsaid'
  readonly language?: string
  readonly way?: Way
  readonly came?: Coming
  /** Only these, or all but these. */
  readonly among?: { readonly ids: readonly string[]; readonly within: boolean }
  /** Those in this theme, or, with null, those in none; then of several that say the same only the first. */
  readonly theme?: string | null
}

type Builder = ExpressionBuilder<DB, 'standingVoice'>

const voiceColumns = [
  'id',
  'conversationId as conversation',
  'answerId as answer',
  'question',
  'words',
  'struck',
  'language',
  'speaker',
  'side',
  'consent',
  'saidOn',
  'changedOn',
  'version',
  'way',
  'came',
] as const

/** Voices of a project that stand and that this partner did not hide. */
const forReader = ({ db }: Store, { project, person }: Omit<VoiceReading, 'fewStaff'>) =>
  db
    .selectFrom('standingVoice')
    .select(voiceColumns)
    .where((eb) =>
      eb('conversationId', 'in', eb.selectFrom('conversation').select('id').where('projectId', '=', project)),
    )
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('hiddenVoice')
            .select('hiddenVoice.id')
            .where('hiddenVoice.personId', '=', person)
            .whereRef('hiddenVoice.conversationId', '=', 'standingVoice.conversationId')
            .whereRef('hiddenVoice.answerId', '=', 'standingVoice.answerId'),
        ),
      ),
    )

const masked = (fewStaff: readonly string[]) =>
  sql<SqlBool>`(side is not distinct from 'learned' and conversation_id = any(${fewStaff}::uuid[]))`

const dayIfShown = (fewStaff: readonly string[]) =>
  fewStaff.length === 0 ? sql`said_on` : sql`case when ${masked(fewStaff)} then null else said_on end`

/** Voices of a project, newest day first. Within a day the order says nothing of the hour. */
export async function findVoices(
  store: Store,
  reader: VoiceReading,
  { filter, olderThan, most }: { filter: VoiceFilter; olderThan?: VoicePlace | undefined; most: number },
): Promise<readonly VoiceRow[]> {
  const day = dayIfShown(reader.fewStaff)
  let query = forReader(store, reader)
    .where((eb) => eb.and(conditions(eb, filter, reader)))
    .orderBy(day, (order) => order.desc().nullsLast())
    .orderBy('id')
    .limit(most)
  if (olderThan)
    query = query.where(
      olderThan.on === null
        ? sql<boolean>`(${day} is null and id > ${olderThan.id}::uuid)`
        : sql<boolean>`(${day} is null or ${day} < ${olderThan.on}::date or (${day} = ${olderThan.on}::date and id > ${olderThan.id}::uuid))`,
    )
  return (await query.execute()) as unknown as VoiceRow[]
}

function conditions(eb: Builder, filter: VoiceFilter, { fewStaff, person }: VoiceReading) {
  const { search, question, speaker, language, way, came, among, theme } = filter
  return [
    ...(search ? [eb('words', 'ilike', `%${search.replace(/[\\%_]/g, '\\$&')}%`)] : []),
    ...(question
      ? [eb('conversationId', '=', question.conversation), eb('question', '=', question.number)]
      : []),
    ...(speaker ? [speaker === 'unsaid' ? eb('speaker', 'is', null) : eb('speaker', '=', speaker)] : []),
    ...(language ? [eb('language', '=', language)] : []),
    ...(way ? [eb('way', '=', way)] : []),
    ...(came ? [eb('came', '=', came)] : []),
    // Asked by how it came, a voice that does not show that must not answer.
    ...(way || came ? [eb.not(masked(fewStaff))] : []),
    ...(among
      ? [
          among.within
            ? sql<SqlBool>`id = any(${among.ids}::uuid[])`
            : sql<SqlBool>`id <> all(${among.ids}::uuid[])`,
        ]
      : []),
    ...(theme ? [inTheme(theme)] : []),
    ...(theme === null ? [notYetGrouped] : []),
    ...(theme === null && !search ? [firstOfAlike(person)] : []),
  ]
}

const inTheme = (theme: string) =>
  sql<SqlBool>`standing_voice.id = any(array(select p.voice_id from voice_theme p where p.theme_id = ${theme}::uuid))`

/** Whether nobody has placed a voice. */
const notYetGrouped = sql<SqlBool>`not exists (select from voice_theme p
  where p.organisation_id = standing_voice.organisation_id and p.voice_id = standing_voice.id)`

/** Of several not yet grouped that say the same, and that this person may read, the first. */
const firstOfAlike = (person: string) => sql<SqlBool>`not exists (
  select from alike_voice a
  join alike_voice b on b.organisation_id = a.organisation_id and b.project_id = a.project_id and b.alike = a.alike
    and b.voice_id < a.voice_id
  join standing_voice o on o.organisation_id = b.organisation_id and o.conversation_id = b.conversation_id and o.id = b.voice_id
    and o.version = b.version
  where a.organisation_id = standing_voice.organisation_id and a.voice_id = standing_voice.id and a.version = standing_voice.version
    and not exists (select from voice_theme p where p.organisation_id = b.organisation_id and p.voice_id = b.voice_id)
    and not exists (select from hidden_voice h where h.organisation_id = o.organisation_id and h.person_id = ${person}::uuid
      and h.conversation_id = o.conversation_id and h.answer_id = o.answer_id))`

/** The newest voices that were given a time, for the page that shows them as they come. One that shows no day is not among them. */
export async function newestVoices(
  store: Store,
  reader: VoiceReading,
  most: number,
): Promise<readonly VoiceRow[]> {
  return (await forReader(store, reader)
    .where((eb) => eb.not(masked(reader.fewStaff)))
    .orderBy('saidOn', 'desc')
    .orderBy(sql`said_at desc nulls last`)
    .orderBy('id')
    .limit(most)
    .execute()) as unknown as VoiceRow[]
}

/** Those of some voices that this partner may read, by their id. */
export async function getVoices(
  store: Store,
  reader: Omit<VoiceReading, 'fewStaff'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, VoiceRow>> {
  if (ids.length === 0) return new Map()
  const rows = await forReader(store, reader).where(sql<SqlBool>`id = any(${ids}::uuid[])`).execute()
  return new Map((rows as unknown as VoiceRow[]).map((row) => [row.id, row]))
}

/** One voice, where this partner may read it. */
export const getVoice = async (
  store: Store,
  reader: Omit<VoiceReading, 'fewStaff'>,
  id: string,
): Promise<VoiceRow | undefined> => (await getVoices(store, reader, [id])).get(id)

/** Those of some voices that this partner may read, each with the day its speaker changed it, if they did: without their words. */
export async function readableChanges(
  store: Store,
  reader: Omit<VoiceReading, 'fewStaff'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  if (ids.length === 0) return new Map()
  const rows = await forReader(store, reader)
    .clearSelect()
    .select(['standingVoice.id', 'standingVoice.changedOn'])
    .where(sql<SqlBool>`id = any(${ids}::uuid[])`)
    .execute()
  return new Map(rows.map(({ id, changedOn }) => [id as string, changedOn]))
}

/** Keeps the words of a voice as they are until the transaction ends, so that what is agreed on is what was read. */
export async function keepWords({ db }: Store, project: string, id: string): Promise<void> {
  await db
    .selectFrom('voice')
    .select('id')
    .where((eb) =>
      eb('conversationId', 'in', eb.selectFrom('conversation').select('id').where('projectId', '=', project)),
    )
    .where('id', '=', id)
    .forShare()
    .execute()
}

/** Those of some voices that stand and that their speakers let everyone read, by their id. */
export async function publicVoices(
  { db }: Store,
  project: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, VoiceRow>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('standingVoice')
    .select(voiceColumns)
    .where((eb) =>
      eb('conversationId', 'in', eb.selectFrom('conversation').select('id').where('projectId', '=', project)),
    )
    .where('consent', '=', 'public')
    .where(sql<SqlBool>`id = any(${ids}::uuid[])`)
    .execute()
  return new Map((rows as unknown as VoiceRow[]).map((row) => [row.id, row]))
}

/** The conversations of a project in which fewer people of the staff spoke than the floor, so that a day or a way in could name them. */
export async function conversationsWithFewStaff(
  { db }: Store,
  project: string,
  floor: number,
): Promise<readonly string[]> {
  // One answer has at most three voices: so many of them come from at least `floor` people, and nobody else need be counted.
  const enough = floor * 3
  const { rows } = await sql<{ conversation: string }>`
    select c.id as conversation from conversation c, lateral (
      select count(distinct s.answer_id) as people from (
        select v.answer_id from standing_voice v
        where v.organisation_id = c.organisation_id and v.conversation_id = c.id and v.side = 'learned' limit ${enough}) s) staff
    where c.project_id = ${project} and staff.people between 1 and ${floor - 1}`.execute(db)
  return rows.map(({ conversation }) => conversation)
}
