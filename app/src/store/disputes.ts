import { sql } from 'kysely'
import type { Disputed } from '../domain/dispute.ts'
import type { Side } from '../domain/side.ts'
import type { Store } from './store.ts'

export interface NewDispute {
  readonly project: string
  readonly subject: Disputed
  readonly about: string
  readonly mediator: string
  readonly by: string
  readonly side: Side
  readonly at: Date
  readonly until: Date
  readonly token: string
}

/** Opens a dispute; nothing when this form opened one already. */
export async function addDispute(
  { db, organisation }: Store,
  given: NewDispute,
): Promise<string | undefined> {
  const { project, by, at, ...rest } = given
  const made = await db
    .insertInto('dispute')
    .values({ organisationId: organisation, projectId: project, openedBy: by, openedAt: at, ...rest })
    .onConflict((clash) => clash.columns(['organisationId', 'projectId', 'token']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return made?.id
}

/** Until when something in a project is frozen by a dispute; `null` when it is not. Whoever decides on it asks this first. */
export async function frozen(
  { db }: Store,
  project: string,
  subject: Disputed,
  at: Date,
): Promise<Date | null> {
  const row = await db
    .selectFrom('dispute')
    .select(sql<Date | null>`max(until)`.as('until'))
    .where('projectId', '=', project)
    .where('subject', 'in', [subject, 'everything'])
    .where('settledAt', 'is', null)
    .where('until', '>', at)
    .executeTakeFirst()
  return row?.until ?? null
}

export interface DisputeRow {
  readonly id: string
  readonly subject: Disputed
  readonly about: string
  readonly mediator: string
  readonly by: string
  readonly side: Side
  readonly until: Date
}

/** Disputes that last. */
export async function openDisputes({ db }: Store, project: string, at: Date): Promise<readonly DisputeRow[]> {
  const rows = await db
    .selectFrom('dispute')
    .select(['id', 'subject', 'about', 'mediator', 'openedBy as by', 'side', 'until'])
    .where('projectId', '=', project)
    .where('settledAt', 'is', null)
    .where('until', '>', at)
    .orderBy('openedAt')
    .limit(50)
    .execute()
  return rows as DisputeRow[]
}

/** Settles a dispute, which only who opened it can. */
export async function settleDispute(
  { db }: Store,
  given: { project: string; id: string; by: string; at: Date },
): Promise<boolean> {
  const row = await db
    .updateTable('dispute')
    .set({ settledAt: given.at })
    .where('id', '=', given.id)
    .where('projectId', '=', given.project)
    .where('openedBy', '=', given.by)
    .where('settledAt', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}
