import { below, type Random } from '../random.ts'

/** Points as rows of `width` numbers, each with what it counts. */
export type Points = {
  readonly count: number
  readonly width: number
  readonly at: Float64Array
  readonly weight: Float64Array
}

/** Centres as rows of the points' width; `loss` is the weighted sum of squared distances to the nearest centre. */
export type Clustering = {
  readonly k: number
  readonly centres: Float64Array
  readonly group: Uint8Array
  readonly loss: number
}

const STEPS = 50
const START_ON = 600

/**
 * k-means with k-means++ starts (D. Arthur and S. Vassilvitskii, SODA 2007). Every restart runs on up to 600 points, the first
 * ones given (in canonical order that is a fair sample); the best of them is then run on all points.
 */
export function kMeans(points: Points, k: number, restarts: number, random: Random): Clustering {
  const sample = firstPoints(points, START_ON)
  let best: Clustering | undefined
  for (let restart = 0; restart < restarts; restart++) {
    const found = settle(sample, k, plusPlus(sample, k, random))
    if (!best || found.loss < best.loss * (1 - 1e-9)) best = found
  }
  const start = (best as Clustering).centres
  const found = sample.count === points.count ? (best as Clustering) : settle(points, k, start)
  return withoutEmpty(points, found)
}

/** A centre that nobody is nearest to goes to who is furthest from theirs, as long as anybody is apart. */
function withoutEmpty(points: Points, found: Clustering): Clustering {
  let current = found
  for (let time = 0; time < found.k; time++) {
    const { k, centres, group } = current
    const empty = Array.from({ length: k }, (_, c) => c).find((c) => !group.includes(c))
    if (empty === undefined) break
    const furthest = furthestPoint(points, current)
    if (furthest === undefined) break
    const { width, at } = points
    const start = centres.slice()
    start.set(at.subarray(furthest * width, (furthest + 1) * width), empty * width)
    current = settle(points, k, start)
  }
  return current
}

function furthestPoint({ count, width, at }: Points, { centres, group }: Clustering): number | undefined {
  let most = 0
  let found: number | undefined
  for (let i = 0; i < count; i++) {
    const far = squaredDistance(at, i * width, centres, (group[i] as number) * width, width)
    if (far > most) {
      most = far
      found = i
    }
  }
  return found
}

function firstPoints(points: Points, most: number): Points {
  if (points.count <= most) return points
  return {
    count: most,
    width: points.width,
    at: points.at.subarray(0, most * points.width),
    weight: points.weight.subarray(0, most),
  }
}

function plusPlus(points: Points, k: number, random: Random): Float64Array {
  const { count, width, at, weight } = points
  const centres = new Float64Array(k * width)
  const nearest = new Float64Array(count).fill(Number.POSITIVE_INFINITY)
  let pick = below(random, count)
  for (let c = 0; c < k; c++) {
    for (let a = 0; a < width; a++) centres[c * width + a] = at[pick * width + a] as number
    let total = 0
    for (let i = 0; i < count; i++) {
      const far = squaredDistance(at, i * width, centres, c * width, width)
      if (far < (nearest[i] as number)) nearest[i] = far
      total += (nearest[i] as number) * (weight[i] as number)
    }
    pick = drawn(nearest, weight, random() * total)
  }
  return centres
}

function drawn(nearest: Float64Array, weight: Float64Array, target: number): number {
  let sum = 0
  for (let i = 0; i < nearest.length; i++) {
    sum += (nearest[i] as number) * (weight[i] as number)
    if (sum >= target) return i
  }
  return nearest.length - 1
}

/** Lloyd's steps from given centres until nobody moves. An emptied centre stays where it was. */
function settle(points: Points, k: number, start: Float64Array): Clustering {
  const { count, width, at, weight } = points
  const centres = start.slice()
  const group = new Uint8Array(count)
  const sums = new Float64Array(k * width)
  const totals = new Float64Array(k)
  let loss = 0
  for (let step = 0; step < STEPS; step++) {
    let moved = step === 0
    sums.fill(0)
    totals.fill(0)
    loss = 0
    for (let i = 0; i < count; i++) {
      let best = 0
      let least = Number.POSITIVE_INFINITY
      for (let c = 0; c < k; c++) {
        const far = squaredDistance(at, i * width, centres, c * width, width)
        if (far < least) {
          least = far
          best = c
        }
      }
      if (group[i] !== best) moved = true
      group[i] = best
      const w = weight[i] as number
      loss += w * least
      totals[best] = (totals[best] as number) + w
      for (let a = 0; a < width; a++)
        sums[best * width + a] = (sums[best * width + a] as number) + w * (at[i * width + a] as number)
    }
    if (!moved) break
    for (let c = 0; c < k; c++) {
      if (totals[c] === 0) continue
      for (let a = 0; a < width; a++)
        centres[c * width + a] = (sums[c * width + a] as number) / (totals[c] as number)
    }
  }
  return { k, centres, group, loss }
}

function squaredDistance(
  a: Float64Array,
  from: number,
  b: Float64Array,
  other: number,
  width: number,
): number {
  let sum = 0
  for (let k = 0; k < width; k++) {
    const off = (a[from + k] as number) - (b[other + k] as number)
    sum += off * off
  }
  return sum
}
