import { type Beta, betaMean, betaVariance } from './rates.ts'

const CELLS = 256

/** With at least this many answers each way a normal approximation is good, and under this deviation it is better than the grid. */
const MANY = 6
const NARROW = 0.06
const VERY_NARROW = 0.004

/**
 * Returns the probability that two independent Beta rates differ by more than `by`, either way. Summed over a grid that is even in
 * asin(sqrt(rate)), on which Beta densities are smooth; far from the threshold, where it is 0 or 1 to many digits, without a grid.
 */
export function differenceBy(by: number): (one: Beta, other: Beta) => number {
  const grid = gridFor(by)
  return (one, other) => {
    const apart = Math.abs(betaMean(one) - betaMean(other))
    const deviation = Math.sqrt(betaVariance(one) + betaVariance(other))
    if (apart + 8 * deviation < by) return 0
    if (apart - 8 * deviation > by) return 1
    const many = Math.min(one.a, one.b, other.a, other.b) >= MANY
    if (deviation < (many ? NARROW : VERY_NARROW))
      return normalAbove((by - apart) / deviation) + normalAbove((by + apart) / deviation)
    const p = masses(one)
    const below = cumulative(masses(other))
    let within = 0
    for (let i = 0; i < CELLS; i++)
      within += (p[i] as number) * (upTo(below, grid.high[i] as number) - upTo(below, grid.low[i] as number))
    return Math.min(1, Math.max(0, 1 - within))
  }
}

const angle = (cell: number): number => ((cell + 0.5) / CELLS) * (Math.PI / 2)

const LOG_SIN = Float64Array.from({ length: CELLS }, (_, i) => Math.log(Math.sin(angle(i))))
const LOG_COS = Float64Array.from({ length: CELLS }, (_, i) => Math.log(Math.cos(angle(i))))

/** For each cell's rate, the places (in cells) of that rate less and plus `by`. */
function gridFor(by: number): { low: Float64Array; high: Float64Array } {
  const placeOf = (rate: number): number =>
    (Math.asin(Math.sqrt(Math.min(1, Math.max(0, rate)))) / (Math.PI / 2)) * CELLS
  const rates = Float64Array.from({ length: CELLS }, (_, i) => Math.sin(angle(i)) ** 2)
  return { low: rates.map((rate) => placeOf(rate - by)), high: rates.map((rate) => placeOf(rate + by)) }
}

/** A Beta(a, b) rate has density sin^(2a-1) cos^(2b-1) in the angle. */
function masses({ a, b }: Beta): Float64Array {
  const [p, q] = [2 * a - 1, 2 * b - 1]
  const top = p + q > 0 ? (p * Math.log(p / (p + q) || 1) + q * Math.log(q / (p + q) || 1)) / 2 : 0
  const mass = new Float64Array(CELLS)
  let sum = 0
  for (let i = 0; i < CELLS; i++) {
    const each = Math.exp(p * (LOG_SIN[i] as number) + q * (LOG_COS[i] as number) - top)
    mass[i] = each
    sum += each
  }
  for (let i = 0; i < CELLS; i++) mass[i] = (mass[i] as number) / sum
  return mass
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

/** The chance that a standard normal number is above z (Abramowitz and Stegun 7.1.26; error under 1e-7). */
function normalAbove(z: number): number {
  const x = Math.abs(z) / Math.SQRT2
  const t = 1 / (1 + 0.3275911 * x)
  const series =
    t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
  const tail = (series * Math.exp(-x * x)) / 2
  return z >= 0 ? tail : 1 - tail
}
