import { sql } from 'kysely'
import type { Side } from '../domain/side.ts'
import type { Placing, Sorting, ThemeState } from '../domain/theme.ts'
import { type ThemeChangeKind, type ThemeSteps, touchedBy } from '../domain/theme-change.ts'
import type { Store } from './store.ts'

/** Opens the book of a project's themes to write in, and holds it until the transaction ends: changes come one after the other. */
export async function openThemeBook({ db, organisation }: Store, project: string): Promise<number> {
  const row = await db
    .insertInto('themeBook')
    .values({ organisationId: organisation, projectId: project, changes: 1 })
    .onConflict((clash) =>
      clash.columns(['organisationId', 'projectId']).doUpdateSet({ changes: sql`theme_book.changes + 1` }),
    )
    .returning('changes')
    .executeTakeFirstOrThrow()
  return row.changes
}

/** The number of the last change; a page carries it, so that what comes after can be told. */
export async function lastChange({ db }: Store, project: string): Promise<number> {
  const row = await db
    .selectFrom('themeBook')
    .select('changes')
    .where('projectId', '=', project)
    .executeTakeFirst()
  return row?.changes ?? 0
}

/** All themes, and where some voices and all voices of some themes stand. */
export async function readSorting(
  store: Store,
  project: string,
  of: { readonly voices?: readonly string[]; readonly themes?: readonly string[] },
): Promise<Sorting> {
  const themes = await store.db
    .selectFrom('theme')
    .select(['id', 'name', 'description', 'owner', 'position', 'mergedInto'])
    .select(sql<boolean>`gone_at is not null`.as('gone'))
    .where('projectId', '=', project)
    .execute()
  const placed = await store.db
    .selectFrom('voiceTheme')
    .select(['voiceId', 'themeId as theme', 'placedBy as by', 'side', 'placedAt'])
    .where('projectId', '=', project)
    .where(
      sql<boolean>`(voice_id = any(${of.voices ?? []}::uuid[]) or theme_id = any(${of.themes ?? []}::uuid[]))`,
    )
    .execute()
  return {
    themes: new Map(themes.map(({ id, ...state }) => [id, state as ThemeState])),
    placed: new Map(
      placed.map(({ voiceId, theme, by, side, placedAt }) => [
        voiceId,
        { theme, by, side: side as Side, at: placedAt.toISOString() },
      ]),
    ),
  }
}

export interface NewThemeChange {
  readonly project: string
  readonly number: number
  readonly kind: ThemeChangeKind
  readonly by: string
  readonly side: Side
  readonly at: Date
  readonly undoes?: string
  readonly token?: string | undefined
}

