import type { DecisionRule } from '@evenground/fairness'
import { sql } from 'kysely'
import type { DecisionKind, Quorum } from '../domain/decision.ts'
import type { Side } from '../domain/side.ts'
import type { Database } from './database.ts'
import type { Store } from './store.ts'

/** The words of one round, as somebody wrote them. */
export interface RoundWords {
  readonly words: string
  readonly why: string
  readonly harm: string
  readonly seen: string
  readonly rule: DecisionRule
  readonly quorum: Quorum
  readonly closesOn: string
  readonly language: string
}

export interface DecisionRow {
  readonly id: string
  readonly project: string
  readonly kind: DecisionKind
  /** The newest round. */
  readonly round: number
  readonly by: string
  readonly side: Side
  readonly proposedAt: Date
  readonly withdrawnAt: Date | null
  readonly sponsorQuestion: string | null
}

export interface RoundRow extends RoundWords {
  readonly decision: string
  readonly round: number
  readonly by: string
  readonly side: Side
  readonly writtenAt: Date
  readonly openedAt: Date | null
  readonly openedBy: string | null
  readonly openedSide: Side | null
  readonly closedAt: Date | null
  /** Of the form that wrote it. */
  readonly token: string
}

interface Written {
  readonly by: string
  readonly side: Side
  readonly at: Date
  readonly token: string
}

/** Proposes something; nothing when this form already did. */
export async function addDecision(
  { db, organisation }: Store,
  given: Written & { readonly project: string; readonly kind: DecisionKind },
): Promise<string | undefined> {
  const { project, kind, by, side, at, token } = given
  const made = await db
    .insertInto('decision')
    .values({
      organisationId: organisation,
      projectId: project,
      kind,
      proposedBy: by,
      side,
      proposedAt: at,
      token,
    })
    .onConflict((clash) => clash.columns(['organisationId', 'projectId', 'proposedBy', 'token']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return made?.id
}

/** The decision that a form made before. */
export async function decisionByToken(
  { db }: Store,
  given: { readonly project: string; readonly by: string; readonly token: string },
): Promise<string | undefined> {
  const row = await db
    .selectFrom('decision')
    .select('id')
    .where('projectId', '=', given.project)
    .where('proposedBy', '=', given.by)
    .where('token', '=', given.token)
    .executeTakeFirst()
  return row?.id
}

/** Adds a round, which becomes the newest. */
export async function addRound(
  { db, organisation }: Store,
  given: Written & RoundWords & { readonly decision: string; readonly round: number },
): Promise<void> {
  const { decision, round, by, side, at, token, words, why, harm, seen, rule, quorum, closesOn, language } =
    given
  await db
    .insertInto('decisionRound')
    .values({
      ...{
        organisationId: organisation,
        decisionId: decision,
        round,
        writtenBy: by,
        side,
        writtenAt: at,
        token,
      },
      ...{ words, why, harm, seen, rule, quorum, closesOn, language },
    })
    .execute()
  await db.updateTable('decision').set({ round }).where('id', '=', decision).execute()
}

const decisionColumns = [
  'id',
  'projectId as project',
  'kind',
  'round',
  'proposedBy as by',
  'side',
  'proposedAt',
  'withdrawnAt',
  'sponsorQuestion',
] as const

/** The decisions of a project, newest first. */
export async function decisionsOf({ db }: Store, project: string): Promise<readonly DecisionRow[]> {
  const rows = await db
    .selectFrom('decision')
    .select(decisionColumns)
    .where('projectId', '=', project)
    .orderBy('proposedAt', 'desc')
    .orderBy('id')
    .limit(500)
    .execute()
  return rows as DecisionRow[]
}

export async function getDecision(
  { db }: Store,
  project: string,
  id: string,
): Promise<DecisionRow | undefined> {
  const row = await db
    .selectFrom('decision')
    .select(decisionColumns)
    .where('projectId', '=', project)
    .where('id', '=', id)
    .executeTakeFirst()
  return row as DecisionRow | undefined
}

/** The same, held until the transaction ends: of two who vote, close or amend, one waits for the other. */
export async function holdDecision(
  { db }: Store,
  project: string,
  id: string,
): Promise<DecisionRow | undefined> {
  const row = await db
    .selectFrom('decision')
    .select(decisionColumns)
    .where('projectId', '=', project)
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()
  return row as DecisionRow | undefined
}

/** All rounds of some decisions, the first before the second. */
export async function roundsOf({ db }: Store, decisions: readonly string[]): Promise<readonly RoundRow[]> {
  if (decisions.length === 0) return []
  const rows = await db
    .selectFrom('decisionRound')
    .select(['decisionId as decision', 'round', 'words', 'why', 'harm', 'seen', 'language', 'rule', 'quorum'])
    .select([
      'closesOn',
      'writtenBy as by',
      'side',
      'writtenAt',
      'openedAt',
      'openedBy',
      'openedSide',
      'closedAt',
      'token',
    ])
    .where(sql<boolean>`decision_id = any(${decisions}::uuid[])`)
    .orderBy('round')
    .execute()
  return rows as RoundRow[]
}

/** The newest round of a decision. */
export async function newestRound(store: Store, { id, round }: DecisionRow): Promise<RoundRow> {
  const found = (await roundsOf(store, [id])).find((each) => each.round === round)
  if (!found) throw new Error('a decision has no round')
  return found
}

const within = (round: { readonly decision: string; readonly round: number }) =>
  sql<boolean>`decision_id = ${round.decision}::uuid and round = ${round.round}`

export async function openRound(
  { db }: Store,
  round: { readonly decision: string; readonly round: number },
  given: { readonly by: string; readonly side: Side; readonly at: Date },
): Promise<void> {
  await db
    .updateTable('decisionRound')
    .set({ openedAt: given.at, openedBy: given.by, openedSide: given.side })
    .where(within(round))
    .execute()
}

export async function endVoting(
  { db }: Store,
  round: { readonly decision: string; readonly round: number },
  at: Date,
): Promise<void> {
  await db.updateTable('decisionRound').set({ closedAt: at }).where(within(round)).execute()
}

/** Moves the last day of voting. */
export async function moveClosing(
  { db }: Store,
  round: { readonly decision: string; readonly round: number },
  closesOn: string,
): Promise<void> {
  await db.updateTable('decisionRound').set({ closesOn }).where(within(round)).execute()
}

export async function withdraw({ db }: Store, decision: string, at: Date): Promise<void> {
  await db.updateTable('decision').set({ withdrawnAt: at }).where('id', '=', decision).execute()
}

export async function noteSponsorQuestion({ db }: Store, decision: string, question: string): Promise<void> {
  await db.updateTable('decision').set({ sponsorQuestion: question }).where('id', '=', decision).execute()
}

export interface DueDecision {
  readonly organisation: string
  readonly project: string
  readonly decision: string
}

/** Rounds whose last day is over and that are not settled, of every organisation: for the job that counts. */
export async function dueDecisions({ kysely }: Database, today: string): Promise<readonly DueDecision[]> {
  const { rows } = await sql<DueDecision>`
    select organisation_id as organisation, project_id as project, decision_id as decision from due_decisions(${today})`.execute(
    kysely,
  )
  return rows
}
