import { mayOpenHeld } from '../domain/hold.ts'
import { may } from '../domain/policy.ts'
import { standingOf } from '../store/duties.ts'
import { heldReasonsIn } from '../store/held.ts'
import { hasSafetyContact } from '../store/hold-log.ts'
import type { Store } from '../store/store.ts'

/**
 * What of the hold of a project waits for somebody, never how much: `nobody` where something is held and the project has no
 * safety contact, which every partner is told; `first-read` where words are for somebody who does not work here.
 */
export type HeldWaiting = 'nothing' | 'nobody' | 'first-read' | 'waits' | 'waits-soon'

export async function heldWaiting(store: Store, project: string, person: string): Promise<HeldWaiting> {
  const reasons = await heldReasonsIn(store, project)
  if (reasons.length === 0) return 'nothing'
  const asking = { steward: false, ...(await standingOf(store, project, person)) }
  const mine = reasons.filter((held) => mayOpenHeld(asking, held))
  if (mine.length > 0) {
    if (!may(asking, 'read-held')) return 'first-read'
    return mine.some((held) => held.includes('needs-a-person')) ? 'waits-soon' : 'waits'
  }
  return (await hasSafetyContact(store, project)) ? 'nothing' : 'nobody'
}
