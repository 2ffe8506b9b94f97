/** What is told of private objections: that there are some, or none. Never how many, nor from which side. */
export type Objection = 'nobody objects' | 'somebody objects'

/** An objection sent in private: only its words travel, and only if its writer lets them. */
export interface PrivateObjection {
  readonly words: string
  readonly mayBeRead: boolean
}

/** What the team may know of objections that were sent in private. */
export interface ObjectionsTold {
  readonly objection: Objection
  /** In the order of the alphabet, so that the order in which they came points to nobody. */
  readonly words: readonly string[]
}

/**
 * Tells a team of its private objections. The words come without a name, a side or a time, and in alphabetical order.
 *
 * It cannot hide a person's way of writing: say so before they send it.
 *
 * @example tellObjections([{ words: 'Too soon for night staff', mayBeRead: true }])
 */
export const tellObjections = (objections: readonly PrivateObjection[]): ObjectionsTold => ({
  objection: objections.length > 0 ? 'somebody objects' : 'nobody objects',
  words: objections
    .filter(({ mayBeRead }) => mayBeRead)
    .map(({ words }) => words)
    .sort(),
})
