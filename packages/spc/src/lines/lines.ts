import type { Spread } from '../chart.ts'
import type { Member } from '../layout.ts'
import type { LimitsRefusal } from '../refusal.ts'

export type Limits = {
  readonly lower: number
  readonly upper: number
  readonly lowerWarning: number
  readonly upperWarning: number
}

/** The lines of one phase, before multiplying. Every array has one entry a member. */
export type Lines = {
  readonly values: readonly (number | null)[]
  readonly centre: number | null
  readonly limits: readonly (Limits | null)[]
  readonly z: readonly (number | null)[]
  readonly refused: LimitsRefusal | null
  readonly spread: Spread
}

/** What the lines of a phase are made with. */
export type LineSettings = {
  readonly screening: boolean
  /** Half-width of XmR limits in mean moving ranges: 3/1.128 or 2.66. */
  readonly halfWidth: number
  readonly limitsWithoutVariation: boolean
  readonly spreadFromAll: boolean
  /** A given centre in the unit of the values, or null. */
  readonly centre: number | null
  readonly neverNegative: boolean
}

/** Computes the lines of one phase. */
export type LineMaker = (members: readonly Member[], settings: LineSettings) => Lines

export const noSpread: Spread = {
  meanMovingRange: null,
  screenedOut: 0,
  factor: null,
  standardDeviation: null,
}

/** Points that make centre and limits. */
export const baseOf = (members: readonly Member[]): readonly Member[] =>
  members.filter((member) => member.included && member.baseline)

export type Bounds = { readonly min?: number; readonly max?: number }

/** Three and two sigma lines around a centre, cut at what is possible. Null where sigma is no number. */
export function limitsAround(
  centre: number | null,
  sigma: number | null,
  bounds: Bounds = {},
): Limits | null {
  if (centre === null || sigma === null || !Number.isFinite(sigma)) return null
  const low = (value: number) => Math.max(bounds.min ?? Number.NEGATIVE_INFINITY, value)
  const high = (value: number) => Math.min(bounds.max ?? Number.POSITIVE_INFINITY, value)
  return {
    lower: low(centre - 3 * sigma),
    upper: high(centre + 3 * sigma),
    lowerWarning: low(centre - 2 * sigma),
    upperWarning: high(centre + 2 * sigma),
  }
}

/** Distance from the centre in sigmas; null where there is no such distance. */
export function standardised(
  value: number | null,
  centre: number | null,
  sigma: number | null,
): number | null {
  if (value === null || centre === null || sigma === null || !(sigma > 0)) return null
  const z = (value - centre) / sigma
  return Number.isFinite(z) ? z : null
}

/** Lines for points that each have a sigma of their own. */
export function linesFromSigmas(
  values: readonly (number | null)[],
  centre: number | null,
  sigmas: readonly (number | null)[],
  bounds: Bounds,
  rest: Pick<Lines, 'refused' | 'spread'>,
): Lines {
  return {
    values,
    centre,
    limits: sigmas.map((sigma) => limitsAround(centre, sigma, bounds)),
    z: values.map((value, index) => standardised(value, centre, sigmas[index] ?? null)),
    ...rest,
  }
}
