import { type Estimate, type TooFew, tooFew } from '../estimate.ts'
import { type BySide, bySide, type Side } from '../side.ts'
import { proportion } from '../statistics/proportion.ts'

/** One person's answer to "Did you say all that you wanted to say?" */
export interface SaidAll {
  readonly side: Side
  readonly saidAll: boolean
}

/** A side with fewer answers than this is not shown. */
const leastAnswers = 5

/**
 * The share of each side who said all that they wanted, with its exact 95 % interval. Print it beside every figure of talk: little
 * talk with much of this is fine. A side with fewer than five answers is hidden.
 *
 * It cannot speak for those who did not answer, who may be those who said least.
 *
 * @example saidAllTheyWanted(answers).lived // { value: 0.8, low: 0.28, high: 0.99 }
 */
export function saidAllTheyWanted(answers: readonly SaidAll[]): BySide<Estimate | TooFew | null> {
  return bySide((side) => {
    const theirs = answers.filter((answer) => answer.side === side)
    if (theirs.length < leastAnswers) return tooFew(leastAnswers)
    return proportion(theirs.filter(({ saidAll }) => saidAll).length, theirs.length)
  })
}
