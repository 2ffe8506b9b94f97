import { sql } from 'kysely'
import type { Language } from '../domain/language.ts'
import type { Side } from '../domain/side.ts'
import type { HoldReason } from '../domain/voice.ts'
import type { Store } from './store.ts'

/** The round that came from the same files, if they were brought before. */
export async function roundFrom({ db }: Store, project: string, from: Buffer): Promise<string | undefined> {
  const row = await db
    .selectFrom('statementRound')
    .select('id')
    .where('projectId', '=', project)
    .where('importedFrom', '=', from)
    .executeTakeFirst()
  return row?.id
}

export async function hasOpenRound({ db }: Store, project: string): Promise<boolean> {
  const row = await db
    .selectFrom('statementRound')
    .select('id')
    .where('projectId', '=', project)
    .where('closedAt', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

interface NewPolisRound {
  readonly project: string
  readonly code: string
  readonly language: Language
  readonly by: string
  readonly from: Buffer
}

/** Keeps a round that was held elsewhere: closed from the first, so that nobody is asked in it. */
export async function addPolisRound(
  { db, organisation }: Store,
  { project, code, language, by, from }: NewPolisRound,
): Promise<string> {
  const { id } = await db
    .insertInto('statementRound')
    .values({
      organisationId: organisation,
      projectId: project,
      code,
      languages: [language],
      openedBy: by,
      closedAt: sql`now()`,
      importedFrom: from,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export interface NewPolisStatement {
  readonly importedAs: number
  readonly number: number
  readonly words: string
  readonly state: 'approved' | 'refused' | 'offered'
  readonly held: readonly HoldReason[] | null
}

/** Keeps the statements of a round, and gives the id of each by the number it had there. */
export async function addPolisStatements(
  { db, organisation }: Store,
  made: {
    readonly project: string
    readonly round: string
    readonly by: string
    readonly side: Side
    readonly on: string
    readonly language: Language
  },
  statements: readonly NewPolisStatement[],
): Promise<ReadonlyMap<number, string>> {
  const { project, round, by, side, on, language } = made
  const rows = await db
    .insertInto('statement')
    .values(
      statements.map(({ importedAs, number, words, state, held }) => ({
        ...{ organisationId: organisation, projectId: project, roundId: round, number, state, importedAs },
        words: JSON.stringify({ [language]: words }),
        ...{ writtenBy: by, side, offeredOn: on },
        held: held && [...held],
        token: sql<string>`gen_random_uuid()`,
      })),
    )
    .returning(['id', 'importedAs'])
    .execute()
  return new Map(rows.map(({ id, importedAs }) => [importedAs ?? -1, id]))
}

export interface PolisVoteColumns {
  readonly participants: readonly string[]
  readonly voters: readonly number[]
  readonly statements: readonly string[]
  readonly votes: readonly number[]
  /** Milliseconds; null where it was not said. */
  readonly times: readonly (number | null)[]
}

export async function addPolisVotes(
  { db, organisation }: Store,
  round: string,
  columns: PolisVoteColumns,
): Promise<void> {
  const { participants, voters, statements, votes, times } = columns
  await sql`
    insert into statement_answer (organisation_id, round_id, participant, statement_id, vote, form_at, at, imported_by)
    select ${organisation}, ${round}, v.participant, v.statement, v.vote, coalesce(v.time, 0), coalesce(to_timestamp(v.time / 1000.0), now()), v.voter
    from unnest(${participants}::uuid[], ${voters}::int[], ${statements}::uuid[], ${votes}::smallint[], ${times}::bigint[])
      as v(participant, voter, statement, vote, time)`.execute(db)
}

export interface PolisVoteRow {
  readonly comment: number
  readonly voter: number
  readonly vote: number
  readonly time: number
}

const together = 20_000

/** The answers of a round that was brought here, as they were brought, by person. None of a round that was answered here. */
export async function* polisVotes({ db }: Store, round: string): AsyncGenerator<readonly PolisVoteRow[]> {
  let after: PolisVoteRow | undefined
  for (;;) {
    const { rows } = await sql<PolisVoteRow>`
      select s.imported_as as comment, a.imported_by as voter, a.vote, a.form_at::float8 as time
      from statement_answer a join statement s on s.organisation_id = a.organisation_id and s.id = a.statement_id
      where a.round_id = ${round} and a.imported_by is not null and s.imported_as is not null
        and (${after === undefined} or (a.imported_by, s.imported_as) > (${after?.voter ?? null}::int, ${after?.comment ?? null}::int))
      order by a.imported_by, s.imported_as limit ${together}`.execute(db)
    if (rows.length > 0) yield rows
    after = rows.at(-1)
    if (rows.length < together) return
  }
}

export interface PolisStatementRow {
  readonly comment: number
  readonly words: Readonly<Record<string, string>>
  readonly state: string
  readonly held: boolean
  readonly offeredOn: string
}

/** The statements of a round for a file, by the number they had elsewhere, or have here. */
export async function polisStatements({ db }: Store, round: string): Promise<readonly PolisStatementRow[]> {
  const rows = await db
    .selectFrom('statement')
    .select(['words', 'state', 'offeredOn'])
    .select(sql<number>`coalesce(imported_as, number)`.as('comment'))
    .select(sql<boolean>`held is not null`.as('held'))
    .where('roundId', '=', round)
    .where('state', '<>', 'gone')
    .orderBy('comment')
    .limit(1000)
    .execute()
  return rows as unknown as readonly PolisStatementRow[]
}
