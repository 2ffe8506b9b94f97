import type { Estimate } from '../estimate.ts'
import { type BySide, bySide } from '../side.ts'
import { proportion } from '../statistics/proportion.ts'

/** How one side voted on a proposal, and what became of it. */
export interface Contest {
  readonly votes: BySide<{ readonly for: number; readonly against: number }>
  readonly carried: boolean
}

/** How often a side's majority was on the losing side. */
export interface Overruled {
  readonly lost: number
  readonly contested: number
  readonly rate: Estimate | null
}

/**
 * How often each side was overruled: of the contested decisions (somebody for and somebody against) in which the side had a
 * majority, the share that went the other way. A side that was split evenly had none, and the decision does not count for it.
 *
 * With the exact 95 % interval. Null without any such decision. It cannot say how much the decision mattered to the side.
 *
 * @example overruleRate([{ votes: { lived: { for: 3, against: 0 }, learned: { for: 0, against: 5 } }, carried: false }])
 */
export function overruleRate(contests: readonly Contest[]): BySide<Overruled> {
  const contested = contests.filter(
    ({ votes: { lived, learned } }) => lived.for + learned.for > 0 && lived.against + learned.against > 0,
  )
  return bySide((side) => {
    const wished = contested.filter(({ votes }) => votes[side].for !== votes[side].against)
    const lost = wished.filter(
      ({ votes, carried }) => votes[side].for > votes[side].against !== carried,
    ).length
    return { lost, contested: wished.length, rate: proportion(lost, wished.length) }
  })
}
