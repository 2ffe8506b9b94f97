import type { Database } from './database.ts'

export interface Passkey {
  readonly id: string
  readonly user: string
  /** As the browser names it. */
  readonly credential: string
  readonly publicKey: Buffer
  readonly counter: number
  readonly transports: readonly string[]
  readonly name: string
  readonly addedOn: string
  readonly usedOn: string | null
}

const columns = [
  'id',
  'userId as user',
  'credential',
  'publicKey',
  'counter',
  'transports',
  'name',
  'addedOn',
  'usedOn',
] as const

/** The passkeys of an account, in the order they were added. */
export async function passkeysOf({ kysely }: Database, user: string): Promise<readonly Passkey[]> {
  const rows = await kysely
    .selectFrom('passkey')
    .select(columns)
    .where('userId', '=', user)
    .orderBy('addedOn')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, counter: Number(row.counter) }))
}

export async function findPasskey({ kysely }: Database, credential: string): Promise<Passkey | undefined> {
  const row = await kysely
    .selectFrom('passkey')
    .select(columns)
    .where('credential', '=', credential)
    .executeTakeFirst()
  return row && { ...row, counter: Number(row.counter) }
}

/** Keeps a new passkey; `false` when that very one is known already. */
export async function keepPasskey(
  { kysely }: Database,
  passkey: Omit<Passkey, 'id' | 'usedOn'>,
): Promise<boolean> {
  const { user, credential, publicKey, counter, transports, name, addedOn } = passkey
  const row = await kysely
    .insertInto('passkey')
    .values({ userId: user, credential, publicKey, counter, transports: [...transports], name, addedOn })
    .onConflict((clash) => clash.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Notes a use. `false` when the counter moved meanwhile: then two hold what should be one key. */
export async function passkeyUsed(
  { kysely }: Database,
  passkey: Passkey,
  counter: number,
  on: string,
): Promise<boolean> {
  const row = await kysely
    .updateTable('passkey')
    .set({ counter, usedOn: on })
    .where('id', '=', passkey.id)
    .where('counter', '=', String(passkey.counter))
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Takes a passkey away from its own account; `false` when that account has no such one. */
export async function dropPasskey({ kysely }: Database, user: string, id: string): Promise<boolean> {
  const row = await kysely
    .deleteFrom('passkey')
    .where('id', '=', id)
    .where('userId', '=', user)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}
