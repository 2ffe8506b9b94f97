import type { Store } from './store.ts'
import { openedVoices } from './voices-opened.ts'

/**
 * Whether somebody has read any voice of a project: on its pages, in the hold, in a file they brought, or
 * since they typed it for somebody. Who has can guess no more.
 */
export async function hasReadVoices(store: Store, project: string, person: string): Promise<boolean> {
  if (await openedVoices(store, project, person)) return true
  const looked = store.db
    .selectFrom('holdLook')
    .select('personId')
    .where('projectId', '=', project)
    .where('personId', '=', person)
  const brought = store.db
    .selectFrom('voiceImport')
    .select('startedBy as personId')
    .where('projectId', '=', project)
    .where('startedBy', '=', person)
  const typed = store.db
    .selectFrom('typist')
    .select('personId')
    .where('projectId', '=', project)
    .where('personId', '=', person)
  return (await looked.unionAll(brought).unionAll(typed).limit(1).executeTakeFirst()) !== undefined
}
