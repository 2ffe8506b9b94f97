/** Sum with compensation (Neumaier), so that the mean of equal values is that value. Missing values are skipped. */
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

/** Arithmetic mean of the values that are not missing, or null when there is none. */
export function mean(values: readonly (number | null)[]): number | null {
  let count = 0
  for (const value of values) if (value !== null) count++
  return count === 0 ? null : sum(values) / count
}
