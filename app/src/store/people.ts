import type { Store } from './store.ts'

export async function addPerson(
  { db, organisation }: Store,
  person: { user: string; name: string; steward: boolean },
): Promise<string> {
  const { id } = await db
    .insertInto('person')
    .values({ organisationId: organisation, userId: person.user, name: person.name, steward: person.steward })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** What people are called, by their ids. */
export async function peopleNamed(
  { db }: Store,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('person')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

export interface PersonRow {
  readonly id: string
  readonly name: string
  readonly steward: boolean
}

/** Everybody of the organisation, by name. */
export async function peopleOf({ db }: Store): Promise<readonly PersonRow[]> {
  return db
    .selectFrom('person')
    .select(['id', 'name', 'steward'])
    .orderBy('name')
    .orderBy('id')
    .limit(1000)
    .execute()
}

/** Whether somebody is a steward, held until the transaction ends. */
export async function holdsStewardship({ db }: Store, person: string): Promise<boolean> {
  const row = await db
    .selectFrom('person')
    .select('steward')
    .where('id', '=', person)
    .forUpdate()
    .executeTakeFirst()
  return row?.steward ?? false
}

/** Makes somebody a steward, or no more; `false` when there is nobody by that id. */
export async function setSteward({ db }: Store, person: string, steward: boolean): Promise<boolean> {
  const row = await db
    .updateTable('person')
    .set({ steward })
    .where('id', '=', person)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}
