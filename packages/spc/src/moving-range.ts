import { mean } from './arithmetic/sum.ts'

/** Mean moving range divided by this estimates sigma (d2 for two values). */
export const d2 = 1.128
/** Upper limit of moving ranges in mean moving ranges (D4 for two values). */
export const d4 = 3.267

/** Absolute differences of neighbours. A missing value gives none on either side. */
export function movingRanges(values: readonly (number | null)[]): (number | null)[] {
  return values.map((value, index) => {
    const before = index === 0 ? null : (values[index - 1] ?? null)
    return value === null || before === null ? null : Math.abs(value - before)
  })
}

export type MeanRange = {
  /** Null when there is no range to average. */
  readonly mean: number | null
  readonly screenedOut: number
  /** There are ranges and all of them are zero. */
  readonly allZero: boolean
}

/**
 * Mean of ranges, after leaving out once those that are not strictly below `factor` times the plain mean.
 * With every range at zero, screening leaves nothing and the mean is null.
 */
export function meanRange(ranges: readonly (number | null)[], screening: boolean, factor: number): MeanRange {
  const all = mean(ranges)
  if (all === null) return { mean: null, screenedOut: 0, allZero: false }
  if (!screening) return { mean: all, screenedOut: 0, allZero: all === 0 }
  const kept = ranges.filter((range) => range !== null && range < factor * all)
  const present = ranges.filter((range) => range !== null).length
  return { mean: mean(kept), screenedOut: present - kept.length, allZero: all === 0 }
}
