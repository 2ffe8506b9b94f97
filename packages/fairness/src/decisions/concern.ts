/** A worry about a proposal. Whoever raised it says whether it is answered, and nobody else. */
export interface Concern {
  readonly id: string
  readonly raisedBy: string
  readonly answered: boolean
}

/** What came of calling a concern answered. */
export type ConcernAnswer =
  | { readonly ok: true; readonly concern: Concern }
  | { readonly ok: false; readonly problem: 'not yours to close' }

/**
 * Calls a concern answered, or open again, on the word of whoever raised it.
 *
 * @example answerConcern({ id: '1', raisedBy: 'ellen', answered: false }, 'tom', true) // { ok: false, problem: 'not yours to close' }
 */
export const answerConcern = (concern: Concern, by: string, answered: boolean): ConcernAnswer =>
  by === concern.raisedBy
    ? { ok: true, concern: { ...concern, answered } }
    : { ok: false, problem: 'not yours to close' }

/** How many concerns are open. */
export const openConcerns = (concerns: readonly Concern[]): number =>
  concerns.filter(({ answered }) => !answered).length
