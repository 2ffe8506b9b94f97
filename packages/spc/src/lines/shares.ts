import { standardDeviation } from '../arithmetic/standard-deviation.ts'
import { sum } from '../arithmetic/sum.ts'
import type { Member } from '../layout.ts'
import { d2, d4, meanRange, movingRanges } from '../moving-range.ts'
import {
  type Bounds,
  baseOf,
  type LineMaker,
  type LineSettings,
  linesFromSigmas,
  noSpread,
  standardised,
} from './lines.ts'

/** Variance of one point with denominator 1, by the distribution the chart assumes. */
type Variance = (centre: number) => number

const binomial: Variance = (share) => share * (1 - share)
const poisson: Variance = (rate) => rate

function pooled(members: readonly Member[], given: number | null): number | null {
  const base = baseOf(members).filter((member) => member.value !== null)
  if (given !== null) return given
  return base.length === 0 ? null : sum(base.map((m) => m.count)) / sum(base.map((m) => m.n))
}

function sigmasOf(members: readonly Member[], centre: number | null, variance: Variance): (number | null)[] {
  return members.map((member) =>
    centre === null || member.value === null || !member.n ? null : Math.sqrt(variance(centre) / member.n),
  )
}

function shareLines(variance: Variance, bounds: Bounds): LineMaker {
  return (members, settings) => {
    const centre = pooled(members, settings.centre)
    const values = members.map((member) => member.value)
    const refused = centre === null ? 'no-values' : null
    return linesFromSigmas(values, centre, sigmasOf(members, centre, variance), bounds, {
      refused,
      spread: noSpread,
    })
  }
}

/** How much wider (or narrower) the points really spread than the distribution says. */
function laneyFactor(z: readonly (number | null)[], settings: LineSettings, categories: boolean) {
  if (categories) return { factor: standardDeviation(z), screenedOut: 0 }
  const ranges = meanRange(movingRanges(z), settings.screening, d4)
  if (ranges.allZero && !settings.limitsWithoutVariation)
    return { factor: null, screenedOut: 0, allZero: true }
  return { factor: ranges.mean === null ? null : ranges.mean / d2, screenedOut: ranges.screenedOut }
}

function primeLines(variance: Variance, bounds: Bounds): LineMaker {
  return (members, settings) => {
    const centre = pooled(members, settings.centre)
    const plain = sigmasOf(members, centre, variance)
    const z = members.map((member, index) => standardised(member.value, centre, plain[index] ?? null))
    const baseZ = z.filter((_, index) => members[index]?.included && members[index]?.baseline)
    const byCategory = typeof members[0]?.key === 'string'
    const { factor, screenedOut, allZero } = { allZero: false, ...laneyFactor(baseZ, settings, byCategory) }
    const sigmas = plain.map((sigma) => (sigma === null || factor === null ? null : sigma * factor))
    const without = allZero || plain.every((sigma) => !sigma) ? 'no-variation' : 'too-few-points'
    return linesFromSigmas(
      members.map((member) => member.value),
      centre,
      sigmas,
      bounds,
      {
        refused: centre === null ? 'no-values' : factor === null ? without : null,
        spread: { ...noSpread, factor, screenedOut },
      },
    )
  }
}

/** Proportions. */
export const proportionLines = shareLines(binomial, { min: 0, max: 1 })
/** Rates. */
export const rateLines = shareLines(poisson, { min: 0 })
/** Proportions with Laney's factor for more (or less) spread than chance gives. */
export const proportionPrimeLines = primeLines(binomial, { min: 0, max: 1 })
/** Rates with Laney's factor. */
export const ratePrimeLines = primeLines(poisson, { min: 0 })
