import { removeAccessNeed } from '../store/access-needs.ts'
import { leaveDuties } from '../store/duties.ts'
import { closeHostingOffers } from '../store/hosting.ts'
import { removeOwnWords } from '../store/own-words.ts'
import type { Store } from '../store/store.ts'

/** Somebody who leaves a project, and what they wish for the words they wrote there. */
export interface Leaving {
  readonly project: string
  readonly person: string
  readonly at: Date
  readonly words: 'keep' | 'remove'
}

/**
 * What happens to what somebody has in a project when they leave it, in the same transaction. Each place that keeps a partner's own
 * words stands in here with what removes them where they wish that.
 */
export const onLeave: readonly ((store: Store, leaving: Leaving) => Promise<unknown>)[] = [
  (store, { project, person }) => leaveDuties(store, project, person),
  // What somebody needs to take part is nobody's business once they do not.
  (store, { project, person }) => removeAccessNeed(store, project, person),
  (store, { project, person, at }) => closeHostingOffers(store, project, person, at),
  // Notes in the room, parked ideas, repairs, guesses.
  async (store, { project, person, words }) => words === 'remove' && removeOwnWords(store, project, person),
]
