import { logGamma } from './arithmetic/log-gamma.ts'

export type SubgroupConstants = {
  readonly c4: number
  readonly a3: number
  readonly b3: number
  readonly b4: number
}

/**
 * Constants of Xbar and S charts for subgroups of `n` values, from logarithms so that large subgroups do not
 * overflow. Null for n < 2, where there is no standard deviation.
 *
 * @param sigmas width of the limits; 3 gives the usual constants, 2 the warning lines.
 * @example subgroupConstants(5)?.a3 // 1.4273
 */
export function subgroupConstants(n: number, sigmas = 3): SubgroupConstants | null {
  if (!(n >= 2)) return null
  const c4 = Math.sqrt(2 / (n - 1)) * Math.exp(logGamma(n / 2) - logGamma((n - 1) / 2))
  const width = (sigmas * Math.sqrt(1 - c4 * c4)) / c4
  return { c4, a3: sigmas / (c4 * Math.sqrt(n)), b3: Math.max(0, 1 - width), b4: 1 + width }
}
