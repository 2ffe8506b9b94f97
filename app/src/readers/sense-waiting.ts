import { type NotPeople, notPeople, type Protected, protect } from '@evenground/fairness'
import { agreedConfidentiality } from '../store/agreements.ts'
import type { Store } from '../store/store.ts'
import { countNotYetGrouped, themesOf } from '../store/themes.ts'
import { openOffers } from './offered-group.ts'
import { voicesAreOpen } from './voice-gate.ts'

/** What waits for a partner in Make sense: voices in no theme, groups on offer, themes nobody sorted. */
export interface SenseWaiting {
  readonly notYetGrouped: Protected<number>
  readonly groups: NotPeople
  readonly themesToSort: NotPeople
}

/** Nothing waits for whoever has not agreed to keep words to themselves, or has not opened them. */
export async function senseWaiting(
  store: Store,
  project: string,
  person: string,
): Promise<SenseWaiting | null> {
  const reads =
    (await agreedConfidentiality(store, project, person)) && (await voicesAreOpen(store, project, person))
  if (!reads) return null
  const themes = await themesOf(store, project, person)
  return {
    notYetGrouped: protect(await countNotYetGrouped(store, project, person)),
    groups: notPeople((await openOffers(store, { project, person })).length),
    themesToSort: notPeople(themes.filter(({ owner }) => owner === null).length),
  }
}
