import type { Store } from './store.ts'

/** Whether somebody has opened the voices of a project: from then on they may guess no more. */
export async function openedVoices({ db }: Store, project: string, person: string): Promise<boolean> {
  const row = await db
    .selectFrom('voicesOpened')
    .select('at')
    .where('projectId', '=', project)
    .where('personId', '=', person)
    .executeTakeFirst()
  return row !== undefined
}

/** Opens the voices to somebody; `false` when they were open. */
export async function openVoices(
  { db, organisation }: Store,
  opening: { readonly project: string; readonly person: string; readonly at: Date },
): Promise<boolean> {
  const { project, person, at } = opening
  const row = await db
    .insertInto('voicesOpened')
    .values({ organisationId: organisation, projectId: project, personId: person, at })
    .onConflict((clash) => clash.doNothing())
    .returning('at')
    .executeTakeFirst()
  return row !== undefined
}
