/** Whether somebody may add a way into their account, and what they must do first where not. */
export type MayAdd = 'yes' | 'prove-first' | 'fresh-first'

const freshMinutes = 60

/**
 * A new way in stays, so it is for the one whose address this is, and for one who came in a short while ago: not for whoever only
 * said that the address was theirs, nor for whoever finds a browser that was left open.
 */
export function mayAddWayIn(who: { readonly proven: boolean; readonly since: Date }, now: Date): MayAdd {
  if (!who.proven) return 'prove-first'
  return now.getTime() - who.since.getTime() <= freshMinutes * 60_000 ? 'yes' : 'fresh-first'
}
