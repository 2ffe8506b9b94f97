import type { Database } from './database.ts'

/** Somebody asked for a sign-in link. The row is made whether they have an account or not, so that both take the same time. */
export async function addSignInRequest({ kysely }: Database, emailSealed: Buffer): Promise<string> {
  const { id } = await kysely
    .insertInto('signInRequest')
    .values({ emailSealed })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Takes a request out: it can be acted on once. */
export async function takeSignInRequest({ kysely }: Database, id: string): Promise<Buffer | undefined> {
  const row = await kysely
    .deleteFrom('signInRequest')
    .where('id', '=', id)
    .returning('emailSealed')
    .executeTakeFirst()
  return row?.emailSealed
}
