import { type BySide, sides } from '../side.ts'
import type { Tally } from './ballot.ts'
import { meanVote } from './equal-weight.ts'

/** The ways to decide. `double majority` is the usual one. */
export const decisionRules = ['consent', 'double majority', 'equal weight', 'majority'] as const
export type DecisionRule = (typeof decisionRules)[number]

/**
 * Whether a proposal carries, when enough have taken part.
 *
 * - consent: somebody of each side is for it, and nobody is against.
 * - double majority: on each side, more are for it than against.
 * - equal weight: more for than against when each side weighs the same.
 * - majority: more for than against, all together.
 *
 * A tie carries nothing. Each rule carries all that the one before it in this list carries, but for the last: a majority does
 * not carry all that equal weight does.
 */
export const carries: Readonly<Record<DecisionRule, (tallies: BySide<Tally>) => boolean>> = {
  consent: (tallies) => sides.every((side) => tallies[side].for > 0 && tallies[side].against === 0),
  'double majority': (tallies) => sides.every((side) => tallies[side].for > tallies[side].against),
  'equal weight': ({ lived, learned }) => {
    // In whole numbers, so that a tie is a tie: means of 1/3 and -1/3 must cancel.
    if (meanVote(lived) === null || meanVote(learned) === null) return false
    return (lived.for - lived.against) * learned.counted + (learned.for - learned.against) * lived.counted > 0
  },
  majority: ({ lived, learned }) => lived.for + learned.for > lived.against + learned.against,
}
