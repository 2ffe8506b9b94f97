import { sql } from 'kysely'
import type { Language } from '../domain/language.ts'
import type { Database } from './database.ts'
import type { OutsideKey } from './outside-key.ts'
import type { Store } from './store.ts'

/** Whose answer it is, as keys and links find it. */
export interface OwnAnswer {
  readonly organisation: string
  readonly conversation: string
  readonly answer: string
}

/** Where somebody asked to be told. */
export interface ContactRow {
  readonly sealed: Buffer
  readonly language: Language
  readonly eachTime: boolean
  readonly confirmed: boolean
}

export type LinkPurpose = 'confirm' | 'new-key'

/** The keyed hash by which an address is found again, and nothing can be found without the key. */
export const addressHash = (key: OutsideKey, address: string): Buffer =>
  key.hash('contact', `address ${address}`)
export const linkHash = (key: OutsideKey, token: string): Buffer => key.hash('contact', `link ${token}`)

const own = (answer: Pick<OwnAnswer, 'conversation' | 'answer'>) => ({
  conversationId: answer.conversation,
  answerId: answer.answer,
})

/** Keeps where to tell somebody, unconfirmed. Whatever stood there before is gone, with its links. */
export async function putContact(
  { db, organisation }: Store,
  answer: Pick<OwnAnswer, 'conversation' | 'answer'>,
  contact: { addressHash: Buffer; sealed: Buffer; language: Language },
): Promise<void> {
  await dropContact({ db, organisation }, answer)
  await db
    .insertInto('contact')
    .values({ organisationId: organisation, ...own(answer), ...contact })
    .execute()
}

export async function getContact(
  { db }: Store,
  { conversation, answer }: Pick<OwnAnswer, 'conversation' | 'answer'>,
): Promise<ContactRow | undefined> {
  const row = await db
    .selectFrom('contact')
    .select(['sealed', 'language', 'eachTime'])
    .select(sql<boolean>`confirmed_at is not null`.as('confirmed'))
    .where('conversationId', '=', conversation)
    .where('answerId', '=', answer)
    .executeTakeFirst()
  return row && { ...row, language: row.language as Language }
}

export async function dropContact(
  { db }: Store,
  { conversation, answer }: Pick<OwnAnswer, 'conversation' | 'answer'>,
): Promise<number> {
  const gone = await db
    .deleteFrom('contact')
    .where('conversationId', '=', conversation)
    .where('answerId', '=', answer)
    .executeTakeFirst()
  return Number(gone.numDeletedRows)
}

export async function tellEachTime(
  { db }: Store,
  { conversation, answer }: Pick<OwnAnswer, 'conversation' | 'answer'>,
  eachTime: boolean,
): Promise<void> {
  await db
    .updateTable('contact')
    .set({ eachTime })
    .where('conversationId', '=', conversation)
    .where('answerId', '=', answer)
    .execute()
}

/** A link for a mail to a contact; it works once, until then. */
export async function addContactLink(
  { db, organisation }: Store,
  answer: Pick<OwnAnswer, 'conversation' | 'answer'>,
  link: { linkHash: Buffer; purpose: LinkPurpose; until: Date },
): Promise<void> {
  await db
    .insertInto('contactLink')
    .values({ organisationId: organisation, ...own(answer), ...link })
    .execute()
}

/** Uses a link up; `false` when it was used, is too old, or was for something else. */
export async function takeContactLink(
  { db }: Store,
  hash: Buffer,
  purpose: LinkPurpose,
  at: Date,
): Promise<boolean> {
  const gone = await db
    .deleteFrom('contactLink')
    .where('linkHash', '=', hash)
    .where('purpose', '=', purpose)
    .where('until', '>', at)
    .executeTakeFirst()
  return gone.numDeletedRows === 1n
}

export async function confirmContact(
  { db }: Store,
  { conversation, answer }: Pick<OwnAnswer, 'conversation' | 'answer'>,
  at: Date,
): Promise<void> {
  await db
    .updateTable('contact')
    .set({ confirmedAt: at })
    .where('conversationId', '=', conversation)
    .where('answerId', '=', answer)
    .execute()
}

/** There is something for the holder of a key. Where they asked to be told, a mail will say so, and no more than that. */
export async function newsFor(
  { db }: Store,
  { conversation, answer }: Pick<OwnAnswer, 'conversation' | 'answer'>,
): Promise<void> {
  await db
    .updateTable('contact')
    .set({ newsSince: sql`coalesce(news_since, now())` })
    .where('conversationId', '=', conversation)
    .where('answerId', '=', answer)
    .where('confirmedAt', 'is not', null)
    .execute()
}

/** Says that a contact is being told; `false` when another node was faster. */
export async function tellingContact(
  { db }: Store,
  { conversation, answer }: Pick<OwnAnswer, 'conversation' | 'answer'>,
  at: Date,
): Promise<boolean> {
  const changed = await db
    .updateTable('contact')
    .set({ newsSince: null, toldAt: at })
    .where('conversationId', '=', conversation)
    .where('answerId', '=', answer)
    .where('newsSince', 'is not', null)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

/** Gives an answer another key; the one it had opens nothing from then on. */
export async function replaceKey(
  { db }: Store,
  { conversation, answer }: Pick<OwnAnswer, 'conversation' | 'answer'>,
  keyHash: Buffer,
): Promise<boolean> {
  const changed = await db
    .updateTable('answer')
    .set({ keyHash })
    .where('conversationId', '=', conversation)
    .where('id', '=', answer)
    .where('keyHash', 'is not', null)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

export async function findContactLink(
  { kysely }: Database,
  hash: Buffer,
): Promise<(OwnAnswer & { purpose: LinkPurpose; until: Date }) | undefined> {
  const { rows } = await sql<OwnAnswer & { purpose: LinkPurpose; until: Date }>`
    select organisation_id as organisation, conversation_id as conversation, answer_id as answer, purpose, until
    from find_contact_link(${hash})`.execute(kysely)
  return rows[0]
}

export async function findContacts(
  { kysely }: Database,
  hash: Buffer,
  most: number,
): Promise<readonly OwnAnswer[]> {
  const { rows } = await sql<OwnAnswer>`
    select organisation_id as organisation, conversation_id as conversation, answer_id as answer
    from find_contacts(${hash}, ${most})`.execute(kysely)
  return rows
}

export async function contactsToTell(
  { kysely }: Database,
  toldBefore: Date,
  most: number,
): Promise<readonly OwnAnswer[]> {
  const { rows } = await sql<OwnAnswer>`
    select organisation_id as organisation, conversation_id as conversation, answer_id as answer
    from contacts_to_tell(${toldBefore}, ${most})`.execute(kysely)
  return rows
}

export async function forgetOldContacts({ kysely }: Database, before: Date): Promise<void> {
  await sql`select forget_old_contacts(${before})`.execute(kysely)
}

export async function addLostKey({ kysely }: Database, emailSealed: Buffer): Promise<string> {
  const { id } = await kysely
    .insertInto('lostKey')
    .values({ emailSealed })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function takeLostKey({ kysely }: Database, id: string): Promise<Buffer | undefined> {
  const row = await kysely
    .deleteFrom('lostKey')
    .where('id', '=', id)
    .returning('emailSealed')
    .executeTakeFirst()
  return row?.emailSealed
}
