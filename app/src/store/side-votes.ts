import { sql } from 'kysely'
import type { Store } from './store.ts'

/** Keeps what one lived partner says of another who is employed by the service; saying it again changes it. */
export async function keepSideVote(
  { db, organisation }: Store,
  vote: { project: string; about: string; voter: string; agrees: boolean; at: Date },
): Promise<void> {
  const { project, ...rest } = vote
  await db
    .insertInto('sideVote')
    .values({ organisationId: organisation, projectId: project, ...rest })
    .onConflict((clash) =>
      clash
        .columns(['organisationId', 'projectId', 'about', 'voter'])
        .doUpdateSet({ agrees: vote.agrees, at: vote.at }),
    )
    .execute()
}

/** How many of those who sit as lived now agree, and how many sit there; the one it is about counts in neither. */
export async function countSideVotes(
  { db }: Store,
  project: string,
  about: string,
): Promise<{ yes: number; lived: number }> {
  const { rows } = await sql<{ yes: number; lived: number }>`
    select count(*) filter (where v.agrees)::int as yes, count(*)::int as lived
    from seat s left join side_vote v on v.organisation_id = s.organisation_id and v.project_id = s.project_id
      and v.voter = s.person_id and v.about = ${about}
    where s.project_id = ${project} and s.side = 'lived' and s.left_at is null and s.person_id <> ${about}`.execute(
    db,
  )
  return rows[0] ?? { yes: 0, lived: 0 }
}

/** What one partner said of others. */
export async function ownSideVotes(
  { db }: Store,
  project: string,
  voter: string,
): Promise<ReadonlyMap<string, boolean>> {
  const rows = await db
    .selectFrom('sideVote')
    .select(['about', 'agrees'])
    .where('projectId', '=', project)
    .where('voter', '=', voter)
    .execute()
  return new Map(rows.map(({ about, agrees }) => [about, agrees]))
}

/** Forgets what was agreed of somebody who comes again after they left. */
export async function clearSideVotes({ db }: Store, project: string, about: string): Promise<void> {
  await db
    .updateTable('sideVote')
    .set({ agrees: false })
    .where('projectId', '=', project)
    .where('about', '=', about)
    .execute()
}
