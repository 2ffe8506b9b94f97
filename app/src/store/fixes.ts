import { sql } from 'kysely'
import type { Side } from '../domain/side.ts'
import type { Store } from './store.ts'

export interface NewFix {
  readonly project: string
  readonly side: Side
  readonly words: string
  readonly doneOn: string | null
  readonly by: string
  readonly token: string
}

export interface FixRow {
  readonly id: string
  readonly words: string
  readonly side: Side
  readonly doneOn: string | null
  readonly corrected: boolean
}

/** Notes a repair; nothing when this form already noted one, with these words or others. */
export async function addFix({ db, organisation }: Store, fix: NewFix): Promise<string | undefined> {
  const { project, by, side, words, doneOn, token } = fix
  const made = await db
    .insertInto('fix')
    .values({ organisationId: organisation, projectId: project, side, words, doneOn, notedBy: by, token })
    .onConflict((clash) => clash.columns(['organisationId', 'projectId', 'notedBy', 'token']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return made?.id
}

/** Whether the same repair was noted, by the same form. */
export async function sameFix({ db }: Store, fix: NewFix): Promise<boolean> {
  const row = await db
    .selectFrom('fix')
    .select('id')
    .where('projectId', '=', fix.project)
    .where('notedBy', '=', fix.by)
    .where('token', '=', fix.token)
    .where('words', '=', fix.words)
    .executeTakeFirst()
  return row !== undefined
}

/** Repairs of a project that stand, newest first. */
export async function fixesOf({ db }: Store, project: string, most: number): Promise<readonly FixRow[]> {
  return (await db
    .selectFrom('fix')
    .select(['id', sql<string>`words`.as('words'), 'side', 'doneOn'])
    .select(sql<boolean>`corrected_at is not null`.as('corrected'))
    .where('projectId', '=', project)
    .where('withdrawnAt', 'is', null)
    .orderBy('notedAt', 'desc')
    .orderBy('id')
    .limit(most)
    .execute()) as FixRow[]
}

export async function correctFix(
  { db }: Store,
  { project, id }: { readonly project: string; readonly id: string },
  { words, doneOn }: { readonly words: string; readonly doneOn: string | null },
): Promise<boolean> {
  const row = await db
    .updateTable('fix')
    .set({ words, doneOn, correctedAt: sql`now()` })
    .where('id', '=', id)
    .where('projectId', '=', project)
    .where('withdrawnAt', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function withdrawFix({ db }: Store, project: string, id: string): Promise<boolean> {
  const row = await db
    .updateTable('fix')
    .set({ words: null, withdrawnAt: sql`now()` })
    .where('id', '=', id)
    .where('projectId', '=', project)
    .where('withdrawnAt', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}
