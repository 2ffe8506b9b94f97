/** Sum with compensation (Neumaier). Missing values are skipped. */
export function sum(values: readonly (number | null)[]): number {
  let total = 0
  let lost = 0
  for (const value of values) {
    if (value === null) continue
    const next = total + value
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total
    total = next
  }
  return total + lost
}

/**
 * Arithmetic mean of the values that are not missing, or null when there is none. A second pass takes out what rounding
 * left over, so that equal values lie exactly on their mean.
 */
export function mean(values: readonly (number | null)[]): number | null {
  let count = 0
  for (const value of values) if (value !== null) count++
  if (count === 0) return null
  const first = sum(values) / count
  let left = 0
  for (const value of values) if (value !== null) left += value - first
  return first + left / count
}
