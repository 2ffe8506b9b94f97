import { sql } from 'kysely'
import type { Store } from './store.ts'

/** How many people a project serves in all, where the team has said so. */
export async function populationServed({ db }: Store, project: string): Promise<number | null> {
  const row = await db.selectFrom('project').select('served').where('id', '=', project).executeTakeFirst()
  return row?.served ?? null
}

export async function setServed({ db }: Store, project: string, people: number | null): Promise<void> {
  await db.updateTable('project').set({ served: people }).where('id', '=', project).execute()
}

export async function setPurpose(
  { db }: Store,
  project: string,
  words: { purpose: string; place: string },
): Promise<void> {
  await db.updateTable('project').set(words).where('id', '=', project).execute()
}

/** One group among the people served: how many they are, or which share of all, and who says so. */
export interface ServedGroup {
  readonly id: string
  readonly name: string
  readonly people: number | null
  readonly percent: number | null
  readonly source: string
  readonly countedOn: string | null
}

/** The groups that were named, in the order they were added. */
export async function servedGroups({ db }: Store, project: string): Promise<readonly ServedGroup[]> {
  return db
    .selectFrom('servedGroup')
    .select(['id', 'name', 'people', 'source', 'countedOn'])
    .select(sql<number | null>`percent::float8`.as('percent'))
    .where('projectId', '=', project)
    .orderBy('addedAt')
    .orderBy('id')
    .limit(100)
    .execute()
}

export type NewServedGroup = Omit<ServedGroup, 'id'> & { readonly project: string; readonly token: string }

/** Adds a group; nothing when this form already did, with these words or others. */
export async function addServedGroup(
  { db, organisation }: Store,
  group: NewServedGroup,
): Promise<string | undefined> {
  const { project, ...rest } = group
  const made = await db
    .insertInto('servedGroup')
    .values({ organisationId: organisation, projectId: project, ...rest })
    .onConflict((clash) => clash.doNothing())
    .returning('id')
    .executeTakeFirst()
  return made?.id
}

/** Whether this form added just this group. */
export async function isServedGroup({ db }: Store, group: NewServedGroup): Promise<boolean> {
  const row = await db
    .selectFrom('servedGroup')
    .select('id')
    .where('projectId', '=', group.project)
    .where('token', '=', group.token)
    .where('name', '=', group.name)
    .where('source', '=', group.source)
    .where(sql<boolean>`people is not distinct from ${group.people}::int`)
    .where(sql<boolean>`percent is not distinct from ${group.percent}::numeric`)
    .executeTakeFirst()
  return row !== undefined
}

export async function removeServedGroup({ db }: Store, project: string, id: string): Promise<boolean> {
  const gone = await db
    .deleteFrom('servedGroup')
    .where('projectId', '=', project)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
  return gone !== undefined
}
