import { type NotPeople, notPeople, type Protected, protect } from '@evenground/fairness'
import { mayLift } from '../domain/blank-page.ts'
import { type BlankPage, blankPage, wishesLift } from '../store/blank-page.ts'
import type { Store } from '../store/store.ts'
import type { Me } from './project.ts'

/** Whether the blank page may be filled, what is missing, and who wants to begin before. */
export interface BlankPageView {
  readonly state: BlankPage['state']
  readonly needed: NotPeople
  readonly neededLived: NotPeople
  readonly heard: Protected<number>
  readonly heardLived: Protected<number>
  readonly wishes: Protected<number>
  readonly seatedLived: Protected<number>
  /** Whether this partner's wish counts, and whether they have said it. */
  readonly mayLift: boolean
  readonly ownWish: boolean
}

export async function readBlankPage(
  store: Store,
  reader: { readonly project: string; readonly person: string; readonly me: Me },
): Promise<BlankPageView> {
  const page = await blankPage(store, reader.project)
  return {
    state: page.state,
    needed: notPeople(page.needed),
    neededLived: notPeople(page.neededLived),
    heard: protect(page.heard),
    heardLived: protect(page.heardLived),
    wishes: protect(page.wishes),
    seatedLived: protect(page.seatedLived),
    mayLift: mayLift(reader.me.side),
    ownWish: await wishesLift(store, reader.project, reader.person),
  }
}
