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
