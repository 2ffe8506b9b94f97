import type { BySide } from '../side.ts'
import type { Tally } from './ballot.ts'

/** The mean vote of a side, from -1 (all against) to 1 (all for); standing aside is 0. Null when nobody of it voted. */
export const meanVote = ({ for: wish, against, counted }: Tally): number | null =>
  counted === 0 ? null : (wish - against) / counted

/** A vote counted with both sides weighing the same, and plainly. */
export interface EqualWeight {
  /** From -1 to 1. */
  readonly equal: number
  readonly plain: number
}

/**
 * `0.5 mean(vote | lived) + 0.5 mean(vote | learned)`, whatever the sizes of the sides, with the plain mean of all votes beside
 * it. Null when a side has no vote.
 *
 * It gives a person on a small side a heavier vote; say so where it is used. Test vector: 3 lived for and 12 learned against
 * give 0 and -0.6.
 *
 * @example equalWeight(tally(ballots)) // { equal: 0, plain: -0.6 }
 */
export function equalWeight(tallies: BySide<Tally>): EqualWeight | null {
  const { lived, learned } = tallies
  const [one, other] = [meanVote(lived), meanVote(learned)]
  if (one === null || other === null) return null
  const plain =
    (lived.for + learned.for - lived.against - learned.against) / (lived.counted + learned.counted)
  return { equal: 0.5 * one + 0.5 * other, plain }
}
