import { type Estimate, type TooFew, tooFew } from '../estimate.ts'
import { type BySide, bySide, type Side } from '../side.ts'
import { proportion } from '../statistics/proportion.ts'

/** One turn of talk, and whether the next speaker built on it. Somebody marks this by hand. */
export interface Turn {
  readonly side: Side
  readonly builtOn: boolean
}

/** A side with fewer turns than this is not shown. */
const leastTurns = 5

/**
 * How often what a side says is built on by the next speaker: a share with its exact 95 % interval, by turns. Hidden when either
 * side has fewer than five turns.
 *
 * Turns of one person are alike, so the interval is somewhat too narrow. It cannot say whether building on it was kind.
 *
 * @example uptake(turns) // { lived: { value: 0.4, low: 0.1, high: 0.8 }, learned: ... }
 */
export function uptake(turns: readonly Turn[]): BySide<Estimate | null> | TooFew {
  const of = bySide((side) => turns.filter((turn) => turn.side === side))
  if (Math.min(of.lived.length, of.learned.length) < leastTurns) return tooFew(leastTurns)
  return bySide((side) => proportion(of[side].filter(({ builtOn }) => builtOn).length, of[side].length))
}
