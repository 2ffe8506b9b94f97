import type { Clustering } from './k-means.ts'

/** What was measured for one number of groups. */
export type Tried = {
  readonly k: number
  /** Mean adjusted Rand index over resamples, 1 the same every time; absent when no resamples were asked for. */
  readonly stability?: number
  /** The same over the people who are in a group; those between have none to keep. */
  readonly stabilityOfMembers?: number
  /** How much tighter than parts of one cloud (logarithm of the loss), and the error of that. */
  readonly gap: number
  readonly gapError: number
  /** How many of the groups are under the floor, where that was looked at. */
  readonly underFloor?: number
}

/** Why there are so many groups, in a word or two. */
export type Because =
  | 'stable'
  | 'tight'
  | 'asked'
  | 'too few people'
  | 'no structure'
  | 'only lean'
  | 'one cloud'
  | 'not stable'
  | 'under the floor'

export type GroupChoice = {
  readonly clustering: Clustering
  readonly tried: readonly Tried[]
  readonly because: Because
  /** Groups that would have been found but for the floor. */
  readonly small: number
}
