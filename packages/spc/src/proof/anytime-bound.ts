import { logBeta, logUpperBeta } from '../arithmetic/incomplete-beta.ts'
import { turningPoint } from './bisect.ts'
import { assertCounts, usualLevel } from './lower-bound.ts'

/** Second parameter of the mixing Beta(1, b): below 1 it leans towards "nearly always", where promises live. */
const lean = 0.5

/**
 * Natural logarithm of the evidence against "kept no more often than `share`": a bet on every larger share at once,
 * by the Beta(1, 1/2) density cut at `share`. If the promise really is kept no more often than that, its expectation
 * never grows, whenever one looks (a non-negative supermartingale).
 */
export function logEvidence(kept: number, checks: number, share: number): number {
  const missed = checks - kept
  const mixed =
    Math.log(lean) + logBeta(kept + 1, missed + lean) + logUpperBeta(share, kept + 1, missed + lean)
  return mixed - (lean + missed) * Math.log1p(-share) - kept * Math.log(share)
}

/**
 * Anytime-valid lower bound for how often a promise is kept. The chance that it is ever above the truth, however often
 * one looks and whenever one stops, is at most 1 - level (Ville's inequality). It is lower than `lowerBound`: that is
 * the price of looking when one likes.
 *
 * Method: one-sided Beta-binomial mixture confidence sequence; Robbins 1970, doi:10.1214/aoms/1177696786; Howard et
 * al. 2021, doi:10.1214/20-AOS1991. For shares up to kept / (checks + 1/2) the evidence falls as the share rises, and
 * above that it stays under e, so the bound is where it crosses 1 / (1 - level).
 *
 * @throws RangeError when the counts are not whole numbers with 0 <= kept <= checks.
 * @example anytimeBound(60, 60) // 0.934
 */
export function anytimeBound(kept: number, checks: number, level = usualLevel): number {
  assertCounts(kept, checks)
  if (kept === 0) return 0
  const enough = -Math.log(1 - level)
  const top = kept / (checks + lean)
  return top * turningPoint((part) => logEvidence(kept, checks, top * part) < enough)
}
