import { sql } from 'kysely'
import type { Side } from '../domain/side.ts'
import type { RoundOf } from './ballot-box.ts'
import type { Database } from './database.ts'
import type { Store } from './store.ts'

/** Somebody who votes in a round, with the side they stood on when it opened. How they vote stands nowhere near. */
export interface VoterRow {
  readonly person: string
  readonly side: Side
  readonly voted: boolean
  readonly mailed: boolean
  /** Whether they still have a seat. */
  readonly seated: boolean
}

/** Writes down who votes: whoever has a seat now, from the side they sit on. Gives how many of each side that is. */
export async function writeVoters(
  { db }: Store,
  project: string,
  { decision, round }: RoundOf,
): Promise<Readonly<Record<Side, number>>> {
  const { rows } = await sql<{ side: Side }>`
    insert into decision_voter (organisation_id, decision_id, round, person_id, side)
    select organisation_id, ${decision}::uuid, ${round}::smallint, person_id, side from seat
    where project_id = ${project}::uuid and left_at is null order by person_id returning side`.execute(db)
  const of = (side: Side) => rows.filter((row) => row.side === side).length
  return { lived: of('lived'), learned: of('learned') }
}

export async function votersOf(
  { db }: Store,
  project: string,
  { decision, round }: RoundOf,
): Promise<readonly VoterRow[]> {
  const { rows } = await sql<VoterRow>`
    select v.person_id as person, v.side, v.voted, v.link_hash is not null as mailed,
      exists (select from seat s where s.organisation_id = v.organisation_id and s.project_id = ${project}::uuid
        and s.person_id = v.person_id and s.left_at is null) as seated
    from decision_voter v where v.decision_id = ${decision}::uuid and v.round = ${round} order by v.person_id`.execute(
    db,
  )
  return rows
}

/** Keeps that somebody has voted. A link they were mailed has done its work by that. */
export async function markVoted({ db }: Store, { decision, round }: RoundOf, person: string): Promise<void> {
  await db
    .updateTable('decisionVoter')
    .set({ voted: true, linkHash: null })
    .where('decisionId', '=', decision)
    .where('round', '=', round)
    .where('personId', '=', person)
    .execute()
}

export async function keepLink(
  { db }: Store,
  { decision, round }: RoundOf,
  person: string,
  linkHash: Buffer,
): Promise<void> {
  await db
    .updateTable('decisionVoter')
    .set({ linkHash })
    .where('decisionId', '=', decision)
    .where('round', '=', round)
    .where('personId', '=', person)
    .execute()
}

/** Whether a link still lets somebody vote. */
export async function linkStands({ db }: Store, linkHash: Buffer): Promise<boolean> {
  const row = await db
    .selectFrom('decisionVoter')
    .select('round')
    .where('linkHash', '=', linkHash)
    .executeTakeFirst()
  return row !== undefined
}

/** Where people can be mailed. */
export async function addressesOf(
  { db }: Store,
  people: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (people.length === 0) return new Map()
  const { rows } = await sql<{ person: string; email: string }>`
    select p.id as person, u.email from person p join auth."user" u on u.id = p.user_id
    where p.id = any(${people}::uuid[])`.execute(db)
  return new Map(rows.map(({ person, email }) => [person, email]))
}

export interface FoundBallotLink extends RoundOf {
  readonly organisation: string
  readonly project: string
  readonly person: string
}

/** Whom a mailed link lets vote, on what. */
export async function findBallotLink(
  { kysely }: Database,
  hash: Buffer,
): Promise<FoundBallotLink | undefined> {
  const { rows } = await sql<FoundBallotLink>`
    select organisation_id as organisation, project_id as project, decision_id as decision, round, person_id as person
    from find_ballot_link(${hash})`.execute(kysely)
  return rows[0]
}

/** The rounds of a project in which somebody may vote and has not. */
export async function unvotedRounds(
  { db }: Store,
  project: string,
  person: string,
  today: string,
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select d.id from decision d
    join decision_round r on r.organisation_id = d.organisation_id and r.decision_id = d.id and r.round = d.round
    join decision_voter v on v.organisation_id = r.organisation_id and v.decision_id = r.decision_id and v.round = r.round
    where d.project_id = ${project}::uuid and d.withdrawn_at is null and v.person_id = ${person}::uuid and not v.voted
      and r.closed_at is null and r.closes_on >= ${today}::date order by r.closes_on, d.id`.execute(db)
  return rows.map(({ id }) => id)
}
