import { sql } from 'kysely'
import type { Database } from './database.ts'

const shown = 'recovery-sheet-shown'
const putAway = 'recovery-sheet-put-away'

async function note({ kysely }: Database, name: string): Promise<void> {
  await kysely
    .insertInto('installation')
    .values({ name, value: 'yes' })
    .onConflict((clash) => clash.column('name').doUpdateSet({ at: sql`now()` }))
    .execute()
}

async function notedAt({ kysely }: Database, name: string): Promise<Date | null> {
  const row = await kysely.selectFrom('installation').select('at').where('name', '=', name).executeTakeFirst()
  return row?.at ?? null
}

export const putAwaySheet = (database: Database): Promise<void> => note(database, putAway)

/** When somebody said that the recovery sheet is in a safe place. */
export const sheetPutAwayAt = (database: Database): Promise<Date | null> => notedAt(database, putAway)

/** Shows the recovery sheet unless it was shown before. A start that ends before it came so far leaves it to the next. */
export async function showSheetOnce(database: Database, show: () => void): Promise<void> {
  if ((await notedAt(database, shown)) ?? (await notedAt(database, putAway))) return
  show()
  await note(database, shown)
}
