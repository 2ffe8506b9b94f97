import { sql } from 'kysely'
import type { Say } from '../domain/sharing.ts'
import type { Side } from '../domain/side.ts'
import type { HoldReason } from '../domain/voice.ts'
import type { Wording } from './conversations.ts'
import type { Store } from './store.ts'

export const statementStates = ['offered', 'approved', 'refused', 'gone'] as const
export type StatementState = (typeof statementStates)[number]

/** One short wish in the team's wording, or added by a participant, that people answer. */
export interface StatementRow {
  readonly id: string
  readonly round: string
  readonly number: number
  readonly words: Wording
  /** The partner who wrote it and their side then; null of one that a participant added. */
  readonly writtenBy: string | null
  readonly side: Side | null
  readonly participant: string | null
  readonly offeredOn: string
  readonly state: StatementState
  readonly held: readonly HoldReason[] | null
}

export type NewStatement = {
  readonly project: string
  readonly round: string
  readonly words: Wording
  readonly on: string
  readonly token: string
  readonly held: readonly HoldReason[] | null
} & (
  | { readonly by: string; readonly side: Side; readonly participant: null }
  | { readonly by: null; readonly side: null; readonly participant: string }
)

/** Keeps a statement, with the next number of its round; nothing when this form already wrote one. */
export async function addStatement(
  { db, organisation }: Store,
  statement: NewStatement,
): Promise<string | undefined> {
  const { project, round, words, by, side, participant, on, token, held } = statement
  // Held until the transaction ends, so that numbers come one after the other.
  await sql`select from statement_round where id = ${round} for update`.execute(db)
  const made = await db
    .insertInto('statement')
    .values({
      organisationId: organisation,
      projectId: project,
      roundId: round,
      number: sql<number>`(select coalesce(max(number), 0) + 1 from statement where round_id = ${round})`,
      words: JSON.stringify(words),
      writtenBy: by,
      side,
      participant,
      offeredOn: on,
      token,
      held: held && [...held],
    })
    .onConflict((clash) => clash.columns(['organisationId', 'roundId', 'token']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return made?.id
}

const columns = ({ db }: Store) =>
  db
    .selectFrom('statement')
    .select(['id', 'roundId as round', 'number', 'words', 'writtenBy', 'side', 'participant'])
    .select(['offeredOn', 'state', 'held'])

const typed = (rows: readonly unknown[]) => rows as readonly StatementRow[]

const mostStatements = 1000

/** All statements of a round, as they were written, but those that were taken back. */
export async function statementsOfRound(store: Store, round: string): Promise<readonly StatementRow[]> {
  return typed(
    await columns(store)
      .where('roundId', '=', round)
      .where('state', '<>', 'gone')
      .orderBy('number')
      .limit(mostStatements)
      .execute(),
  )
}

/** Those of a project's latest round that people answer, or answered: for maps, rankings and decisions. */
export async function statementsOf(store: Store, project: string): Promise<readonly StatementRow[]> {
  return typed(
    await columns(store)
      .where('state', '=', 'approved')
      .where(
        'roundId',
        '=',
        sql<string>`(select r.id from statement_round r where r.project_id = ${project} order by r.opened_at desc, r.id limit 1)`,
      )
      .orderBy('number')
      .limit(mostStatements)
      .execute(),
  )
}

/** One statement of a project, held until the transaction ends. */
export async function holdStatement(
  store: Store,
  project: string,
  id: string,
): Promise<StatementRow | undefined> {
  const row = await columns(store)
    .where('id', '=', id)
    .where('projectId', '=', project)
    .where('state', '<>', 'gone')
    .forUpdate()
    .executeTakeFirst()
  return row && typed([row])[0]
}

/** The statement this form wrote. */
export async function statementByToken(
  store: Store,
  round: string,
  token: string,
): Promise<StatementRow | undefined> {
  const row = await columns(store).where('roundId', '=', round).where('token', '=', token).executeTakeFirst()
  return row && typed([row])[0]
}

/** How many wishes a participant has added to a round. */
export async function countOwn({ db }: Store, round: string, participant: string): Promise<number> {
  const { many } = await db
    .selectFrom('statement')
    .select(sql<number>`count(*)::int`.as('many'))
    .where('roundId', '=', round)
    .where('participant', '=', participant)
    .executeTakeFirstOrThrow()
  return many
}

export async function setStatementState({ db }: Store, id: string, state: StatementState): Promise<void> {
  await db.updateTable('statement').set({ state }).where('id', '=', id).execute()
}

/** Takes a statement and its words away; its number stays. */
export async function removeStatement({ db }: Store, id: string): Promise<void> {
  await db.updateTable('statement').set({ state: 'gone', words: '{}' }).where('id', '=', id).execute()
  await db.deleteFrom('statementApproval').where('statementId', '=', id).execute()
  await db.deleteFrom('statementSource').where('statementId', '=', id).execute()
}

/** Gives a statement other words; from that day both sides have their time anew. */
export async function setWords({ db }: Store, id: string, words: Wording, on: string): Promise<void> {
  await db
    .updateTable('statement')
    .set({ words: JSON.stringify(words), offeredOn: on })
    .where('id', '=', id)
    .execute()
}

/** Takes away what partners said to words that are no more. */
export async function dropSays({ db }: Store, id: string): Promise<void> {
  await db.deleteFrom('statementApproval').where('statementId', '=', id).execute()
}

/** Lets partners see a statement that was held; from that day they have their time to answer. */
export async function releaseStatement({ db }: Store, id: string, on: string): Promise<void> {
  await db.updateTable('statement').set({ held: null, offeredOn: on }).where('id', '=', id).execute()
}

export interface StatementSay extends Say {
  readonly refusedOn: string | null
}

/** Keeps what one partner says to a statement. The side they first spoke from stays, and so does the first day they said no. */
export async function sayStatement(
  { db, organisation }: Store,
  statement: string,
  { person, side, says, reason, saidOn }: Say,
): Promise<void> {
  const refusedOn = says === 'no' ? saidOn : null
  await db
    .insertInto('statementApproval')
    .values({
      ...{ organisationId: organisation, statementId: statement, personId: person },
      ...{ side, says, reason, saidOn, refusedOn },
    })
    .onConflict((clash) =>
      clash.columns(['organisationId', 'statementId', 'personId']).doUpdateSet({
        says,
        reason,
        saidOn,
        refusedOn: sql`coalesce(statement_approval.refused_on, excluded.refused_on)`,
      }),
    )
    .execute()
}

/** What partners said to the statements of a round, by statement. */
export async function saysOfRound(
  { db }: Store,
  round: string,
): Promise<ReadonlyMap<string, readonly StatementSay[]>> {
  const rows = await db
    .selectFrom('statementApproval')
    .innerJoin('statement', (join) =>
      join
        .onRef('statement.organisationId', '=', 'statementApproval.organisationId')
        .onRef('statement.id', '=', 'statementApproval.statementId'),
    )
    .select(['statementId', 'personId as person', 'statementApproval.side', 'says', 'reason'])
    .select(['saidOn', 'refusedOn'])
    .where('statement.roundId', '=', round)
    .orderBy('saidOn')
    .execute()
  return Map.groupBy(
    rows as readonly (StatementSay & { statementId: string })[],
    ({ statementId }) => statementId,
  )
}

/** Where a statement was worded from. */
export type Source =
  | { readonly voice: string; readonly conversation: string; readonly theme: null }
  | { readonly voice: null; readonly conversation: null; readonly theme: string }

export async function linkSources(
  { db, organisation }: Store,
  statement: string,
  sources: readonly Source[],
): Promise<void> {
  if (sources.length === 0) return
  await db
    .insertInto('statementSource')
    .values(
      sources.map(({ voice, conversation, theme }) => ({
        organisationId: organisation,
        statementId: statement,
        conversationId: conversation,
        voiceId: voice,
        themeId: theme,
      })),
    )
    .onConflict((clash) => clash.doNothing())
    .execute()
}

export interface SourceRow {
  readonly statement: string
  readonly voice: string | null
  readonly theme: string | null
}

/** Where the statements of a round were worded from. Whether a voice still stands is for whoever shows it to ask. */
export async function sourcesOfRound({ db }: Store, round: string): Promise<readonly SourceRow[]> {
  return db
    .selectFrom('statementSource')
    .innerJoin('statement', (join) =>
      join
        .onRef('statement.organisationId', '=', 'statementSource.organisationId')
        .onRef('statement.id', '=', 'statementSource.statementId'),
    )
    .select(['statementId as statement', 'voiceId as voice', 'themeId as theme'])
    .where('statement.roundId', '=', round)
    .orderBy('statementSource.id')
    .limit(20_000)
    .execute()
}

/** The themes a statement can be worded from. */
export async function themesToWord(
  { db }: Store,
  project: string,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  return db
    .selectFrom('theme')
    .select(['id', 'name'])
    .where('projectId', '=', project)
    .where('goneAt', 'is', null)
    .orderBy('position')
    .limit(200)
    .execute()
}
