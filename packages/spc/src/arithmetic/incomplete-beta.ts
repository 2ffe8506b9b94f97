import { logGamma } from './log-gamma.ts'

const tiny = 1e-300

/** Continued fraction of the incomplete beta function by Lentz's method (Abramowitz and Stegun 26.5.8). */
function continuedFraction(x: number, a: number, b: number): number {
  const guard = (value: number) => (Math.abs(value) < tiny ? tiny : value)
  let c = 1
  let d = 1 / guard(1 - ((a + b) * x) / (a + 1))
  let result = d
  for (let m = 1; m < 10_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / guard(1 + even * d)
    c = guard(1 + even / c)
    result *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / guard(1 + odd * d)
    c = guard(1 + odd / c)
    const change = d * c
    result *= change
    if (Math.abs(change - 1) < 1e-15) break
  }
  return result
}

/** Natural logarithm of the beta function. */
export const logBeta = (a: number, b: number): number => logGamma(a) + logGamma(b) - logGamma(a + b)

function lowerSeries(x: number, a: number, b: number): number {
  return Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBeta(a, b)) * (continuedFraction(x, a, b) / a)
}

/** Regularised incomplete beta function I_x(a, b) for 0 <= x <= 1 and a, b > 0. */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  return x < (a + 1) / (a + b + 2) ? lowerSeries(x, a, b) : 1 - lowerSeries(1 - x, b, a)
}

/** Natural logarithm of 1 - I_x(a, b), also where that is far too small for a plain number. */
export function logUpperBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return Number.NEGATIVE_INFINITY
  if (x < (a + 1) / (a + b + 2)) return Math.log1p(-lowerSeries(x, a, b))
  const log = b * Math.log1p(-x) + a * Math.log(x) - logBeta(a, b)
  return log + Math.log(continuedFraction(1 - x, b, a) / b)
}
