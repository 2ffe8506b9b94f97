import { type Estimate, type TooFew, tooFew } from '../estimate.ts'
import { type BySide, bySide, type Side } from '../side.ts'
import { bootstrap } from '../statistics/bootstrap.ts'
import { redrawn } from '../statistics/seeded.ts'

/** One person's talk. Someone who said nothing is in it with 0: they have a seat. */
export interface Talk {
  readonly side: Side
  /** Seconds, words or turns; the same for all. */
  readonly amount: number
}

/** A side with fewer people than this is not shown. */
export const leastInSide = 3

/**
 * Each side's share of the talk for its share of the seats: 1 is in proportion, below 1 is less than its seats.
 *
 * Hidden for both when either side has fewer than three people, since one side's ratio gives the other's. Null when nothing was
 * said. The interval draws people within each side, never words. Never name people with it.
 *
 * It cannot say who shaped what was decided, nor why somebody was quiet.
 *
 * @throws RangeError for an amount below 0
 * @example voiceRatio([...], 1).lived // { value: 0.8, low: 0.5, high: 1.1 }
 */
export function voiceRatio(talks: readonly Talk[], seed: number): BySide<Estimate> | TooFew | null {
  for (const { amount } of talks)
    if (!(amount >= 0 && Number.isFinite(amount))) throw new RangeError(`Not an amount: ${amount}`)
  const amounts = bySide((side) => talks.filter((talk) => talk.side === side).map(({ amount }) => amount))
  if (Math.min(amounts.lived.length, amounts.learned.length) < leastInSide) return tooFew(leastInSide)
  const whole = ratio(amounts)
  if (whole === null) return null
  return bySide((side) =>
    bootstrap(
      whole[side],
      seed,
      (random) => ratio(bySide((one) => redrawn(amounts[one], random)))?.[side] ?? null,
    ),
  )
}

function ratio(amounts: BySide<readonly number[]>): BySide<number> | null {
  const talk = bySide((side) => amounts[side].reduce((total, amount) => total + amount, 0))
  const [said, seats] = [talk.lived + talk.learned, amounts.lived.length + amounts.learned.length]
  if (said === 0) return null
  return bySide((side) => talk[side] / said / (amounts[side].length / seats))
}
