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

export interface AlikeRow {
  readonly voice: string
  readonly version: number
}

/**
 * Voices that said the same as some others, or nearly, by the id of those others: in the version that was compared. Whether they
 * still say so, and are not yet grouped, is for a reader to see.
 */
export async function alikeTo(
  { db }: Store,
  project: string,
  voices: readonly string[],
): Promise<ReadonlyMap<string, readonly AlikeRow[]>> {
  if (voices.length === 0) return new Map()
  const own = await db
    .selectFrom('alikeVoice')
    .select(['voiceId', 'alike'])
    .where('projectId', '=', project)
    .where(sql<SqlBool>`voice_id = any(${voices}::uuid[])`)
    .execute()
  if (own.length === 0) return new Map()
  const sets = await db
    .selectFrom('alikeVoice')
    .select(['voiceId as voice', 'version', 'alike'])
    .where('projectId', '=', project)
    .where(sql<SqlBool>`alike = any(${own.map(({ alike }) => alike)}::int[])`)
    .orderBy('voiceId')
    .limit(1000)
    .execute()
  return new Map(
    own.map(({ voiceId, alike }) => [
      voiceId,
      sets.filter((each) => each.alike === alike && each.voice !== voiceId),
    ]),
  )
}
