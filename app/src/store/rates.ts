import { sql } from 'kysely'
import type { Database } from './database.ts'

/** Counts a try, and says whether it is still among the first `most` in this slot of time. Kept in the database, so that nodes agree. */
export async function withinRate(
  { kysely }: Database,
  bucket: Buffer,
  slot: number,
  most: number,
): Promise<boolean> {
  const { rows } = await sql<{
    within: boolean
  }>`select try_rate(${bucket}, ${slot}, ${most}) as within`.execute(kysely)
  return rows[0]?.within ?? false
}

/** Whether so many tries were made in this slot of time already. Counts nothing. */
export async function rateSpent(
  { kysely }: Database,
  bucket: Buffer,
  slot: number,
  most: number,
): Promise<boolean> {
  const row = await kysely
    .selectFrom('rate')
    .select('tries')
    .where('bucket', '=', bucket)
    .where('slot', '=', String(slot))
    .executeTakeFirst()
  return (row?.tries ?? 0) >= most
}

export async function forgetOldRates({ kysely }: Database, before: Date): Promise<void> {
  await kysely.deleteFrom('rate').where('since', '<', before).execute()
}

/** Counts so many tries more, and gives how many there are now, of all nodes. */
export async function addTries(
  { kysely }: Database,
  bucket: Buffer,
  slot: number,
  tries: number,
): Promise<number> {
  const row = await kysely
    .insertInto('rate')
    .values({ bucket, slot: String(slot), tries })
    .onConflict((clash) =>
      clash
        .columns(['bucket', 'slot'])
        .doUpdateSet((eb) => ({ tries: sql<number>`least(${eb.ref('rate.tries')} + ${tries}, 1000000)` })),
    )
    .returning('tries')
    .executeTakeFirstOrThrow()
  return row.tries
}
