import { sql } from 'kysely'
import { removeOwnConcerns } from './concerns.ts'
import type { Store } from './store.ts'

/**
 * Takes away what a partner wrote in a project and wants gone when they leave: notes in the room, parked ideas, repairs, guesses and
 * their draft. Marks without words are left, so that counts by side stay right; a seal keeps its hash, with nothing behind it.
 */
export async function removeOwnWords(
  { db, organisation }: Store,
  project: string,
  person: string,
): Promise<void> {
  await db
    .updateTable('roomNote')
    .set({ words: null, removedAt: sql`now()` })
    .where('projectId', '=', project)
    .where('writtenBy', '=', person)
    .where('removedAt', 'is', null)
    .execute()
  await db
    .updateTable('idea')
    .set({ words: null, withdrawnAt: sql`now()` })
    .where('projectId', '=', project)
    .where('parkedBy', '=', person)
    .where('withdrawnAt', 'is', null)
    .execute()
  await db
    .updateTable('fix')
    .set({ words: null, withdrawnAt: sql`now()` })
    .where('projectId', '=', project)
    .where('notedBy', '=', person)
    .where('withdrawnAt', 'is', null)
    .execute()
  await db
    .updateTable('guessSeal')
    .set({ sealed: null, removedAt: sql`now()` })
    .where('projectId', '=', project)
    .where('personId', '=', person)
    .where('removedAt', 'is', null)
    .execute()
  await removeOwnConcerns({ db, organisation }, project, person)
  await db.deleteFrom('guessDraft').where('projectId', '=', project).where('personId', '=', person).execute()
}
