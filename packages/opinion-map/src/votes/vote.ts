/** Agree is 1, disagree is -1, pass is 0. A statement that a person never saw has no vote at all. */
export type Answer = -1 | 0 | 1

/** One person's answer to one statement. `time` is in milliseconds; any origin will do. */
export type Vote = {
  readonly person: string
  readonly statement: string
  readonly vote: Answer
  readonly time?: number
}

/**
 * The same votes as columns, for conversations too big for one object a vote. Entry i says that `people[person[i]]`
 * answered `vote[i]` to `statements[statement[i]]`, at `time[i]` milliseconds where times are known (-Infinity where that one's is
 * not). No id stands twice.
 */
export type VoteColumns = {
  readonly people: readonly string[]
  readonly statements: readonly string[]
  readonly person: Uint32Array
  readonly statement: Uint32Array
  readonly vote: Int8Array
  readonly time?: Float64Array
}

/** Votes as a list, or as columns. */
export type Votes = readonly Vote[] | VoteColumns
