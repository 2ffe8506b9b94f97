import { sql } from 'kysely'
import type { Side } from '../domain/side.ts'
import type { Store } from './store.ts'

/** One deed of the record, newest first. `person` is the name of whoever did it, where the record names them. */
export interface Deed {
  readonly id: string
  readonly on: string
  readonly verb: string
  readonly person: string | null
  readonly side: Side | null
  readonly sealed: boolean
}

/** A page of what was done in a project, before an entry. That people answered is counted elsewhere; here stands what the team did. */
export async function deedsOf(
  { db }: Store,
  project: string,
  before: string | null,
  most: number,
): Promise<readonly Deed[]> {
  const { rows } = await sql<Deed>`
    select e.id::text as id, (e.at at time zone 'UTC')::date::text as on, e.verb, p.name as person, e.side,
      exists (select from ledger_seal s where s.organisation_id = e.organisation_id and s.entry_id = e.id) as sealed
    from ledger_entry e
    left join person p on p.organisation_id = e.organisation_id and p.id = e.actor
    where e.project_id = ${project} and e.actor is not null and (${before}::bigint is null or e.id < ${before}::bigint)
    order by e.id desc limit ${most}`.execute(db)
  return rows
}

/** What each side did in a project, by kind of deed. */
export async function deedsBySide(
  { db }: Store,
  project: string,
): Promise<readonly { readonly verb: string; readonly side: Side; readonly deeds: number }[]> {
  const { rows } = await sql<{ verb: string; side: Side; deeds: number }>`
    select verb, side, count(*)::int as deeds from ledger_entry
    where project_id = ${project} and actor is not null and side is not null group by 1, 2`.execute(db)
  return rows
}
