import { incompleteBeta } from '../arithmetic/incomplete-beta.ts'
import { turningPoint } from './bisect.ts'

/** How sure a claim is: 0.95 means that at most 5 of 100 such claims are too high. */
export const usualLevel = 0.95

/** Throws on counts that are no counts: a fault of the program that calls, not of a person. */
export function assertCounts(kept: number, checks: number): void {
  const whole = Number.isInteger(kept) && Number.isInteger(checks)
  if (!whole || kept < 0 || checks < kept)
    throw new RangeError(`not counts: ${kept} kept of ${checks} checks`)
}

/**
 * Exact lower bound (Clopper-Pearson, one-sided) for how often a promise is kept: the share between 0 and 1 that
 * `kept` of `checks` supports. It holds for one look, or for a look that was fixed beforehand; for looking whenever
 * one likes use `anytimeBound`.
 *
 * @throws RangeError when the counts are not whole numbers with 0 <= kept <= checks.
 * @example lowerBound(20, 20) // 0.861
 */
export function lowerBound(kept: number, checks: number, level = usualLevel): number {
  assertCounts(kept, checks)
  if (kept === 0) return 0
  return turningPoint((share) => incompleteBeta(share, kept, checks - kept + 1) > 1 - level)
}
