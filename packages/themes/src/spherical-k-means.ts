import type { Random } from './random.ts'
import { type Dense, toUnitRows } from './sparse-rows.ts'

/** Which middle each row is nearest to, the middles themselves (unit rows) and the sum of all closenesses. */
type Clustering = { readonly nearest: Int32Array; readonly middles: Dense; readonly closeness: number }

const mostRounds = 15
/** Stop when fewer than this share of rows still change their middle. */
const settled = 0.005

/**
 * Groups unit rows around `count` middles by their cosine (spherical k-means, Dhillon and Modha 2001), from starting
 * points far apart (k-means++). Of `starts` attempts the one with the greatest sum of cosines is kept.
 */
export function sphericalKMeans(points: Dense, count: number, random: Random, starts = 1): Clustering {
  let best = attempt(points, count, random)
  for (let start = 1; start < starts; start++) {
    const next = attempt(points, count, random)
    if (next.closeness > best.closeness) best = next
  }
  return best
}

function attempt(points: Dense, count: number, random: Random): Clustering {
  const nearest = new Int32Array(points.rows).fill(-1)
  let middles = farApart(points, count, random)
  let closeness = 0
  for (let round = 0; round < mostRounds; round++) {
    const step = assign(points, middles, nearest)
    closeness = step.closeness
    if (step.moved <= settled * points.rows) break
    middles = meanDirections(points, nearest, middles)
  }
  return { nearest, middles, closeness }
}

function farApart(points: Dense, count: number, random: Random): Dense {
  const { rows, width, cells } = points
  const middles = { rows: count, width, cells: new Float32Array(count * width) }
  const distance = new Float64Array(rows).fill(1)
  for (let k = 0; k < count; k++) {
    const chosen = draw(distance, random)
    middles.cells.set(cells.subarray(chosen * width, (chosen + 1) * width), k * width)
    for (let row = 0; row < rows; row++) {
      const away = Math.max(0, 1 - cosine(points, row, middles, k))
      if (k === 0 || away < (distance[row] as number)) distance[row] = away
    }
  }
  return middles
}

function draw(weights: Float64Array, random: Random): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  if (total <= 0) return Math.floor(random() * weights.length)
  let left = random() * total
  for (let index = 0; index < weights.length; index++) {
    left -= weights[index] as number
    if (left < 0) return index
  }
  return weights.length - 1
}

/** The inner product of two rows, in four sums side by side: one long sum would wait for itself at every step. */
export function cosine(a: Dense, row: number, b: Dense, other: number): number {
  const { width } = a
  const left = a.cells
  const right = b.cells
  let p = row * width
  let q = other * width
  const end = p + width
  let s0 = 0
  let s1 = 0
  let s2 = 0
  let s3 = 0
  for (; p + 3 < end; p += 4, q += 4) {
    s0 += (left[p] as number) * (right[q] as number)
    s1 += (left[p + 1] as number) * (right[q + 1] as number)
    s2 += (left[p + 2] as number) * (right[q + 2] as number)
    s3 += (left[p + 3] as number) * (right[q + 3] as number)
  }
  for (; p < end; p++, q++) s0 += (left[p] as number) * (right[q] as number)
  return s0 + s1 + (s2 + s3)
}

function assign(points: Dense, middles: Dense, nearest: Int32Array): { moved: number; closeness: number } {
  let moved = 0
  let closeness = 0
  for (let row = 0; row < points.rows; row++) {
    let best = 0
    let most = Number.NEGATIVE_INFINITY
    for (let k = 0; k < middles.rows; k++) {
      const close = cosine(points, row, middles, k)
      if (close > most) {
        most = close
        best = k
      }
    }
    if (nearest[row] !== best) moved++
    nearest[row] = best
    closeness += most
  }
  return { moved, closeness }
}

/** A middle that has lost all its rows stays where it was. */
function meanDirections(points: Dense, nearest: Int32Array, before: Dense): Dense {
  const { width } = points
  const cells = new Float32Array(before.cells.length)
  const held = new Int32Array(before.rows)
  for (let row = 0; row < points.rows; row++) {
    const k = nearest[row] as number
    held[k] = (held[k] as number) + 1
    for (let j = 0; j < width; j++)
      cells[k * width + j] = (cells[k * width + j] as number) + (points.cells[row * width + j] as number)
  }
  for (let k = 0; k < before.rows; k++) {
    if (held[k] === 0) cells.set(before.cells.subarray(k * width, (k + 1) * width), k * width)
  }
  return toUnitRows({ rows: before.rows, width, cells })
}
