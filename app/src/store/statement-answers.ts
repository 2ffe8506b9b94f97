import { sql } from 'kysely'
import type { StatementVote } from '../domain/next-statement.ts'
import type { Database } from './database.ts'
import type { Store } from './store.ts'

/** One answer to one statement, ready to be kept. */
export interface AnswerToStatement {
  readonly round: string
  readonly participant: string
  readonly statement: string
  readonly vote: StatementVote
  readonly most: boolean
  /** The chance with which the statement came up; null where it was chosen from the list of one's own answers. */
  readonly chance: number | null
  /** When the form was made, in milliseconds: the last form wins. */
  readonly formAt: number
  readonly today: string
}

/** What somebody has answered so far: statement, answer, whether it matters most. */
export type OwnStatementAnswer = readonly [statement: string, vote: StatementVote, most: boolean]

export interface KeptStatementAnswer {
  readonly outcome: 'kept' | 'closed' | 'gone'
  readonly answers: readonly OwnStatementAnswer[]
}

/** Keeps a batch of answers of one organisation in one transaction: all of it is on disk when this returns. */
export async function keepStatementAnswers(
  { pool }: Database,
  organisation: string,
  batch: readonly AnswerToStatement[],
): Promise<readonly KeptStatementAnswer[]> {
  const given = batch.map(({ formAt, ...answer }, n) => ({ n, form_at: formAt, ...answer }))
  const { rows } = await pool.query<KeptStatementAnswer & { n: number }>({
    name: 'keep-statement-answers',
    text: 'select n, outcome, answers from keep_statement_answers($1, $2)',
    values: [organisation, JSON.stringify(given)],
  })
  return inOrder(rows, batch.length)
}

/** The rows of a batch in the order they were given. */
export function inOrder<Row extends { readonly n: number }>(
  rows: readonly Row[],
  count: number,
): readonly Row[] {
  const found = new Map(rows.map((row) => [row.n, row]))
  return Array.from({ length: count }, (_, n) => {
    const row = found.get(n)
    if (!row) throw new Error('the database said nothing of an answer it was given')
    return row
  })
}

/** What one participant has answered in a round, in the order they answered. A participant is of one round only. */
export async function ownStatementAnswers(
  { db }: Store,
  participant: string,
): Promise<readonly OwnStatementAnswer[]> {
  const rows = await db
    .selectFrom('statementAnswer')
    .select(['statementId', 'vote', 'mostImportant'])
    .where('participant', '=', participant)
    .orderBy('formAt')
    .orderBy('statementId')
    .execute()
  return rows.map(({ statementId, vote, mostImportant }) => [
    statementId,
    vote as StatementVote,
    mostImportant,
  ])
}

/** One answer as the maths takes it. */
export interface VoteRow {
  readonly participant: string
  readonly statement: string
  readonly vote: StatementVote
  readonly at: number
  readonly chance: number | null
  readonly important: boolean
}

const together = 20_000

/** All answers to the approved statements of a project's latest round, a page at a time, by participant. */
export async function* statementVotes({ db }: Store, project: string): AsyncGenerator<VoteRow> {
  let after: { participant: string; statement: string } | undefined
  for (;;) {
    const { rows } = await sql<VoteRow>`
      select a.participant, a.statement_id as statement, a.vote, a.chance, a.most_important as important,
        (extract(epoch from a.at) * 1000)::float8 as at
      from statement_answer a
      join statement s on s.organisation_id = a.organisation_id and s.id = a.statement_id and s.state = 'approved'
      where a.round_id = (select r.id from statement_round r where r.project_id = ${project} order by r.opened_at desc, r.id limit 1)
        and (${after === undefined} or (a.participant, a.statement_id) > (${after?.participant ?? null}::uuid, ${after?.statement ?? null}::uuid))
      order by a.participant, a.statement_id limit ${together}`.execute(db)
    yield* rows
    after = rows.at(-1)
    if (rows.length < together) return
  }
}

/** How often each statement of a round was answered. */
export async function answersByStatement({ db }: Store, round: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('statementAnswer')
    .select(['statementId', sql<number>`count(*)::int`.as('times')])
    .where('roundId', '=', round)
    .groupBy('statementId')
    .execute()
  return new Map(rows.map(({ statementId, times }) => [statementId, times]))
}

/** How many people have answered at least one statement of a round. */
export async function countParticipants({ db }: Store, round: string): Promise<number> {
  const { people } = await db
    .selectFrom('statementAnswer')
    .select(sql<number>`count(distinct participant)::int`.as('people'))
    .where('roundId', '=', round)
    .executeTakeFirstOrThrow()
  return people
}

/** Keeps the keyed hash of the key a participant was given; the same one again changes nothing. */
export async function keepStatementKey(
  { db, organisation }: Store,
  key: { readonly round: string; readonly participant: string; readonly hash: Buffer },
): Promise<void> {
  await db
    .insertInto('statementKey')
    .values({
      organisationId: organisation,
      roundId: key.round,
      participant: key.participant,
      keyHash: key.hash,
    })
    .onConflict((clash) => clash.doNothing())
    .execute()
}

export interface FoundStatementKey {
  readonly organisation: string
  readonly round: string
  readonly participant: string
}

export async function findStatementKey(
  { kysely }: Database,
  hash: Buffer,
): Promise<FoundStatementKey | undefined> {
  const { rows } = await sql<FoundStatementKey>`
    select organisation_id as organisation, round_id as round, participant from find_statement_key(${hash})`.execute(
    kysely,
  )
  return rows[0]
}
