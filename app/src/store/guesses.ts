import { sql } from 'kysely'
import type { Side } from '../domain/side.ts'
import type { Store } from './store.ts'

/** Whose guesses are meant: one partner's, in one project. */
export interface Guesser {
  readonly project: string
  readonly person: string
}

export interface SealRow {
  readonly person: string
  readonly side: Side
  readonly hash: Buffer
  /** Null where the guesses were taken away. */
  readonly sealed: Buffer | null
  readonly on: string
}

/** The day on which the guesses of a project open, where one is fixed. */
export async function revealDay({ db }: Store, project: string): Promise<string | null> {
  const row = await db
    .selectFrom('guessReveal')
    .select('revealOn')
    .where('projectId', '=', project)
    .executeTakeFirst()
  return row?.revealOn ?? null
}

/** Fixes the day, once; gives the day that stands. */
export async function fixRevealDay(store: Store, project: string, day: string): Promise<string> {
  await store.db
    .insertInto('guessReveal')
    .values({ organisationId: store.organisation, projectId: project, revealOn: day })
    .onConflict((clash) => clash.doNothing())
    .execute()
  return (await revealDay(store, project)) ?? day
}

/** What somebody wrote and has not sealed yet, under the outside key. */
export async function draftOf({ db }: Store, { project, person }: Guesser): Promise<Buffer | null> {
  const row = await db
    .selectFrom('guessDraft')
    .select('sealed')
    .where('projectId', '=', project)
    .where('personId', '=', person)
    .executeTakeFirst()
  return row?.sealed ?? null
}

export async function keepDraft(
  { db, organisation }: Store,
  { project, person }: Guesser,
  sealed: Buffer,
): Promise<void> {
  await db
    .insertInto('guessDraft')
    .values({ organisationId: organisation, projectId: project, personId: person, sealed })
    .onConflict((clash) => clash.columns(['organisationId', 'projectId', 'personId']).doUpdateSet({ sealed }))
    .execute()
}

export async function dropDraft({ db }: Store, { project, person }: Guesser): Promise<void> {
  await db.deleteFrom('guessDraft').where('projectId', '=', project).where('personId', '=', person).execute()
}

/** Keeps a seal; `false` where this partner has one, which is never changed. */
export async function addSeal(
  { db, organisation }: Store,
  { project, person }: Guesser,
  seal: { readonly side: Side; readonly hash: Buffer; readonly sealed: Buffer; readonly sealedAt: Date },
): Promise<boolean> {
  const made = await db
    .insertInto('guessSeal')
    .values({ organisationId: organisation, projectId: project, personId: person, ...seal })
    .onConflict((clash) => clash.doNothing())
    .returning('side')
    .executeTakeFirst()
  return made !== undefined
}

const columns = ['personId as person', 'side', 'hash', 'sealed'] as const
const day = sql<string>`sealed_at::date`.as('on')

export async function sealOf({ db }: Store, { project, person }: Guesser): Promise<SealRow | undefined> {
  return (await db
    .selectFrom('guessSeal')
    .select([...columns, day])
    .where('projectId', '=', project)
    .where('personId', '=', person)
    .executeTakeFirst()) as SealRow | undefined
}

/** All seals of a project, in the order of their hashes, which tells nothing of who came first. */
export async function sealsOf({ db }: Store, project: string): Promise<readonly SealRow[]> {
  return (await db
    .selectFrom('guessSeal')
    .select([...columns, day])
    .where('projectId', '=', project)
    .orderBy('hash')
    .limit(500)
    .execute()) as SealRow[]
}

/** The hashes that the ledger holds of a project's seals: what nobody can change later without its showing. */
export async function sealsInLedger({ db }: Store, project: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('ledgerEntry')
    .select(sql<string>`object->>'hash'`.as('hash'))
    .where('projectId', '=', project)
    .where('verb', '=', 'sealed-guesses')
    .execute()
  return new Set(rows.map(({ hash }) => hash))
}
