import { sql } from 'kysely'
import type { OutsideKey } from './outside-key.ts'
import type { Store } from './store.ts'

/** Who backs a project, with what, and what its team decides alone. */
export interface Mandate {
  readonly sponsor: string
  readonly role: string | null
  readonly contact: string | null
  readonly money: string | null
  readonly decidesAlone: readonly string[]
}

export async function getMandate(
  { db }: Store,
  key: OutsideKey,
  project: string,
): Promise<Mandate | undefined> {
  const row = await db
    .selectFrom('mandate')
    .select(['sponsor', 'role', 'contact', 'money', 'decidesAlone'])
    .where('projectId', '=', project)
    .executeTakeFirst()
  return row && { ...row, contact: row.contact && key.open('sponsor', row.contact) }
}

export async function setMandate(
  { db, organisation }: Store,
  key: OutsideKey,
  given: Mandate & { readonly project: string; readonly by: string },
): Promise<void> {
  const { project, by, contact, decidesAlone, ...rest } = given
  const words = {
    ...rest,
    contact: contact === null ? null : key.seal('sponsor', contact),
    decidesAlone: [...decidesAlone],
    setBy: by,
    setAt: sql<string>`now()`,
  }
  await db
    .insertInto('mandate')
    .values({ organisationId: organisation, projectId: project, ...words })
    .onConflict((clash) => clash.columns(['organisationId', 'projectId']).doUpdateSet(words))
    .execute()
}

export async function hasMandate({ db }: Store, project: string): Promise<boolean> {
  const row = await db
    .selectFrom('mandate')
    .select('sponsor')
    .where('projectId', '=', project)
    .executeTakeFirst()
  return row !== undefined
}

export interface SponsorQuestion {
  readonly id: string
  readonly words: string
  readonly dueOn: string
  readonly answer: string | null
  readonly answeredOn: string | null
}

/** What was asked of the sponsor: what is open first, the soonest due before the others. */
export async function sponsorQuestions({ db }: Store, project: string): Promise<readonly SponsorQuestion[]> {
  return db
    .selectFrom('sponsorQuestion')
    .select(['id', 'words', 'dueOn', 'answer', 'answeredOn'])
    .where('projectId', '=', project)
    .orderBy('answeredOn', (order) => order.desc().nullsFirst())
    .orderBy('dueOn')
    .limit(200)
    .execute()
}

export interface NewSponsorQuestion {
  readonly project: string
  readonly words: string
  readonly dueOn: string
  readonly by: string
  readonly token: string
}

/** Asks the sponsor something; nothing when this form already did, with these words or others. */
export async function addSponsorQuestion(
  { db, organisation }: Store,
  asked: NewSponsorQuestion,
): Promise<string | undefined> {
  const { project, by, ...rest } = asked
  const made = await db
    .insertInto('sponsorQuestion')
    .values({ organisationId: organisation, projectId: project, askedBy: by, ...rest })
    .onConflict((clash) => clash.doNothing())
    .returning('id')
    .executeTakeFirst()
  return made?.id
}

/** Whether this form asked just this. */
export async function isSponsorQuestion({ db }: Store, asked: NewSponsorQuestion): Promise<boolean> {
  const row = await db
    .selectFrom('sponsorQuestion')
    .select('id')
    .where('projectId', '=', asked.project)
    .where('token', '=', asked.token)
    .where('words', '=', asked.words)
    .where('dueOn', '=', asked.dueOn)
    .executeTakeFirst()
  return row !== undefined
}

/** Keeps what the sponsor answered; `false` where there is no such question, or it has its answer. */
export async function answerSponsorQuestion(
  { db }: Store,
  given: { project: string; question: string; answer: string; on: string },
): Promise<boolean> {
  const row = await db
    .updateTable('sponsorQuestion')
    .set({ answer: given.answer, answeredOn: given.on })
    .where('projectId', '=', given.project)
    .where('id', '=', given.question)
    .where('answeredOn', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** How many answers of the sponsor are late, and since when the longest of them; nothing when none is. */
export async function lateSponsorAnswers(
  { db }: Store,
  project: string,
  today: string,
): Promise<{ readonly answers: number; readonly since: string } | undefined> {
  const row = await db
    .selectFrom('sponsorQuestion')
    .select([sql<number>`count(*)::int`.as('answers'), sql<string | null>`min(due_on)`.as('since')])
    .where('projectId', '=', project)
    .where('answeredOn', 'is', null)
    .where('dueOn', '<', today)
    .executeTakeFirstOrThrow()
  return row.since === null ? undefined : { answers: row.answers, since: row.since }
}
