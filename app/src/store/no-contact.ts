import type { Store } from './store.ts'

/** Keeps that nothing is sent to an address, of which only a keyed hash is there; `false` where it was kept before. */
export async function addNoContact(
  { db, organisation }: Store,
  { hash, by, on }: { readonly hash: Buffer; readonly by: string; readonly on: string },
): Promise<boolean> {
  const made = await db
    .insertInto('noContact')
    .values({ organisationId: organisation, addressHash: hash, addedBy: by, addedOn: on })
    .onConflict((clash) => clash.doNothing())
    .returning('addedOn')
    .executeTakeFirst()
  return made !== undefined
}

/** Takes an address off the list; `false` where it does not stand there. */
export async function dropNoContact({ db }: Store, hash: Buffer): Promise<boolean> {
  const gone = await db.deleteFrom('noContact').where('addressHash', '=', hash).executeTakeFirst()
  return gone.numDeletedRows > 0n
}

export async function isNoContact({ db }: Store, hash: Buffer): Promise<boolean> {
  const row = await db
    .selectFrom('noContact')
    .select('addedOn')
    .where('addressHash', '=', hash)
    .executeTakeFirst()
  return row !== undefined
}
