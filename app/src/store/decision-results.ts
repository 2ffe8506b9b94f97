import type { BySide, Counterfactuals, Tally } from '@evenground/fairness'
import { sql } from 'kysely'
import type { RoundResult } from '../domain/decision.ts'
import type { Side } from '../domain/side.ts'
import type { RoundOf } from './ballot-box.ts'
import type { Store } from './store.ts'

/** What a round decided, and what those who were outvoted wished to have kept with it. */
export interface ResultRow extends RoundResult, RoundOf {
  readonly openConcerns: number
  readonly decidedAt: Date
}

export interface DissentRow extends RoundOf {
  readonly words: string
  readonly person: string | null
}

interface NewResult extends RoundResult {
  readonly openConcerns: number
  readonly at: Date
  readonly dissent: readonly { readonly words: string; readonly person: string | null }[]
}

export async function keepResult(
  { db, organisation }: Store,
  { decision, round }: RoundOf,
  { result, blockedBy, tallies, otherRules, openConcerns, at, dissent }: NewResult,
): Promise<void> {
  const of = { organisationId: organisation, decisionId: decision, round }
  await db
    .insertInto('decisionResult')
    .values({
      ...of,
      ...{ result, blockedBy, openConcerns, decidedAt: at },
      tallies: tallies && JSON.stringify(tallies),
      otherRules: otherRules && JSON.stringify(otherRules),
    })
    .execute()
  if (dissent.length > 0)
    await db
      .insertInto('decisionDissent')
      .values(dissent.map(({ words, person }) => ({ ...of, words, personId: person })))
      .execute()
}

export async function resultsOf({ db }: Store, decisions: readonly string[]): Promise<readonly ResultRow[]> {
  if (decisions.length === 0) return []
  const rows = await db
    .selectFrom('decisionResult')
    .select(['decisionId as decision', 'round', 'result', 'blockedBy', 'tallies', 'otherRules'])
    .select(['openConcerns', 'decidedAt'])
    .where(sql<boolean>`decision_id = any(${decisions}::uuid[])`)
    .orderBy('round')
    .execute()
  return rows.map(({ result, blockedBy, tallies, otherRules, ...row }) => ({
    ...row,
    result: result as RoundResult['result'],
    blockedBy: blockedBy as Side | null,
    // Both were written by `keepResult`: plain data of the very types they are read as.
    tallies: tallies as unknown as BySide<Tally> | null,
    otherRules: otherRules as unknown as Counterfactuals | null,
  }))
}

export async function dissentOf({ db }: Store, decision: string): Promise<readonly DissentRow[]> {
  return db
    .selectFrom('decisionDissent')
    .select(['decisionId as decision', 'round', 'words', 'personId as person'])
    .where('decisionId', '=', decision)
    .orderBy('words')
    .execute()
}

/** Why a side stood in the way, where it said so. */
export interface BlockRow extends RoundOf {
  readonly side: Side
  readonly words: string
  readonly by: string
  readonly at: Date
}

export async function blocksOf({ db }: Store, decisions: readonly string[]): Promise<readonly BlockRow[]> {
  if (decisions.length === 0) return []
  const rows = await db
    .selectFrom('decisionBlock')
    .select(['decisionId as decision', 'round', 'side', 'words', 'saidBy as by', 'saidAt as at'])
    .where(sql<boolean>`decision_id = any(${decisions}::uuid[])`)
    .orderBy('round')
    .execute()
  return rows as BlockRow[]
}

/** Keeps why; `false` where the side has said so already. */
export async function keepBlock(
  { db, organisation }: Store,
  { decision, round }: RoundOf,
  given: { readonly side: Side; readonly words: string; readonly by: string; readonly at: Date },
): Promise<boolean> {
  const { side, words, by, at } = given
  const made = await db
    .insertInto('decisionBlock')
    .values({
      organisationId: organisation,
      decisionId: decision,
      round,
      side,
      words,
      saidBy: by,
      saidAt: at,
    })
    .onConflict((clash) => clash.columns(['organisationId', 'decisionId', 'round']).doNothing())
    .returning('round')
    .executeTakeFirst()
  return made !== undefined
}
