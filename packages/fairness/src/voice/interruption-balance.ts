import { type Estimate, type TooFew, tooFew } from '../estimate.ts'
import { type BySide, bySide, type Side } from '../side.ts'
import { bootstrap } from '../statistics/bootstrap.ts'
import { redrawn } from '../statistics/seeded.ts'
import { leastInSide } from './voice-ratio.ts'

/** One person's interruptions. */
export interface Interruptions {
  readonly side: Side
  readonly made: number
  readonly received: number
}

/**
 * How much more each side interrupts than it is interrupted: `(made - received) / (made + received)`, from -1 (only interrupted)
 * to 1 (only interrupting), with an interval by drawing people. Null for a side with none.
 *
 * Hidden when either side has fewer than three people. Source: C. Karpowitz and T. Mendelberg, 2014. An interruption may be
 * help: it cannot say which.
 *
 * @example interruptionBalance(people, 1) // { lived: { value: -0.5, ... }, learned: { value: 0.5, ... } }
 */
export function interruptionBalance(
  people: readonly Interruptions[],
  seed: number,
): BySide<Estimate | null> | TooFew {
  const of = bySide((side) => people.filter((person) => person.side === side))
  if (Math.min(of.lived.length, of.learned.length) < leastInSide) return tooFew(leastInSide)
  return bySide((side) => {
    const value = balance(of[side])
    return value === null ? null : bootstrap(value, seed, (random) => balance(redrawn(of[side], random)))
  })
}

function balance(people: readonly Interruptions[]): number | null {
  const made = people.reduce((total, person) => total + person.made, 0)
  const received = people.reduce((total, person) => total + person.received, 0)
  return made + received === 0 ? null : (made - received) / (made + received)
}
