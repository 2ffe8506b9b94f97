import { sql } from 'kysely'
import type { Language } from '../domain/language.ts'
import type { Database } from './database.ts'
import type { Store } from './store.ts'

/** The page on which a project's statements are answered, by its code, in these languages and between these days. */
export interface StatementRound {
  readonly id: string
  readonly project: string
  readonly code: string
  readonly languages: readonly Language[]
  readonly opensOn: string | null
  readonly closesOn: string | null
  readonly closed: boolean
}

export type NewRound = Omit<StatementRound, 'id' | 'closed'> & { readonly by: string }

/** Opens a round; nothing where the project has one that is not closed. */
export async function addRound({ db, organisation }: Store, round: NewRound): Promise<string | undefined> {
  const { project, code, languages, opensOn, closesOn, by } = round
  const made = await db
    .insertInto('statementRound')
    .values({
      organisationId: organisation,
      projectId: project,
      code,
      languages: [...languages],
      opensOn,
      closesOn,
      openedBy: by,
    })
    .onConflict((clash) => clash.doNothing())
    .returning('id')
    .executeTakeFirst()
  return made?.id
}

const rounds = ({ db }: Store) =>
  db
    .selectFrom('statementRound')
    .select(['id', 'projectId as project', 'code', 'languages', 'opensOn', 'closesOn'])
    .select(sql<boolean>`closed_at is not null`.as('closed'))

/** The latest round of a project, open or closed. */
export async function latestRound(store: Store, project: string): Promise<StatementRound | undefined> {
  const row = await rounds(store)
    .where('projectId', '=', project)
    .orderBy('openedAt', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row as StatementRound | undefined
}

export async function getRound(store: Store, id: string): Promise<StatementRound | undefined> {
  return (await rounds(store).where('id', '=', id).executeTakeFirst()) as StatementRound | undefined
}

/** Sets in which languages and between which days people answer. */
export async function setRound(
  { db }: Store,
  id: string,
  { languages, opensOn, closesOn }: Pick<StatementRound, 'languages' | 'opensOn' | 'closesOn'>,
): Promise<void> {
  await db
    .updateTable('statementRound')
    .set({ languages: [...languages], opensOn, closesOn })
    .where('id', '=', id)
    .execute()
}

/** Closes a round for good; `false` where it was closed before. */
export async function closeRound({ db }: Store, id: string): Promise<boolean> {
  const changed = await db
    .updateTable('statementRound')
    .set({ closedAt: sql`now()` })
    .where('id', '=', id)
    .where('closedAt', 'is', null)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

export interface FoundRound {
  readonly organisation: string
  readonly round: string
  readonly project: string
}

/** Whose round it is that a code in an address names. */
export async function findRound({ kysely }: Database, code: string): Promise<FoundRound | undefined> {
  const { rows } = await sql<FoundRound>`
    select organisation_id as organisation, round_id as round, project_id as project from find_statement_round(${code})`.execute(
    kysely,
  )
  return rows[0]
}
