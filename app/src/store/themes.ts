import { type SqlBool, sql } from 'kysely'
import type { Side } from '../domain/side.ts'
import type { ThemeOwner } from '../domain/theme.ts'
import type { Store } from './store.ts'

/** A theme that stands, with how many voices stand in it, by the side of whoever spoke. */
export interface ThemeRow {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly owner: ThemeOwner | null
  readonly position: number
  readonly lived: number
  readonly learned: number
  readonly unsaid: number
  readonly all: number
}

/** That a partner did not hide a voice `v` from themselves; without one, nothing is hidden. */
const notHidden = (person: string | null) =>
  person === null
    ? sql`true`
    : sql`not exists (select from hidden_voice h where h.organisation_id = v.organisation_id and h.person_id = ${person}::uuid
        and h.conversation_id = v.conversation_id and h.answer_id = v.answer_id)`

/** Placings of voices that stand and, for one reader, that they did not hide: what is withdrawn or held leaves every theme at once. */
const placed = (project: string, person: string | null) => sql`
  select p.theme_id, p.side as placed_from, p.placed_by, p.voice_id, v.side from voice_theme p
  join standing_voice v on v.organisation_id = p.organisation_id and v.conversation_id = p.conversation_id and v.id = p.voice_id
  where p.project_id = ${project}::uuid
    and ${notHidden(person)}`

/** The themes of a project that stand, in the order they were made; for one partner, without the voices they hid from themselves. */
export async function themesOf(
  { db }: Store,
  project: string,
  person: string | null = null,
): Promise<readonly ThemeRow[]> {
  // Counted by theme first: joined the other way round, every theme would look through all placings.
  const { rows } = await sql<ThemeRow>`
    with counted as materialized (
      select p.theme_id, count(*) filter (where p.side = 'lived') as lived, count(*) filter (where p.side = 'learned') as learned,
        count(*) filter (where p.side is null) as unsaid, count(*) as all
      from (${placed(project, person)}) p group by p.theme_id)
    select t.id, t.name, t.description, t.owner, t.position, coalesce(c.lived, 0)::int as lived,
      coalesce(c.learned, 0)::int as learned, coalesce(c.unsaid, 0)::int as unsaid, coalesce(c.all, 0)::int as all
    from theme t left join counted c on c.theme_id = t.id
    where t.project_id = ${project}::uuid and t.gone_at is null
    order by t.position, t.id`.execute(db)
  return rows
}

/** How many voices each side placed, of those that stand. */
export async function placedBySide(
  { db }: Store,
  project: string,
  of: { readonly theme?: string } = {},
): Promise<Record<Side, number>> {
  const { rows } = await sql<Record<Side, number>>`
    select count(*) filter (where placed_from = 'lived')::int as lived, count(*) filter (where placed_from = 'learned')::int as learned
    from (${placed(project, null)}) p where ${of.theme ?? null}::uuid is null or theme_id = ${of.theme ?? null}::uuid`.execute(
    db,
  )
  return rows[0] ?? { lived: 0, learned: 0 }
}

/** How many voices that stand are in no theme; for one partner, without those they hid. */
export async function countNotYetGrouped(
  { db }: Store,
  project: string,
  person: string | null = null,
): Promise<number> {
  const { rows } = await sql<{ voices: number }>`
    select count(*)::int as voices from standing_voice v
    join conversation c on c.organisation_id = v.organisation_id and c.id = v.conversation_id
    where c.project_id = ${project}::uuid
      and not exists (select from voice_theme p where p.organisation_id = v.organisation_id and p.voice_id = v.id)
      and ${notHidden(person)}`.execute(db)
  return rows[0]?.voices ?? 0
}

/** The voices in a theme that stand, by id: for whoever links to them. What of them may be read is for a reader to say. */
export async function voicesOfTheme(
  { db }: Store,
  project: string,
  theme: string,
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select voice_id as id from (${placed(project, null)}) p
    where theme_id = ${theme}::uuid order by voice_id`.execute(db)
  return rows.map(({ id }) => id)
}

export interface PlacingRow {
  readonly voice: string
  readonly theme: string
  readonly name: string
  readonly side: Side
  readonly at: Date
}

/** Who placed some voices, and where. */
export async function placingsOf(
  { db }: Store,
  project: string,
  voices: readonly string[],
): Promise<ReadonlyMap<string, PlacingRow>> {
  if (voices.length === 0) return new Map()
  const rows = await db
    .selectFrom('voiceTheme')
    .innerJoin('person', (join) =>
      join
        .onRef('person.organisationId', '=', 'voiceTheme.organisationId')
        .onRef('person.id', '=', 'voiceTheme.placedBy'),
    )
    .select(['voiceId as voice', 'themeId as theme', 'person.name', 'voiceTheme.side', 'placedAt as at'])
    .where('voiceTheme.projectId', '=', project)
    .where(sql<SqlBool>`voice_id = any(${voices}::uuid[])`)
    .execute()
  return new Map((rows as PlacingRow[]).map((row) => [row.voice, row]))
}

/** What every theme of a project is called, also those that are gone. */
export async function themeNames({ db }: Store, project: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('theme').select(['id', 'name']).where('projectId', '=', project).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Those of some voices that somebody placed. */
export async function placedAmong(
  { db }: Store,
  project: string,
  voices: readonly string[],
): Promise<ReadonlySet<string>> {
  if (voices.length === 0) return new Set()
  const rows = await db
    .selectFrom('voiceTheme')
    .select('voiceId')
    .where('projectId', '=', project)
    .where(sql<SqlBool>`voice_id = any(${voices}::uuid[])`)
    .execute()
  return new Set(rows.map(({ voiceId }) => voiceId))
}
