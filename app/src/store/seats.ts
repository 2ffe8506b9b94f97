import { sql } from 'kysely'
import type { Experience, Side } from '../domain/side.ts'
import type { Store } from './store.ts'

/** One person's seat, as a command changes it. */
export interface Seat extends Experience {
  readonly side: Side
  readonly convener: boolean
}

/** Somebody's seat, held until the transaction ends. */
export async function holdSeat({ db }: Store, project: string, person: string): Promise<Seat | undefined> {
  const row = await db
    .selectFrom('seat')
    .select(['side', 'cameAs', 'employed', 'sideAgreed', 'convener'])
    .where('projectId', '=', project)
    .where('personId', '=', person)
    .where('leftAt', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return undefined
  const side = row.side as Side
  return {
    side,
    cameAs: (row.cameAs as Side | null) ?? side,
    employed: row.employed,
    agreed: row.sideAgreed,
    convener: row.convener,
  }
}

/** Keeps a seat as it is now. The database notes by itself from when on somebody stands on another side. */
export async function keepSeat({ db }: Store, project: string, person: string, seat: Seat): Promise<void> {
  const { side, cameAs, employed, agreed, convener } = seat
  await db
    .updateTable('seat')
    .set({ side, cameAs, employed, sideAgreed: agreed, convener })
    .where('projectId', '=', project)
    .where('personId', '=', person)
    .where('leftAt', 'is', null)
    .execute()
}

/** The side somebody stood on at a moment: what was opened then counts them so, whatever they said since. */
export async function sideAt({ db }: Store, project: string, person: string, at: Date): Promise<Side | null> {
  const row = await db
    .selectFrom('sideChange')
    .select('side')
    .where('projectId', '=', project)
    .where('personId', '=', person)
    .where('since', '<=', at)
    .orderBy('since', 'desc')
    .limit(1)
    .executeTakeFirst()
  return (row?.side as Side | null | undefined) ?? null
}

/** Who sits on a side now. */
export async function seatedOn({ db }: Store, project: string, side: Side): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('seat')
    .select('personId')
    .where('projectId', '=', project)
    .where('side', '=', side)
    .where('leftAt', 'is', null)
    .execute()
  return rows.map(({ personId }) => personId)
}

/** A partner as the partners' page shows them. */
export interface SeatedPerson {
  readonly person: string
  readonly name: string
  readonly side: Side
  readonly cameAs: Side
  readonly employed: boolean | null
  readonly agreed: boolean
  readonly convener: boolean
  readonly found: string | null
  readonly foundWords: string | null
}

/** Who sits in a project now, in the order they came, with how each was found. */
export async function seatedPeople({ db }: Store, project: string): Promise<readonly SeatedPerson[]> {
  const { rows } = await sql<SeatedPerson>`
    select s.person_id as person, p.name, s.side, coalesce(s.came_as, s.side) as "cameAs", s.employed, s.side_agreed as agreed,
      s.convener, i.found, i.found_words as "foundWords"
    from seat s join person p on p.organisation_id = s.organisation_id and p.id = s.person_id
    left join lateral (select found, found_words from invitation i where i.organisation_id = s.organisation_id
      and i.project_id = s.project_id and i.taken_by = s.person_id and i.side is not null order by i.taken_at desc limit 1) i on true
    where s.project_id = ${project} and s.left_at is null order by s.since limit 200`.execute(db)
  return rows
}

/** The sides that somebody left since the last one came: a seat there waits for the next. */
export async function freeSeats(
  { db }: Store,
  project: string,
): Promise<readonly { side: Side; since: string }[]> {
  const { rows } = await sql<{ side: Side; since: string }>`
    select side, max(left_at)::date::text as since from seat where project_id = ${project} group by side
    having max(left_at) > coalesce(max(since) filter (where left_at is null), '-infinity')`.execute(db)
  return rows
}

/** What somebody who leaves wished for their words, and whether they were paid. */
export async function noteLeaving(
  { db }: Store,
  project: string,
  person: string,
  wish: { words: string; paid: string | null },
): Promise<void> {
  await db
    .updateTable('seat')
    .set({ leftWords: wish.words, leftPaid: wish.paid, convener: false })
    .where('projectId', '=', project)
    .where('personId', '=', person)
    .execute()
}
