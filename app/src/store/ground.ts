import type { MapState } from '@evenground/opinion-map'
import { sql } from 'kysely'
import type { MadeBy, ShownGround, ShownPriorities } from '../domain/ground.ts'
import type { Database } from './database.ts'
import type { Store } from './store.ts'

/** A result as pages may know it, with what made it and when. */
export interface Result<Shown> {
  readonly shown: Shown | null
  readonly shownTo: Date | null
  readonly madeBy: MadeBy
  readonly madeAt: Date
  readonly final: boolean
}

/** The common ground of a round as it may be shown. */
export async function getGround({ db }: Store, round: string): Promise<Result<ShownGround> | undefined> {
  const row = await db
    .selectFrom('groundMap')
    .select(['shown', 'shownTo', 'madeBy', 'madeAt', 'final'])
    .where('roundId', '=', round)
    .executeTakeFirst()
  // Written by `keepGround` below: plain data of the very types it is read as.
  return row as unknown as Result<ShownGround> | undefined
}

export async function getPriorities(
  { db }: Store,
  round: string,
): Promise<Result<ShownPriorities> | undefined> {
  const row = await db
    .selectFrom('priorityFit')
    .select(['shown', 'shownTo', 'madeBy', 'madeAt', 'final'])
    .where('roundId', '=', round)
    .executeTakeFirst()
  return row as unknown as Result<ShownPriorities> | undefined
}

export interface GroupsBefore {
  readonly groups: readonly string[]
  readonly groupOf: Readonly<Record<string, string>>
}

/** Which group people were in the last time, so that groups keep their names. */
export async function groupsBefore({ db }: Store, round: string): Promise<GroupsBefore | null> {
  const row = await db
    .selectFrom('groundMap')
    .select('groupsOf')
    .where('roundId', '=', round)
    .executeTakeFirst()
  const before = row?.groupsOf as unknown as Partial<GroupsBefore> | undefined
  return before?.groups && before.groupOf ? { groups: before.groups, groupOf: before.groupOf } : null
}

interface Kept<Shown> {
  readonly round: string
  readonly project: string
  readonly at: Date
  readonly readTo: Date
  readonly madeBy: MadeBy
  /** Undefined leaves standing what was shown before. */
  readonly show: { readonly shown: Shown; readonly to: string } | undefined
  readonly final: boolean
}

const common = <Shown>({ at, readTo, madeBy, show, final }: Kept<Shown>) => ({
  madeAt: at,
  readTo,
  madeBy: JSON.stringify(madeBy),
  final,
  ...(show && { shown: JSON.stringify(show.shown), shownTo: new Date(show.to) }),
})

export async function keepGround(
  { db, organisation }: Store,
  kept: Kept<ShownGround> & { readonly state: MapState; readonly groups: GroupsBefore },
): Promise<void> {
  const values = { ...common(kept), state: JSON.stringify(kept.state), groupsOf: JSON.stringify(kept.groups) }
  await db
    .insertInto('groundMap')
    .values({ organisationId: organisation, roundId: kept.round, projectId: kept.project, ...values })
    .onConflict((clash) => clash.columns(['organisationId', 'roundId']).doUpdateSet(values))
    .execute()
}

export async function keepPriorities(
  { db, organisation }: Store,
  kept: Kept<ShownPriorities | null>,
): Promise<void> {
  const values = common(kept)
  await db
    .insertInto('priorityFit')
    .values({ organisationId: organisation, roundId: kept.round, projectId: kept.project, ...values })
    .onConflict((clash) => clash.columns(['organisationId', 'roundId']).doUpdateSet(values))
    .execute()
}

/** The database's own clock, which answers are stamped with. */
export async function databaseTime({ db }: Store): Promise<Date> {
  const { rows } = await sql<{ now: Date }>`select now() as now`.execute(db)
  return rows[0]?.now ?? new Date(0)
}

/** Rounds with answers that no fit has read yet, of every organisation. */
export async function roundsToFit({
  kysely,
}: Database): Promise<readonly { organisation: string; round: string }[]> {
  const { rows } = await sql<{ organisation: string; round: string }>`
    select organisation_id as organisation, round_id as round from rounds_to_fit()`.execute(kysely)
  return rows
}

/** Whether a round was held elsewhere and brought here. */
export async function isImported({ db }: Store, round: string): Promise<boolean> {
  const row = await db
    .selectFrom('statementRound')
    .select('importedFrom')
    .where('id', '=', round)
    .executeTakeFirst()
  return row !== undefined && row.importedFrom !== null
}
