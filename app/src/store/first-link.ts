import { sql } from 'kysely'
import type { Database } from './database.ts'

/** Makes a first link the only one that works. */
export async function replaceFirstLink({ kysely }: Database, hash: Buffer): Promise<void> {
  await kysely.transaction().execute(async (db) => {
    await db.updateTable('firstLink').set({ usedAt: sql`now()` }).where('usedAt', 'is', null).execute()
    await db.insertInto('firstLink').values({ hash }).execute()
  })
}

export async function firstLinkWorks({ kysely }: Database, hash: Buffer): Promise<boolean> {
  const row = await kysely
    .selectFrom('firstLink')
    .select('hash')
    .where('hash', '=', hash)
    .where('usedAt', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/** Uses the link up. Of two who try at the same moment, one gets `true`. */
export async function useFirstLink({ kysely }: Database, hash: Buffer): Promise<boolean> {
  const row = await kysely
    .updateTable('firstLink')
    .set({ usedAt: sql`now()` })
    .where('hash', '=', hash)
    .where('usedAt', 'is', null)
    .returning('hash')
    .executeTakeFirst()
  return row !== undefined
}
