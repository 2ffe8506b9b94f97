import { sql } from 'kysely'
import type { Side } from '../domain/side.ts'
import type { Store } from './store.ts'

export interface ConcernRow {
  readonly id: string
  readonly decision: string
  readonly round: number
  /** Null where whoever wrote them took them along. */
  readonly words: string | null
  readonly by: string
  readonly name: string
  readonly side: Side
  readonly raisedAt: Date
  readonly answered: boolean
  /** Whether whoever raised it still has a seat; without one nobody can say that it is answered. */
  readonly seated: boolean
  readonly answers: readonly ConcernAnswerRow[]
}

export interface ConcernAnswerRow {
  readonly concern: string
  readonly words: string | null
  readonly name: string
  readonly side: Side
  readonly saidAt: Date
}

interface Said {
  readonly words: string
  readonly by: string
  readonly side: Side
  readonly at: Date
  readonly token: string
}

/** Raises a worry; nothing when this form already did. */
export async function addConcern(
  { db, organisation }: Store,
  given: Said & { readonly decision: string; readonly round: number },
): Promise<string | undefined> {
  const { decision, round, words, by, side, at, token } = given
  const made = await db
    .insertInto('decisionConcern')
    .values({
      organisationId: organisation,
      decisionId: decision,
      round,
      words,
      raisedBy: by,
      side,
      raisedAt: at,
      token,
    })
    .onConflict((clash) => clash.columns(['organisationId', 'decisionId', 'raisedBy', 'token']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return made?.id
}

/** Answers a worry; nothing when this form already did. */
export async function addConcernAnswer(
  { db, organisation }: Store,
  given: Said & { readonly concern: string },
): Promise<string | undefined> {
  const { concern, words, by, side, at, token } = given
  const made = await db
    .insertInto('decisionConcernAnswer')
    .values({ organisationId: organisation, concernId: concern, words, saidBy: by, side, saidAt: at, token })
    .onConflict((clash) => clash.columns(['organisationId', 'concernId', 'saidBy', 'token']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return made?.id
}

/** The worries about a decision, in the order they came, with what was answered. */
export async function concernsOf(
  { db }: Store,
  project: string,
  decision: string,
): Promise<readonly ConcernRow[]> {
  const { rows: concerns } = await sql<Omit<ConcernRow, 'answers'>>`
    select c.id, c.decision_id as decision, c.round, c.words, c.raised_by as by, p.name, c.side, c.raised_at as "raisedAt",
      c.answered_at is not null as answered,
      exists (select from seat s where s.organisation_id = c.organisation_id and s.project_id = ${project}::uuid
        and s.person_id = c.raised_by and s.left_at is null) as seated
    from decision_concern c join person p on p.organisation_id = c.organisation_id and p.id = c.raised_by
    where c.decision_id = ${decision}::uuid order by c.raised_at, c.id limit 200`.execute(db)
  const { rows: answers } = await sql<ConcernAnswerRow>`
    select a.concern_id as concern, a.words, p.name, a.side, a.said_at as "saidAt"
    from decision_concern_answer a join decision_concern c on c.organisation_id = a.organisation_id and c.id = a.concern_id
    join person p on p.organisation_id = a.organisation_id and p.id = a.said_by
    where c.decision_id = ${decision}::uuid order by a.said_at, a.id limit 1000`.execute(db)
  return concerns.map((concern) => ({
    ...concern,
    answers: answers.filter((answer) => answer.concern === concern.id),
  }))
}

/** Calls a worry answered, or open again. */
export async function setConcernAnswered({ db }: Store, concern: string, at: Date | null): Promise<void> {
  await db.updateTable('decisionConcern').set({ answeredAt: at }).where('id', '=', concern).execute()
}

/** How many worries are open in each of some decisions; those of people who left block nothing any more. */
export async function countOpenConcerns(
  { db }: Store,
  project: string,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ decision: string; open: number }>`
    select c.decision_id as decision, count(*)::int as open from decision_concern c
    join decision d on d.organisation_id = c.organisation_id and d.id = c.decision_id
    where d.project_id = ${project}::uuid and c.answered_at is null and exists (select from seat s
      where s.organisation_id = c.organisation_id and s.project_id = d.project_id and s.person_id = c.raised_by and s.left_at is null)
    group by 1`.execute(db)
  return new Map(rows.map(({ decision, open }) => [decision, open]))
}

/** Takes away what somebody who leaves said about decisions under their name: worries, answers to them, and dissent. What was decided stays. */
export async function removeOwnConcerns({ db }: Store, project: string, person: string): Promise<void> {
  const here = sql`in (select id from decision where project_id = ${project}::uuid)`
  await sql`update decision_concern_answer set words = null where said_by = ${person}::uuid
    and concern_id in (select id from decision_concern where decision_id ${here})`.execute(db)
  await sql`update decision_concern set words = null where raised_by = ${person}::uuid and decision_id ${here}`.execute(
    db,
  )
  await sql`delete from decision_dissent where person_id = ${person}::uuid and decision_id ${here}`.execute(
    db,
  )
}
