import type { Database } from './database.ts'
import type { OutsideKey } from './outside-key.ts'

/** A secret as it is kept: sealed together with whose it is, so that a row moved to another account opens nothing. */
export const sealSecret = (key: OutsideKey, user: string, secret: Buffer): Buffer =>
  key.seal('second-factor', `${user} ${secret.toString('base64url')}`)

export function openSecret(key: OutsideKey, user: string, sealed: Buffer): Buffer {
  const [whose, secret = ''] = key.open('second-factor', sealed).split(' ')
  if (whose !== user) throw new Error('a secret stands beside another account than it was sealed for')
  return Buffer.from(secret, 'base64url')
}

export interface SecondFactor {
  readonly secretSealed: Buffer
  /** Until a code has confirmed it, it holds nobody back. */
  readonly confirmed: boolean
}

export async function secondFactorOf({ kysely }: Database, user: string): Promise<SecondFactor | undefined> {
  const row = await kysely
    .selectFrom('secondFactor')
    .select(['secretSealed', 'confirmedAt'])
    .where('userId', '=', user)
    .executeTakeFirst()
  return row && { secretSealed: row.secretSealed, confirmed: row.confirmedAt !== null }
}

/** Keeps a secret that waits for its first code, in place of one that waited. `false` where one counts already. */
export async function prepareSecondFactor(
  { kysely }: Database,
  user: string,
  secretSealed: Buffer,
): Promise<boolean> {
  const row = await kysely
    .insertInto('secondFactor')
    .values({ userId: user, secretSealed })
    .onConflict((clash) =>
      clash
        .column('userId')
        .doUpdateSet({ secretSealed, lastStep: null })
        .where('secondFactor.confirmedAt', 'is', null),
    )
    .returning('userId')
    .executeTakeFirst()
  return row !== undefined
}

/** Uses up the code of one stretch of thirty seconds. `false` when it, or a later one, was used before. */
export async function useStretch({ kysely }: Database, user: string, stretch: number): Promise<boolean> {
  const row = await kysely
    .updateTable('secondFactor')
    .set({ lastStep: stretch })
    .where('userId', '=', user)
    .where((eb) => eb.or([eb('lastStep', 'is', null), eb('lastStep', '<', String(stretch))]))
    .returning('userId')
    .executeTakeFirst()
  return row !== undefined
}

/** From now on it counts. `false` when it did before, or there is none. */
export async function confirmSecondFactor(
  { kysely }: Database,
  user: string,
  at: Date,
  codes: readonly Buffer[],
): Promise<boolean> {
  return kysely.transaction().execute(async (db) => {
    const row = await db
      .updateTable('secondFactor')
      .set({ confirmedAt: at })
      .where('userId', '=', user)
      .where('confirmedAt', 'is', null)
      .returning('userId')
      .executeTakeFirst()
    if (!row) return false
    await db.deleteFrom('recoveryCode').where('userId', '=', user).execute()
    await db
      .insertInto('recoveryCode')
      .values(codes.map((hash) => ({ userId: user, hash })))
      .execute()
    return true
  })
}

/** Takes the second factor away, with the codes for when it is lost. `false` when there was none. */
export async function dropSecondFactor({ kysely }: Database, user: string): Promise<boolean> {
  return kysely.transaction().execute(async (db) => {
    await db.deleteFrom('recoveryCode').where('userId', '=', user).execute()
    const row = await db
      .deleteFrom('secondFactor')
      .where('userId', '=', user)
      .returning('userId')
      .executeTakeFirst()
    return row !== undefined
  })
}

/** Uses a recovery code up. Of two who bring it at the same moment, one gets `true`. */
export async function useRecoveryCode({ kysely }: Database, user: string, hash: Buffer): Promise<boolean> {
  const row = await kysely
    .deleteFrom('recoveryCode')
    .where('userId', '=', user)
    .where('hash', '=', hash)
    .returning('userId')
    .executeTakeFirst()
  return row !== undefined
}

export async function recoveryCodeStands({ kysely }: Database, user: string, hash: Buffer): Promise<boolean> {
  const row = await kysely
    .selectFrom('recoveryCode')
    .select('userId')
    .where('userId', '=', user)
    .where('hash', '=', hash)
    .executeTakeFirst()
  return row !== undefined
}

export async function recoveryCodesLeft({ kysely }: Database, user: string): Promise<number> {
  const row = await kysely
    .selectFrom('recoveryCode')
    .select((eb) => eb.fn.countAll<string>().as('left'))
    .where('userId', '=', user)
    .executeTakeFirst()
  return Number(row?.left ?? 0)
}
