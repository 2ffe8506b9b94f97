import { type Estimate, type TooFew, tooFew } from '../estimate.ts'
import { bootstrap } from '../statistics/bootstrap.ts'
import { redrawn } from '../statistics/seeded.ts'

const leastPeople = 3

/** How evenly talk was spread, and how many people talking equally would have spread it so. */
export interface Evenness {
  /** 1 when all said the same, 0 when one said it all. */
  readonly evenness: Estimate
  /** From 1 to the number of people. */
  readonly speakers: Estimate
}

/**
 * Evenness of talk and effective speakers: `J = -sum(s ln s) / ln n` and `exp(-sum(s ln s))`, s each person's share.
 *
 * Hidden for fewer than three people; null when nothing was said. Intervals by drawing people; too narrow for small groups.
 * Sources: C. Shannon, 1948; E. Pielou, 1966; M. Hill, 1973. It cannot say whether people were quiet by choice.
 *
 * @param amounts what each person said, in seconds, words or turns; those who said nothing are in it with 0
 * @throws RangeError for an amount below 0
 * @example evennessOfTalk([10, 10, 10, 10], 1) // evenness 1, speakers 4
 */
export function evennessOfTalk(amounts: readonly number[], seed: number): Evenness | TooFew | null {
  if (amounts.length < leastPeople) return tooFew(leastPeople)
  const spread = entropy(amounts)
  if (spread === null) return null
  const drawn = (figure: (spread: number) => number) =>
    bootstrap(figure(spread), seed, (random) => {
      const again = entropy(redrawn(amounts, random))
      return again === null ? null : figure(again)
    })
  const most = Math.log(amounts.length)
  return { evenness: drawn((one) => one / most), speakers: drawn(Math.exp) }
}

/** The entropy of shares, in nats. Null when there is nothing to share. */
function entropy(amounts: readonly number[]): number | null {
  for (const amount of amounts)
    if (!(amount >= 0 && Number.isFinite(amount))) throw new RangeError(`Not an amount: ${amount}`)
  const sum = amounts.reduce((total, amount) => total + amount, 0)
  if (sum === 0) return null
  return amounts.reduce(
    (total, amount) => (amount > 0 ? total - (amount / sum) * Math.log(amount / sum) : total),
    0,
  )
}
