import type { Database } from './database.ts'

/** What somebody is in the middle of: typing a code, holding up a passkey, adding one, being let in by another place. */
export type StepKind = 'code' | 'passkey' | 'new-passkey' | 'elsewhere'

export interface SignInStep {
  readonly hash: Buffer
  readonly kind: StepKind
  readonly user: string | null
  readonly sealed: Buffer
  readonly until: Date
}

export async function addStep({ kysely }: Database, step: SignInStep): Promise<void> {
  const { hash, kind, user, sealed, until } = step
  await kysely.insertInto('signInStep').values({ hash, kind, userId: user, sealed, until }).execute()
}

export interface StepAsked {
  readonly hash: Buffer
  readonly kind: StepKind
  readonly now: Date
}

/** Takes a step out, once: of two who bring the same half at the same moment, one gets it. */
export async function takeStep(
  { kysely }: Database,
  { hash, kind, now }: StepAsked,
): Promise<{ user: string | null; sealed: Buffer } | undefined> {
  const row = await kysely
    .deleteFrom('signInStep')
    .where('hash', '=', hash)
    .where('kind', '=', kind)
    .returning(['userId as user', 'sealed', 'until'])
    .executeTakeFirst()
  return row && row.until > now ? row : undefined
}

/** Counts a try at a step that stays for the next; nothing once the tries or the time have run out. */
export async function tryStep(
  { kysely }: Database,
  { hash, kind, now }: StepAsked,
  most: number,
): Promise<{ user: string | null } | undefined> {
  return kysely
    .updateTable('signInStep')
    .set((eb) => ({ tries: eb('tries', '+', 1) }))
    .where('hash', '=', hash)
    .where('kind', '=', kind)
    .where('until', '>', now)
    .where('tries', '<', most)
    .returning('userId as user')
    .executeTakeFirst()
}

/** Whether a step still waits for its other half. Counts nothing. */
export async function stepWaits(
  { kysely }: Database,
  { hash, kind, now }: StepAsked,
  most: number,
): Promise<boolean> {
  const row = await kysely
    .selectFrom('signInStep')
    .select('kind')
    .where('hash', '=', hash)
    .where('kind', '=', kind)
    .where('until', '>', now)
    .where('tries', '<', most)
    .executeTakeFirst()
  return row !== undefined
}

export async function dropStep({ kysely }: Database, hash: Buffer): Promise<void> {
  await kysely.deleteFrom('signInStep').where('hash', '=', hash).execute()
}

/** Nobody comes back to what has run out. */
export async function forgetOldSteps({ kysely }: Database, before: Date): Promise<void> {
  await kysely.deleteFrom('signInStep').where('until', '<', before).execute()
}
