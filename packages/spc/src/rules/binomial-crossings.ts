import { logChoose } from '../arithmetic/log-gamma.ts'

/**
 * Smallest number of crossings that chance gives in at least 5 of 100 runs of `useful` points: the smallest k with
 * P(X <= k) >= 0.05 for X binomial (useful - 1, 1/2). Fewer crossings are a signal.
 */
export function crossingsMin(useful: number): number {
  const steps = useful - 1
  if (steps <= 0) return 0
  let k = Math.max(0, Math.floor(steps / 2 - 6 * Math.sqrt(steps)))
  let log = logChoose(steps, k) - steps * Math.LN2
  let total = Math.exp(log)
  while (total < 0.05) {
    log += Math.log((steps - k) / (k + 1))
    k += 1
    total += Math.exp(log)
  }
  return k
}

/** Longest run that chance makes usual among `useful` points: round(log2 n) + 3. A longer one is a signal. */
export const longestRunMax = (useful: number): number => Math.round(Math.log2(useful)) + 3
