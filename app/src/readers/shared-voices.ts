import type { Reach } from '../domain/sharing.ts'
import { sharingState } from '../domain/sharing.ts'
import { sharingsOf } from '../store/sharing.ts'
import type { Store } from '../store/store.ts'

/** The voices that are shared beyond the team today, each with how far. Whatever is held, changed or narrowed since is not among them. */
export async function sharedToday(
  store: Store,
  project: string,
  today: string,
): Promise<ReadonlyMap<string, Reach>> {
  const shared = new Map<string, Reach>()
  for (const sharing of await sharingsOf(store, project))
    if (sharingState(sharing, today) === 'shared' && shared.get(sharing.voice) !== 'public')
      shared.set(sharing.voice, sharing.reach)
  return shared
}
