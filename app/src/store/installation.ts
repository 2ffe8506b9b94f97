import { sql } from 'kysely'
import type { Database } from './database.ts'

const sheet = 'recovery-sheet-put-away'

export async function putAwaySheet({ kysely }: Database): Promise<void> {
  await kysely
    .insertInto('installation')
    .values({ name: sheet, value: 'yes' })
    .onConflict((clash) => clash.column('name').doUpdateSet({ at: sql`now()` }))
    .execute()
}

/** When somebody said that the recovery sheet is in a safe place. */
export async function sheetPutAwayAt({ kysely }: Database): Promise<Date | null> {
  const row = await kysely
    .selectFrom('installation')
    .select('at')
    .where('name', '=', sheet)
    .executeTakeFirst()
  return row?.at ?? null
}
