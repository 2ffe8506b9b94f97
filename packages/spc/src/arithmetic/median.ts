/** Middle value, or the mean of the middle two. Missing values are skipped; null when nothing is left. */
export function median(values: readonly (number | null)[]): number | null {
  const present = values.filter((value) => value !== null).sort((a, b) => a - b)
  const middle = present.length >> 1
  const high = present[middle]
  if (high === undefined) return null
  return present.length % 2 === 1 ? high : ((present[middle - 1] ?? high) + high) / 2
}
