import type { MadeBy } from '@evenground/themes'
import { type SqlBool, sql } from 'kysely'
import type { Store } from './store.ts'

export interface OfferedTheme {
  readonly theme: string
  readonly chance: number
}

/** The themes offered for some voices, the likeliest first. */
export async function offeredThemes(
  { db }: Store,
  project: string,
  voices: readonly string[],
): Promise<ReadonlyMap<string, readonly OfferedTheme[]>> {
  if (voices.length === 0) return new Map()
  const rows = await db
    .selectFrom('themeOffer')
    .select(['voiceId', 'choices'])
    .where('projectId', '=', project)
    .where(sql<SqlBool>`voice_id = any(${voices}::uuid[])`)
    .execute()
  return new Map(rows.map(({ voiceId, choices }) => [voiceId, choices as unknown as OfferedTheme[]]))
}

/** After which change of the themes, and of which voices, offers were made last. */
export async function getThemeOffering(
  { db }: Store,
  project: string,
): Promise<{ readonly change: number; readonly standing: string } | undefined> {
  return db
    .selectFrom('themeOffering')
    .select(['change', 'standing'])
    .where('projectId', '=', project)
    .executeTakeFirst()
}

export interface NewThemeOffering {
  readonly change: number
  readonly standing: string
  readonly madeAt: Date
  readonly madeBy: MadeBy
}

export async function replaceThemeOffers(
  { db, organisation }: Store,
  project: string,
  offering: NewThemeOffering,
  offers: readonly { readonly voice: string; readonly choices: readonly OfferedTheme[] }[],
): Promise<void> {
  await db.deleteFrom('themeOffering').where('projectId', '=', project).execute()
  const { madeBy, ...rest } = offering
  await db
    .insertInto('themeOffering')
    .values({ organisationId: organisation, projectId: project, ...rest, madeBy: JSON.stringify(madeBy) })
    .execute()
  if (offers.length > 0)
    await sql`insert into theme_offer (organisation_id, project_id, voice_id, choices)
      select ${organisation}, ${project}, voice, choices
      from jsonb_to_recordset(${JSON.stringify(offers)}::jsonb) as o(voice uuid, choices jsonb)`.execute(db)
}

/** Voices that say the same as some others, or nearly, and are not yet grouped either, by the id of those others. */
export async function alikeTo(
  { db }: Store,
  project: string,
  voices: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (voices.length === 0) return new Map()
  const { rows } = await sql<{ voice: string; other: string }>`
    select a.voice_id as voice, b.voice_id as other from alike_voice a
    join standing_voice v on v.organisation_id = a.organisation_id and v.conversation_id = a.conversation_id and v.id = a.voice_id
      and v.version = a.version
    join alike_voice b on b.organisation_id = a.organisation_id and b.project_id = a.project_id and b.alike = a.alike and b.voice_id <> a.voice_id
    join standing_voice o on o.organisation_id = b.organisation_id and o.conversation_id = b.conversation_id and o.id = b.voice_id
      and o.version = b.version
    where a.project_id = ${project}::uuid and a.voice_id = any(${voices}::uuid[])
      and not exists (select from voice_theme p where p.organisation_id = b.organisation_id and p.voice_id = b.voice_id)
    order by a.voice_id, b.voice_id limit 1000`.execute(db)
  return new Map(
    [...Map.groupBy(rows, ({ voice }) => voice)].map(([voice, others]) => [
      voice,
      others.map(({ other }) => other),
    ]),
  )
}
