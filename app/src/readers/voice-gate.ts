import { sealOf } from '../store/guesses.ts'
import type { Store } from '../store/store.ts'
import { openedVoices } from '../store/voices-opened.ts'

/**
 * Whether words may stand before this partner. Who has read what people say can guess no more, so nothing is shown until they
 * sealed their guesses or chose to go on without.
 */
export const voicesAreOpen = async (store: Store, project: string, person: string): Promise<boolean> =>
  (await openedVoices(store, project, person)) || (await sealOf(store, { project, person })) !== undefined
