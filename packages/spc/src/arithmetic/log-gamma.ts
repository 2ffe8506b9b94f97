const stirling = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156]
const logRootTwoPi = 0.9189385332046728

/**
 * Natural logarithm of the gamma function for x > 0, to about 1e-15 relative.
 * Stirling's series above 16; smaller arguments are raised to it by the recurrence.
 */
export function logGamma(x: number): number {
  let shift = 1
  let raised = x
  while (raised < 16) {
    shift *= raised
    raised += 1
  }
  const inverse = 1 / raised
  const square = inverse * inverse
  let series = 0
  for (let term = stirling.length - 1; term >= 0; term--) series = series * square + (stirling[term] ?? 0)
  return (raised - 0.5) * Math.log(raised) - raised + logRootTwoPi + series * inverse - Math.log(shift)
}

/** Natural logarithm of the number of ways to choose k of n; -Infinity where there is none. */
export function logChoose(n: number, k: number): number {
  if (k < 0 || k > n) return Number.NEGATIVE_INFINITY
  if (k === 0 || k === n) return 0
  return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1)
}
