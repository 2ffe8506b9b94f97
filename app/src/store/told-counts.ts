import type { Memory, ShownTable } from '@evenground/fairness'
import { sql } from 'kysely'
import type { Database } from './database.ts'
import type { Store } from './store.ts'

/** What the public was told last of who spoke in a project, as a whole and by side, and everything it was told before. */
export interface ToldCounts {
  readonly total: ShownTable | null
  readonly bySide: ShownTable | null
  readonly memory: Memory
}

export async function getToldCounts({ db }: Store, project: string): Promise<ToldCounts | undefined> {
  const row = await db
    .selectFrom('toldCount')
    .select(['total', 'bySide', 'memory'])
    .where('projectId', '=', project)
    .executeTakeFirst()
  // All three were written by `tellCounts` below: plain data of the very types they are read as.
  return row as unknown as ToldCounts | undefined
}

/** The same, held until the transaction ends, so that of many nodes one tells the next number. */
export async function holdToldCounts(store: Store, project: string): Promise<ToldCounts | undefined> {
  await sql`select pg_advisory_xact_lock(hashtext('evenground.told'), hashtext(${project}))`.execute(store.db)
  return getToldCounts(store, project)
}

export async function tellCounts(
  { db, organisation }: Store,
  project: string,
  told: ToldCounts,
  at: Date,
): Promise<void> {
  const values = {
    total: JSON.stringify(told.total),
    bySide: JSON.stringify(told.bySide),
    memory: JSON.stringify(told.memory),
    countedAt: at,
  }
  await db
    .insertInto('toldCount')
    .values({ organisationId: organisation, projectId: project, ...values })
    .onConflict((clash) => clash.columns(['organisationId', 'projectId']).doUpdateSet(values))
    .execute()
}

/** Every project there is, with its organisation. */
export async function everyProject({
  kysely,
}: Database): Promise<readonly { organisation: string; project: string }[]> {
  const { rows } = await sql<{ organisation: string; project: string }>`
    select organisation_id as organisation, project_id as project from every_project()`.execute(kysely)
  return rows
}
