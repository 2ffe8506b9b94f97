import { sql } from 'kysely'
import type { Database } from './database.ts'

/** What mails there are. A mail's words and address are sealed with the outside key; its kind is not. */
export type MailKind = 'sign-in'

export interface MailRow {
  readonly id: string
  readonly kind: MailKind
  readonly sealed: Buffer
  readonly createdAt: Date
  readonly sentAt: Date | null
  readonly lastFailure: string | null
}

export async function addMail({ kysely }: Database, kind: MailKind, sealed: Buffer): Promise<string> {
  const { id } = await kysely
    .insertInto('mail')
    .values({ kind, sealed })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function getMail({ kysely }: Database, id: string): Promise<MailRow | undefined> {
  const row = await kysely
    .selectFrom('mail')
    .select(['id', 'kind', 'sealed', 'createdAt', 'sentAt', 'lastFailure'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row as MailRow | undefined
}

/** Mail that was not sent, newest first. */
export async function waitingMail({ kysely }: Database, most: number): Promise<readonly MailRow[]> {
  const rows = await kysely
    .selectFrom('mail')
    .select(['id', 'kind', 'sealed', 'createdAt', 'sentAt', 'lastFailure'])
    .where('sentAt', 'is', null)
    .orderBy('createdAt', 'desc')
    .limit(most)
    .execute()
  return rows as MailRow[]
}

export async function mailWasSent({ kysely }: Database, id: string): Promise<void> {
  await kysely
    .updateTable('mail')
    .set({ sentAt: sql`now()`, lastFailure: null })
    .where('id', '=', id)
    .execute()
}

export async function mailFailed({ kysely }: Database, id: string, why: string): Promise<void> {
  await kysely
    .updateTable('mail')
    .set((eb) => ({ failures: eb('failures', '+', 1), lastFailure: why.slice(0, 300) }))
    .where('id', '=', id)
    .execute()
}

/** Mail whose links no longer work is of no use to anybody. */
export async function dropOldMail({ kysely }: Database, kind: MailKind, before: Date): Promise<void> {
  await kysely.deleteFrom('mail').where('kind', '=', kind).where('createdAt', '<', before).execute()
}
