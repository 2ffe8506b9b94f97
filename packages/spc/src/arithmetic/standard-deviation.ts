import { mean, sum } from './sum.ts'

/** Sample standard deviation (n - 1). Missing values are skipped; null under two values. */
export function standardDeviation(values: readonly (number | null)[]): number | null {
  const present = values.filter((value) => value !== null)
  const centre = mean(present)
  if (centre === null || present.length < 2) return null
  return Math.sqrt(sum(present.map((value) => (value - centre) ** 2)) / (present.length - 1))
}
