import type { Store } from './store.ts'

/** Whether somebody agreed to keep to themselves what they read in a project. Nobody reads a voice before. */
export async function agreedConfidentiality(
  { db }: Store,
  project: string,
  person: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('agreement')
    .select('agreedAt')
    .where('projectId', '=', project)
    .where('personId', '=', person)
    .executeTakeFirst()
  return row !== undefined
}

/** Keeps that somebody agreed, and to which words; `false` when they had already. */
export async function keepAgreement(
  { db, organisation }: Store,
  given: { project: string; person: string; words: Buffer },
): Promise<boolean> {
  const { project, person, words } = given
  const kept = await db
    .insertInto('agreement')
    .values({ organisationId: organisation, projectId: project, personId: person, words })
    .onConflict((clash) => clash.doNothing())
    .returning('personId')
    .executeTakeFirst()
  return kept !== undefined
}
