import { type SqlBool, sql } from 'kysely'
import type { Side } from '../domain/side.ts'
import type { ThemeChangeKind, ThemeStep } from '../domain/theme-change.ts'
import type { Store } from './store.ts'

/** One line of the history of themes: who did what, when; how many voices moved, and to where when it is one place. */
export interface HistoryRow {
  readonly id: string
  readonly number: number
  readonly kind: ThemeChangeKind
  readonly name: string
  readonly side: Side
  readonly at: Date
  readonly undoes: string | null
  readonly undone: boolean
  readonly themes: readonly ThemeStep[]
  readonly voices: number
  /** The one theme its voices went to; null for none or several. */
  readonly to: string | null
}

/** The newest changes, of all themes or of one, from before a number on. */
export async function themeHistory(
  { db }: Store,
  project: string,
  { theme, before, most, id }: { theme?: string; before?: number; most: number; id?: string },
): Promise<readonly HistoryRow[]> {
  let query = db
    .selectFrom('themeChange')
    .innerJoin('person', (join) =>
      join
        .onRef('person.organisationId', '=', 'themeChange.organisationId')
        .onRef('person.id', '=', 'themeChange.personId'),
    )
    .select([
      'themeChange.id',
      'themeChange.number',
      'themeChange.kind',
      'person.name',
      'themeChange.side',
      'themeChange.at',
      'themeChange.undoes',
      'themeChange.themes',
      sql<boolean>`exists (select from theme_change u where u.organisation_id = theme_change.organisation_id and u.undoes = theme_change.id
        and not exists (select from theme_change w where w.organisation_id = u.organisation_id and w.undoes = u.id))`.as(
        'undone',
      ),
      sql<number>`(select count(*)::int from theme_change_voice v where v.organisation_id = theme_change.organisation_id
        and v.change_id = theme_change.id)`.as('voices'),
      sql<
        string | null
      >`(select case when count(distinct v.after_theme) = 1 and count(*) = count(v.after_theme) then min(v.after_theme::text) end
        from theme_change_voice v where v.organisation_id = theme_change.organisation_id and v.change_id = theme_change.id)`.as(
        'to',
      ),
    ])
    .where('themeChange.projectId', '=', project)
    .orderBy('themeChange.number', 'desc')
    .limit(most)
  if (theme) query = query.where(sql<SqlBool>`theme_change.touched @> array[${theme}::uuid]`)
  if (before !== undefined) query = query.where('themeChange.number', '<', before)
  if (id) query = query.where('themeChange.id', '=', id)
  return (await query.execute()) as unknown as HistoryRow[]
}

export interface NamerRow {
  readonly theme: string
  readonly name: string
  readonly side: Side
}

/** Who gave each theme its words, each of them once, in the order they first did. */
export async function namersOf({ db }: Store, project: string): Promise<readonly NamerRow[]> {
  const { rows } = await sql<NamerRow>`
    select s.id as theme, p.name, (array_agg(c.side order by c.number))[1] as side
    from theme_change c
    join person p on p.organisation_id = c.organisation_id and p.id = c.person_id
    cross join lateral jsonb_to_recordset(c.themes) as s(id uuid, before jsonb, after jsonb)
    where c.project_id = ${project}::uuid and c.kind in ('made', 'changed', 'split', 'accepted', 'coded')
      and s.before ->> 'name' is distinct from s.after ->> 'name'
    group by s.id, p.id, p.name order by min(c.number)`.execute(db)
  return rows
}

/** Whoever else moved the voices of a change between two changes, each name once. */
export async function otherMovers(
  { db }: Store,
  change: string,
  { after, not }: { readonly after: number; readonly not: string },
): Promise<readonly { readonly name: string; readonly side: Side }[]> {
  const { rows } = await sql<{ name: string; side: Side }>`
    select distinct p.name, c.side from theme_change_voice mine
    join theme_change_voice v on v.organisation_id = mine.organisation_id and v.voice_id = mine.voice_id
      and v.number > ${after} and v.number < mine.number
    join theme_change c on c.organisation_id = v.organisation_id and c.id = v.change_id and c.person_id <> ${not}::uuid
    join person p on p.organisation_id = c.organisation_id and p.id = c.person_id
    where mine.change_id = ${change}::uuid order by p.name limit 3`.execute(db)
  return rows
}
