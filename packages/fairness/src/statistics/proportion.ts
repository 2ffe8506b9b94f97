import type { Estimate } from '../estimate.ts'
import { betaQuantile } from './beta.ts'

/**
 * A share with its exact 95 % interval. Null when it is a share of none.
 *
 * Source: C. Clopper and E. Pearson, 1934. It is never too narrow, and a little too wide for small counts. Halves are allowed in
 * `part`, for things that count for two sides.
 *
 * @throws RangeError unless 0 <= part <= whole
 * @example proportion(7, 46) // { value: 0.152, low: 0.063, high: 0.289 }
 */
export function proportion(part: number, whole: number): Estimate | null {
  if (!(part >= 0 && part <= whole)) throw new RangeError(`Not a share: ${part} of ${whole}`)
  if (whole === 0) return null
  return {
    value: part / whole,
    low: part === 0 ? 0 : betaQuantile(0.025, part, whole - part + 1),
    high: part === whole ? 1 : betaQuantile(0.975, part + 1, whole - part),
  }
}
