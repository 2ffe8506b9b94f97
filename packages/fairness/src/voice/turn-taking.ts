import { type TooFew, tooFew } from '../estimate.ts'
import { type BySide, bySide, type Side } from '../side.ts'
import { median } from '../statistics/bootstrap.ts'
import { leastInSide } from './voice-ratio.ts'

/** When one person first spoke: 1 for the first turn of the gathering. Null when they did not. */
export interface FirstWord {
  readonly side: Side
  readonly turn: number | null
}

/**
 * How late each side's people first spoke: the middle one's turn. People who never spoke count as after the last turn.
 *
 * Hidden when either side has fewer than three people. It cannot say whether waiting was wished.
 *
 * @param turns how many turns there were
 * @throws RangeError for a turn that there was none of
 */
export function firstWordLag(words: readonly FirstWord[], turns: number): BySide<number> | TooFew {
  for (const { turn } of words)
    if (turn !== null && !(Number.isInteger(turn) && turn >= 1 && turn <= turns))
      throw new RangeError(`No such turn: ${turn}`)
  const of = bySide((side) => words.filter((word) => word.side === side))
  if (Math.min(of.lived.length, of.learned.length) < leastInSide) return tooFew(leastInSide)
  return bySide((side) => median(of[side].map(({ turn }) => turn ?? turns + 1)))
}

/** One person's interruptions. */
export interface Interruptions {
  readonly side: Side
  readonly made: number
  readonly received: number
}

/**
 * How much more each side interrupts than it is interrupted: `(made - received) / (made + received)`, from -1 (only interrupted)
 * to 1 (only interrupting). Null for a side with none.
 *
 * Hidden when either side has fewer than three people. Source: C. Karpowitz and T. Mendelberg, 2014. An interruption may be
 * help: it cannot say which.
 */
export function interruptionBalance(people: readonly Interruptions[]): BySide<number | null> | TooFew {
  const of = bySide((side) => people.filter((person) => person.side === side))
  if (Math.min(of.lived.length, of.learned.length) < leastInSide) return tooFew(leastInSide)
  return bySide((side) => {
    const made = of[side].reduce((total, person) => total + person.made, 0)
    const received = of[side].reduce((total, person) => total + person.received, 0)
    return made + received === 0 ? null : (made - received) / (made + received)
  })
}
