import { logGamma } from '../arithmetic/gamma.ts'
import { type Beta, betaMean, betaVariance } from './rates.ts'

const CELLS = 256

/**
 * The probability that two independent Beta rates differ by more than `by`, either way. Summed over a grid of 256 cells; far from
 * the threshold, where the answer is 0 or 1 to many digits, without a grid.
 */
export function differBy(one: Beta, other: Beta, by: number): number {
  const apart = Math.abs(betaMean(one) - betaMean(other))
  const deviation = Math.sqrt(betaVariance(one) + betaVariance(other))
  if (apart + 8 * deviation < by) return 0
  if (apart - 8 * deviation > by) return 1
  const p = masses(one)
  const q = masses(other)
  const below = cumulative(q)
  const cells = by * CELLS
  let within = 0
  for (let i = 0; i < CELLS; i++)
    within += (p[i] as number) * (upTo(below, i + 0.5 + cells) - upTo(below, i + 0.5 - cells))
  return Math.min(1, Math.max(0, 1 - within))
}

function masses({ a, b }: Beta): Float64Array {
  const constant = logGamma(a + b) - logGamma(a) - logGamma(b)
  const mass = Float64Array.from({ length: CELLS }, (_, i) => {
    const x = (i + 0.5) / CELLS
    return Math.exp(constant + (a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x))
  })
  const sum = mass.reduce((x, y) => x + y, 0)
  return mass.map((each) => each / sum)
}

function cumulative(mass: Float64Array): Float64Array {
  const sums = new Float64Array(CELLS + 1)
  for (let i = 0; i < CELLS; i++) sums[i + 1] = (sums[i] as number) + (mass[i] as number)
  return sums
}

/** The mass below a place measured in cells, within a cell in proportion. */
function upTo(sums: Float64Array, place: number): number {
  if (place <= 0) return 0
  if (place >= CELLS) return 1
  const cell = Math.floor(place)
  const below = sums[cell] as number
  return below + (place - cell) * ((sums[cell + 1] as number) - below)
}
