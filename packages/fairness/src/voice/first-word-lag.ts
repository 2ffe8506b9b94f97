import { type Estimate, type TooFew, tooFew } from '../estimate.ts'
import { type BySide, bySide, type Side } from '../side.ts'
import { bootstrap, median } from '../statistics/bootstrap.ts'
import { redrawn } from '../statistics/seeded.ts'
import { leastInSide } from './voice-ratio.ts'

/** When one person first spoke: 1 for the first turn of the gathering. Null when they did not. */
export interface FirstWord {
  readonly side: Side
  readonly turn: number | null
}

/**
 * How late each side's people first spoke: the middle one's turn, with an interval by drawing people. People who never spoke
 * count as after the last turn.
 *
 * Hidden when either side has fewer than three people. It cannot say whether waiting was wished.
 *
 * @param turns how many turns there were
 * @throws RangeError for a turn that there was none of
 * @example firstWordLag(words, 20, 1) // { lived: { value: 7, low: 3, high: 21 }, learned: ... }
 */
export function firstWordLag(
  words: readonly FirstWord[],
  turns: number,
  seed: number,
): BySide<Estimate> | TooFew {
  for (const { turn } of words)
    if (turn !== null && !(Number.isInteger(turn) && turn >= 1 && turn <= turns))
      throw new RangeError(`No such turn: ${turn}`)
  const of = bySide((side) => words.filter((word) => word.side === side).map(({ turn }) => turn ?? turns + 1))
  if (Math.min(of.lived.length, of.learned.length) < leastInSide) return tooFew(leastInSide)
  return bySide((side) => bootstrap(median(of[side]), seed, (random) => median(redrawn(of[side], random))))
}