/** Writes a change into the book and carries it out: themes, placings and their history. Gives its id. */
export async function writeThemeChange(
  store: Store,
  change: NewThemeChange,
  steps: ThemeSteps,
): Promise<string> {
  const { db, organisation } = store
  const { project, at } = change
  const { id } = await db
    .insertInto('themeChange')
    .values({
      organisationId: organisation,
      projectId: project,
      number: change.number,
      kind: change.kind,
      personId: change.by,
      side: change.side,
      at,
      undoes: change.undoes ?? null,
      themes: JSON.stringify(steps.themes),
      touched: [...touchedBy(steps)],
      token: change.token ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await writeThemes(store, project, steps.themes, at)
  if (steps.voices.length > 0)
    await writePlacings(store, { id, project, number: change.number }, steps.voices)
  return id
}

async function writeThemes(
  { db, organisation }: Store,
  project: string,
  themes: ThemeSteps['themes'],
  at: Date,
): Promise<void> {
  for (const { id, after } of themes) {
    const { gone, ...words } = after
    const values = { ...words, goneAt: gone ? at : null }
    await db
      .insertInto('theme')
      .values({ organisationId: organisation, id, projectId: project, ...values })
      .onConflict((clash) => clash.columns(['organisationId', 'id']).doUpdateSet(values))
      .execute()
  }
}

/** One statement each for what was, what goes and what comes, however many voices a change moves. */
async function writePlacings(
  { db, organisation }: Store,
  change: { readonly id: string; readonly project: string; readonly number: number },
  voices: ThemeSteps['voices'],
): Promise<void> {
  const given = JSON.stringify(
    voices.map(({ voice, before, after }) => ({
      voice,
      ...columns('before', before),
      ...columns('after', after),
    })),
  )
  const steps = sql`jsonb_to_recordset(${given}::jsonb) as s(voice uuid,
    before_theme uuid, before_by uuid, before_side text, before_at timestamptz,
    after_theme uuid, after_by uuid, after_side text, after_at timestamptz)`
  await sql`insert into theme_change_voice (organisation_id, change_id, number, conversation_id, voice_id,
      before_theme, before_by, before_side, before_at, after_theme, after_by, after_side, after_at)
    select ${organisation}, ${change.id}, ${change.number}::int, v.conversation_id, v.id,
      before_theme, before_by, before_side, before_at, after_theme, after_by, after_side, after_at
    from ${steps}
    cross join conversation c
    join voice v on v.organisation_id = c.organisation_id and v.conversation_id = c.id and v.id = s.voice
    where c.organisation_id = ${organisation} and c.project_id = ${change.project}`.execute(db)
  await sql`delete from voice_theme t using ${steps}
    where t.organisation_id = ${organisation} and t.voice_id = s.voice and s.after_theme is null`.execute(db)
  await sql`insert into voice_theme (organisation_id, project_id, conversation_id, voice_id, theme_id, placed_by, side, placed_at)
    select ${organisation}, ${change.project}, h.conversation_id, h.voice_id, h.after_theme, h.after_by, h.after_side, h.after_at
    from theme_change_voice h where h.organisation_id = ${organisation} and h.change_id = ${change.id} and h.after_theme is not null
    on conflict (organisation_id, voice_id) do update set theme_id = excluded.theme_id, placed_by = excluded.placed_by,
      side = excluded.side, placed_at = excluded.placed_at`.execute(db)
}

const columns = (when: 'before' | 'after', placing: Placing | null) => ({
  [`${when}_theme`]: placing?.theme ?? null,
  [`${when}_by`]: placing?.by ?? null,
  [`${when}_side`]: placing?.side ?? null,
  [`${when}_at`]: placing?.at ?? null,
})

/** A change as it was written, with all that it did. */
export async function getThemeChange(
  { db }: Store,
  project: string,
  id: string,
): Promise<{ readonly kind: ThemeChangeKind; readonly steps: ThemeSteps } | undefined> {
  const change = await db
    .selectFrom('themeChange')
    .select(['kind', 'themes'])
    .where('projectId', '=', project)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!change) return undefined
  const voices = await db.selectFrom('themeChangeVoice').selectAll().where('changeId', '=', id).execute()
  return {
    kind: change.kind as ThemeChangeKind,
    steps: {
      themes: change.themes as unknown as ThemeSteps['themes'],
      voices: voices.map((row) => ({
        voice: row.voiceId,
        before: placing(row.beforeTheme, row.beforeBy, row.beforeSide, row.beforeAt),
        after: placing(row.afterTheme, row.afterBy, row.afterSide, row.afterAt),
      })),
    },
  }
}

const placing = (
  theme: string | null,
  by: string | null,
  side: string | null,
  at: Date | null,
): Placing | null =>
  theme && by && side && at ? { theme, by, side: side as Side, at: at.toISOString() } : null

/** The change that this very form made before, where it did. */
export async function changeByToken(
  { db }: Store,
  project: string,
  by: string,
  token: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('themeChange')
    .select('id')
    .where('projectId', '=', project)
    .where('personId', '=', by)
    .where('token', '=', token)
    .executeTakeFirst()
  return row?.id
}

/** Of some voices, those that somebody else moved after a change with this number. */
export async function movedSince(
  { db }: Store,
  voices: readonly string[],
  { number, not }: { readonly number: number; readonly not: string },
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('themeChangeVoice')
    .innerJoin('themeChange', (join) =>
      join
        .onRef('themeChange.organisationId', '=', 'themeChangeVoice.organisationId')
        .onRef('themeChange.id', '=', 'themeChangeVoice.changeId'),
    )
    .select('themeChangeVoice.voiceId as voice')
    .distinct()
    .where('themeChangeVoice.number', '>', number)
    .where('themeChange.personId', '<>', not)
    .where(sql<boolean>`theme_change_voice.voice_id = any(${voices}::uuid[])`)
    .execute()
  return rows.map(({ voice }) => voice)
}
