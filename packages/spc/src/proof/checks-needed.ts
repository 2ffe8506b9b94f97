import { incompleteBeta } from '../arithmetic/incomplete-beta.ts'
import { logEvidence } from './anytime-bound.ts'
import { usualLevel } from './lower-bound.ts'

/** When people look at the checks: whenever they like, or only at counts that were fixed beforehand. */
export type Looking = 'any-time' | 'planned'

/** Whether `kept` of `checks` supports a claim of at least `claim`. */
export function supports(
  kept: number,
  checks: number,
  claim: number,
  looking: Looking,
  level = usualLevel,
): boolean {
  if (kept === 0) return false
  if (looking === 'planned') return incompleteBeta(claim, kept, checks - kept + 1) <= 1 - level
  return claim < kept / (checks + 0.5) && logEvidence(kept, checks, claim) >= -Math.log(1 - level)
}

/**
 * How many checks a claim needs when `misses` of them are not kept.
 *
 * @param claim the share to be claimed, above 0 and below 1.
 * @throws RangeError for a claim or a number of misses out of range.
 * @example checksNeeded({ claim: 0.9, misses: 2 }) // 61
 */
export function checksNeeded(request: {
  readonly claim: number
  readonly misses: number
  readonly looking?: Looking
  readonly level?: number
}): number {
  const { claim, misses, looking = 'planned', level = usualLevel } = request
  if (!(claim > 0 && claim < 1)) throw new RangeError(`not a share between 0 and 1: ${claim}`)
  if (!Number.isInteger(misses) || misses < 0) throw new RangeError(`not a count: ${misses}`)
  const enough = (checks: number) => supports(checks - misses, checks, claim, looking, level)
  let [low, high] = [misses, misses + 1]
  while (!enough(high)) {
    low = high
    high *= 2
  }
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (enough(middle)) high = middle
    else low = middle
  }
  return high
}
