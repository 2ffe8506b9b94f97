import { sql } from 'kysely'
import type { Span } from '../domain/struck.ts'
import type { Store } from './store.ts'

/** A voice that stands, as the machine may read it to offer groups: never what was struck out. */
export interface VoiceToSort {
  readonly id: string
  readonly conversation: string
  readonly answer: string
  readonly words: string
  readonly struck: readonly Span[]
  readonly language: string
  readonly way: string
  readonly version: number
}

/** All voices of a project that stand. */
export async function voicesToSort({ db }: Store, project: string): Promise<readonly VoiceToSort[]> {
  const rows = await db
    .selectFrom('standingVoice')
    .select([
      'id',
      'conversationId as conversation',
      'answerId as answer',
      'words',
      'struck',
      'language',
      'way',
      'version',
    ])
    .where((eb) =>
      eb('conversationId', 'in', eb.selectFrom('conversation').select('id').where('projectId', '=', project)),
    )
    .orderBy('id')
    .execute()
  return rows as unknown as VoiceToSort[]
}

/** How many stand, and a hash of which and in which version: another one when any came, went or changed. */
export async function whatStands(
  { db }: Store,
  project: string,
): Promise<{ readonly voices: number; readonly standing: string }> {
  const { rows } = await sql<{ voices: number; standing: string }>`
    select count(*)::int as voices, coalesce(sum(hashtextextended(v.id::text || ' ' || v.version, 0)::numeric), 0)::text as standing
    from standing_voice v join conversation c on c.organisation_id = v.organisation_id and c.id = v.conversation_id
    where c.project_id = ${project}::uuid`.execute(db)
  return rows[0] ?? { voices: 0, standing: '0' }
}

/** Every placing of voices that stand, for the machine to learn from. */
export async function placingsToLearn(
  { db }: Store,
  project: string,
): Promise<readonly { readonly id: string; readonly theme: string }[]> {
  const { rows } = await sql<{ id: string; theme: string }>`
    select p.voice_id as id, p.theme_id as theme from voice_theme p
    join standing_voice v on v.organisation_id = p.organisation_id and v.conversation_id = p.conversation_id and v.id = p.voice_id
    where p.project_id = ${project}::uuid order by p.voice_id`.execute(db)
  return rows
}
