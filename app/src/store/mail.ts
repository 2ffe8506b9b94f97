import { sql } from 'kysely'
import type { Database } from './database.ts'
import type { Store } from './store.ts'

/**
 * What mails there are, and after how many minutes each is of no use to anybody: its link works no more, or its news is old.
 * A mail's words and address are sealed with the outside key; its kind is not.
 */
export const mailMinutes = {
  'sign-in': 15,
  invitation: 30 * 24 * 60,
  'confirm-contact': 24 * 60,
  'new-key': 60,
  news: 30 * 24 * 60,
  held: 24 * 60,
  account: 30 * 24 * 60,
  ballot: 30 * 24 * 60,
} as const
export type MailKind = keyof typeof mailMinutes

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

/** Puts a mail into the outbox in the transaction of what it tells of: it leaves after the commit, or never was. */
export async function addMailWithin({ db }: Store, kind: MailKind, sealed: Buffer): Promise<string> {
  const { id } = await db
    .insertInto('mail')
    .values({ kind, sealed })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Mail that nobody gave to the queue yet, oldest first. A link to sign in is given there by whoever writes it. */
export async function unhandedMail({ kysely }: Database, most: number): Promise<readonly string[]> {
  const rows = await kysely
    .selectFrom('mail')
    .select('id')
    .where('handedAt', 'is', null)
    .where('sentAt', 'is', null)
    .where('kind', '<>', 'sign-in')
    .orderBy('createdAt')
    .limit(most)
    .execute()
  return rows.map(({ id }) => id)
}

export async function mailWasHanded({ kysely }: Database, ids: readonly string[]): Promise<void> {
  await kysely.updateTable('mail').set({ handedAt: sql`now()` }).where('id', 'in', ids).execute()
}

/** Takes a mail back that has not left. */
export async function dropUnsentMail({ db }: Store, id: string): Promise<void> {
  await db.deleteFrom('mail').where('id', '=', id).where('sentAt', 'is', null).execute()
}

export async function getMail({ kysely }: Database, id: string): Promise<MailRow | undefined> {
  const row = await kysely
    .selectFrom('mail')
    .select(['id', 'kind', 'sealed', 'createdAt', 'sentAt', 'lastFailure'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row as MailRow | undefined
}

/** What a steward may hand over. Mail to people who spoke is between them and us: its links open their words. */
const handedOver: readonly MailKind[] = ['sign-in', 'invitation', 'account']

/** Mail that was not sent and that a steward may hand over, newest first. */
export async function waitingMail({ kysely }: Database, most: number): Promise<readonly MailRow[]> {
  const rows = await kysely
    .selectFrom('mail')
    .select(['id', 'kind', 'sealed', 'createdAt', 'sentAt', 'lastFailure'])
    .where('sentAt', 'is', null)
    .where('kind', 'in', handedOver)
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

/** Mail that is of no use any more, and mail that was sent a day ago: whoever it was for has it. */
export async function dropOldMail({ kysely }: Database, now: Date): Promise<void> {
  const before = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
  for (const kind of Object.keys(mailMinutes) as MailKind[])
    await kysely
      .deleteFrom('mail')
      .where('kind', '=', kind)
      .where('createdAt', '<', before(mailMinutes[kind]))
      .execute()
  await kysely
    .deleteFrom('mail')
    .where('sentAt', '<', before(24 * 60))
    .execute()
}
