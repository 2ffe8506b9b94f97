import { seeded } from '../random.ts'
import { kMeans, type Points } from './k-means.ts'

/** How much tighter k groups are than k parts of one single cloud of the same size and stretch. */
export type Gap = { readonly gap: number; readonly error: number }

/**
 * The gap statistic (R. Tibshirani, G. Walther, T. Hastie, JRSS B 63, 2001) for k = 1 to `most`, with one Gaussian cloud of the
 * same spread along each axis as reference instead of a box: people who shade from one view into another, with no groups, look
 * like such a cloud. Above 0: tighter than the cloud. Index 0 is k = 1. Only the first `sampleSize` points are looked at.
 */
export function gapsFromOneCloud(
  points: Points,
  most: number,
  clouds: number,
  sampleSize: number,
  seed: number,
): Gap[] {
  const sample = { ...points, count: Math.min(points.count, sampleSize) }
  const ours = logLosses(sample, most, seed)
  const theirs = Array.from({ length: clouds }, (_, i) =>
    logLosses({ ...sample, at: cloudLike(sample, seed, i) }, most, seed + i),
  )
  return ours.map((own, i) => {
    const logs = theirs.map((each) => each[i] as number)
    const mean = logs.reduce((a, b) => a + b, 0) / clouds
    const variance = logs.reduce((sum, each) => sum + (each - mean) ** 2, 0) / clouds
    return { gap: mean - own, error: Math.sqrt(variance * (1 + 1 / clouds)) }
  })
}

/** The same few restarts for ours and theirs, so that neither is favoured. */
const RESTARTS = 2

function logLosses(points: Points, most: number, seed: number): number[] {
  return Array.from({ length: most }, (_, i) =>
    Math.log(Math.max(kMeans(points, i + 1, i === 0 ? 1 : RESTARTS, seeded(seed, i)).loss, 1e-300)),
  )
}

/** Normal numbers (Box and Muller, 1958) with the points' spread along each axis, and exactly their sum of squares. */
function cloudLike({ at, width, count }: Points, seed: number, stream: number): Float64Array {
  const random = seeded(seed, 1000 + stream)
  const cloud = Float64Array.from(
    { length: count * width },
    () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()),
  )
  for (let a = 0; a < width; a++) {
    const ratio = Math.sqrt(variance(at, a, width, count) / variance(cloud, a, width, count))
    for (let i = a; i < cloud.length; i += width) cloud[i] = (cloud[i] as number) * ratio
  }
  return cloud
}

function variance(at: Float64Array, axis: number, width: number, count: number): number {
  let sum = 0
  let squares = 0
  for (let i = 0; i < count; i++) {
    const each = at[i * width + axis] as number
    sum += each
    squares += each * each
  }
  return Math.max(squares / count - (sum / count) ** 2, 1e-300)
}
