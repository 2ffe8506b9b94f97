import { mean } from '../arithmetic/sum.ts'
import { d4, meanRange, movingRanges } from '../moving-range.ts'
import type { LimitsRefusal } from '../refusal.ts'
import { type LineSettings, type Lines, limitsAround, noSpread, standardised } from './lines.ts'

type Individuals = {
  readonly centre: number | null
  readonly sigma: number | null
  readonly meanMovingRange: number | null
  readonly screenedOut: number
  readonly refused: LimitsRefusal | null
}

/**
 * Centre and sigma of individual values from their moving ranges. Excluded points are already taken out, so a range
 * bridges them; a missing value gives no range on either side.
 */
function individuals(base: readonly (number | null)[], settings: LineSettings): Individuals {
  const centre = settings.centre ?? mean(base)
  const ranges = meanRange(movingRanges(base), settings.screening, d4)
  if (centre === null) return { ...noRange, centre, refused: 'no-values' }
  if (ranges.allZero && !settings.limitsWithoutVariation)
    return { ...noRange, centre, refused: 'no-variation' }
  if (ranges.mean === null)
    return { ...noRange, centre, refused: ranges.allZero ? 'no-variation' : 'too-few-points' }
  return {
    centre,
    sigma: (settings.halfWidth / 3) * ranges.mean,
    meanMovingRange: ranges.mean,
    screenedOut: ranges.screenedOut,
    refused: null,
  }
}

const noRange = { sigma: null, meanMovingRange: null, screenedOut: 0 }

/** Lines of an individuals chart over all values of a phase, from its base values. */
export function individualLines(
  values: readonly (number | null)[],
  base: readonly (number | null)[],
  settings: LineSettings,
): Lines {
  const { centre, sigma, meanMovingRange, screenedOut, refused } = individuals(base, settings)
  const limits = limitsAround(centre, sigma, settings.neverNegative ? { min: 0 } : {})
  return {
    values,
    centre,
    limits: values.map(() => limits),
    z: values.map((value) => standardised(value, centre, sigma)),
    refused,
    spread: { ...noSpread, meanMovingRange, screenedOut },
  }
}
