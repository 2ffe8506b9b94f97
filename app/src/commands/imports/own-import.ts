import { getImport, type ImportRow } from '../../store/imports.ts'
import type { Store } from '../../store/store.ts'
import type { Acting } from '../command.ts'

/** A file belongs to whoever brought it: it holds words that nobody else has been let to read. */
export async function ownImport(store: Store, by: Acting, id: string): Promise<ImportRow | undefined> {
  const found = await getImport(store, id)
  return found && found.project === by.project && found.startedBy === by.person ? found : undefined
}
