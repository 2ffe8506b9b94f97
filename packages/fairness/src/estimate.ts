/** A figure with the interval that would hold the true one 95 times in 100. */
export interface Estimate {
  readonly value: number
  readonly low: number
  readonly high: number
}

/** A figure that is not given, since it is about fewer people than `below`. `message` puts it into words. */
export interface TooFew {
  readonly hidden: 'fewer than'
  readonly below: number
}

/** Says that there are too few. */
export const tooFew = (below: number): TooFew => ({ hidden: 'fewer than', below })
