import { invert } from '../algebra/invert.ts'
import { evidence } from '../position/standing.ts'
import type { Clustering, Points } from './k-means.ts'

/** Groups as clouds around centres, all of one shape: the pooled spread of members, their own uncertainty included. */
export type Clouds = {
  readonly k: number
  readonly rank: number
  /** k x rank. */
  readonly centres: Float64Array
  /** rank x rank: inverse of the pooled covariance. */
  readonly precision: Float64Array
}

/** Clouds from a clustering of points with these spreads. One group needs no shape. */
export function cloudsOf(points: Points, clustering: Clustering, spread: Float64Array): Clouds {
  const { width, count, at, weight } = points
  if (clustering.k === 1)
    return { k: 1, rank: width, centres: clustering.centres, precision: new Float64Array(width * width) }
  const pooled = new Float64Array(width * width)
  let total = 0
  for (let i = 0; i < count; i++) {
    const w = weight[i] as number
    const c = (clustering.group[i] as number) * width
    total += w
    for (let a = 0; a < width; a++) {
      for (let b = 0; b < width; b++) {
        const offs =
          ((at[i * width + a] as number) - (clustering.centres[c + a] as number)) *
          ((at[i * width + b] as number) - (clustering.centres[c + b] as number))
        pooled[a * width + b] =
          (pooled[a * width + b] as number) + w * (offs + (spread[(i * width + a) * width + b] as number))
      }
    }
  }
  const precision = pooled.map((each) => each / total)
  for (let a = 0; a < width; a++) precision[a * width + a] = (precision[a * width + a] as number) + 1e-9
  invert(precision, width, new Float64Array(width * width))
  return { k: clustering.k, rank: width, centres: clustering.centres, precision }
}

/**
 * How likely each group is for a person, given only their own votes: Bayes' rule with the groups as Gaussian clouds of equal prior
 * (nobody is presumed to be in the majority), the person's position integrated out. Sums to 1.
 */
export function membership(
  clouds: Clouds,
  position: Float64Array,
  spread: Float64Array,
  scale: Float64Array,
): Float64Array {
  const { k, rank, centres, precision } = clouds
  if (k === 1) return Float64Array.of(1)
  const said = evidence(position, spread, scale)
  const both = precision.map((each, i) => each + (said.precision[i] as number))
  invert(both, rank, new Float64Array(rank * rank))
  const logs = new Float64Array(k)
  for (let c = 0; c < k; c++) {
    const centre = centres.subarray(c * rank, (c + 1) * rank)
    const lean = times(precision, centre, rank)
    const pull = lean.map((each, a) => each + (said.pull[a] as number))
    logs[c] = (quadratic(both, pull, rank) - dot(lean, centre)) / 2
  }
  return shares(logs)
}

function shares(logs: Float64Array): Float64Array {
  const most = logs.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  const parts = logs.map((each) => Math.exp(each - most))
  const sum = parts.reduce((a, b) => a + b, 0)
  return parts.map((each) => each / sum)
}

function times(matrix: Float64Array, vector: Float64Array, size: number): Float64Array {
  const product = new Float64Array(size)
  for (let a = 0; a < size; a++)
    for (let b = 0; b < size; b++)
      product[a] = (product[a] as number) + (matrix[a * size + b] as number) * (vector[b] as number)
  return product
}

const dot = (a: Float64Array, b: Float64Array): number =>
  a.reduce((sum, each, i) => sum + each * (b[i] as number), 0)

const quadratic = (matrix: Float64Array, vector: Float64Array, size: number): number =>
  dot(times(matrix, vector, size), vector)
