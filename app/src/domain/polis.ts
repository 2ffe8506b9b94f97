/** One statement of a conversation that was held elsewhere, with the number it had there. */
export interface PolisComment {
  readonly number: number
  readonly words: string
  /** Whether those who held it let people see it. */
  readonly shown: boolean
}

/** Each person's last answer to each statement, as columns. People and statements go by their numbers there. */
export interface PolisVotes {
  readonly size: number
  readonly voter: Int32Array
  readonly comment: Int32Array
  readonly vote: Int8Array
  /** Milliseconds; NaN where it was not said. */
  readonly time: Float64Array
}

/** The most that is taken in at once. */
export const mostComments = 1_000
export const mostVotes = 500_000
