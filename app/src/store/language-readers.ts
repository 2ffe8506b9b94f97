import { sql } from 'kysely'
import { type Language, languages } from '../domain/language.ts'
import type { Store } from './store.ts'

/** Somebody of a project who may read for it: with a seat, in whatever language they say; else in those they were asked for. */
export interface PossibleReader {
  readonly person: string
  readonly name: string
  readonly reads: readonly Language[]
}

export async function possibleReaders({ db }: Store, project: string): Promise<readonly PossibleReader[]> {
  const seats = await db
    .selectFrom('seat')
    .innerJoin('person', (join) =>
      join
        .onRef('person.organisationId', '=', 'seat.organisationId')
        .onRef('person.id', '=', 'seat.personId'),
    )
    .select(['person.id as person', 'person.name'])
    .where('seat.projectId', '=', project)
    .where('seat.leftAt', 'is', null)
    .orderBy('person.name')
    .execute()
  const asked = await db
    .selectFrom('duty')
    .innerJoin('person', (join) =>
      join
        .onRef('person.organisationId', '=', 'duty.organisationId')
        .onRef('person.id', '=', 'duty.personId'),
    )
    .select(['person.id as person', 'person.name'])
    .select(sql<Language[]>`array_agg(duty.language)`.as('reads'))
    .where('duty.projectId', '=', project)
    .where('duty.duty', '=', 'reader')
    .where('duty.leftAt', 'is', null)
    .groupBy(['person.id', 'person.name'])
    .orderBy('person.name')
    .execute()
  const every = Object.keys(languages) as Language[]
  const seated = new Set(seats.map(({ person }) => person))
  return [
    ...seats.map((seat) => ({ ...seat, reads: every })),
    ...asked.filter(({ person }) => !seated.has(person)),
  ]
}

export type ReaderByLanguage = Readonly<Partial<Record<Language, string>>>

/** Who reads each language of a conversation. */
export async function readersOf({ db }: Store, conversation: string): Promise<ReaderByLanguage> {
  const rows = await db
    .selectFrom('languageReader')
    .select(['language', 'personId'])
    .where('conversationId', '=', conversation)
    .execute()
  return Object.fromEntries(rows.map(({ language, personId }) => [language, personId]))
}

/** Names who reads each language; whoever stood there before is gone. */
export async function setReaders(
  { db, organisation }: Store,
  conversation: string,
  readers: ReaderByLanguage,
): Promise<void> {
  await db.deleteFrom('languageReader').where('conversationId', '=', conversation).execute()
  const rows = Object.entries(readers).map(([language, personId]) => ({
    organisationId: organisation,
    conversationId: conversation,
    language,
    personId,
  }))
  if (rows.length > 0) await db.insertInto('languageReader').values(rows).execute()
}
