import { type BySide, bySide, type Side } from '../side.ts'

/** What one person says to a proposal. Standing aside is taking part without a wish either way. */
export type Choice = 'for' | 'against' | 'stand aside'

/** One person's vote, and their side. It has no name. */
export interface Ballot {
  readonly side: Side
  readonly choice: Choice
}

/** The votes of one side, added up. */
export interface Tally {
  readonly for: number
  readonly against: number
  readonly standAside: number
  /** All who took part. */
  readonly counted: number
}

/** Adds up the ballots of each side. */
export function tally(ballots: readonly Ballot[]): BySide<Tally> {
  const count = (side: Side, choice: Choice) =>
    ballots.filter((ballot) => ballot.side === side && ballot.choice === choice).length
  return bySide((side) => {
    const votes = {
      for: count(side, 'for'),
      against: count(side, 'against'),
      standAside: count(side, 'stand aside'),
    }
    return { ...votes, counted: votes.for + votes.against + votes.standAside }
  })
}
