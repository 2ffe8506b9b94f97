import { dirichletMixture } from './dirichlet-mixture.ts'
import type { Random } from './random.ts'
import type { Reading } from './reading.ts'
import { type Dense, rowOf } from './sparse-rows.ts'
import { sphericalKMeans } from './spherical-k-means.ts'
import { textVectors } from './text-vectors.ts'
import { learnWordVectors } from './word-vectors.ts'

/** Which group each saying of a reading is offered for (-1: none), how sure that is (0 to 1), and its vector (a unit row). */
export type SayingGroups = {
  readonly group: Int32Array
  readonly certainty: Float32Array
  readonly vectors: Dense
  readonly method: 'hybrid' | 'mixture'
}

/** Up to so many different texts everything is learned from all of them; above, the start is learned from a sample. */
const hybridUpTo = 20_000
const sampleSize = 8_000
/** K-means keeps the best of three starts where that is cheap; with many texts one start is as good. */
const severalStartsUpTo = 5_000
const passesOnAll = 5
const passesAfterSample = 3

/**
 * Groups sayings in two steps. First their vectors are grouped around middles (latent semantic vectors of words
 * learned from these very texts by PPMI, spherical k-means). Then GSDMM passes move each saying to where its words
 * are likeliest. Above 20,000 different texts the first step sees a random sample of 8,000, so nearly all the work is GSDMM.
 */
export function groupSayings(reading: Reading, groups: number, random: Random): SayingGroups {
  const { features, spread, copies, words } = reading
  const everySaying = Int32Array.from(copies.keys())
  const large = copies.length > hybridUpTo
  const chosen = large ? sample(copies.length, sampleSize, random) : everySaying
  const learned = learnWordVectors(features, chosen, spread.length, random)
  const vectors = textVectors(features, spread, everySaying, learned)
  const known = chosen.filter((saying) => rowOf(vectors, saying).some((value) => value !== 0))
  const start = new Int32Array(copies.length).fill(-1)
  if (known.length > 0) {
    const starts = known.length > severalStartsUpTo ? 1 : 3
    const { nearest } = sphericalKMeans(pick(vectors, known), Math.min(groups, known.length), random, starts)
    for (const [index, saying] of known.entries()) start[saying] = nearest[index] as number
  }
  const mixture = dirichletMixture(features, start, {
    groups,
    featureCount: spread.length,
    passes: large ? passesAfterSample : passesOnAll,
    featuresPerWord: Math.max(1, features.items.length / Math.max(1, words.items.length)),
  })
  return { ...mixture, vectors, method: large ? 'mixture' : 'hybrid' }
}

/** `wanted` different numbers below `count`, ascending. */
function sample(count: number, wanted: number, random: Random): Int32Array {
  const numbers = Int32Array.from({ length: count }, (_, index) => index)
  for (let at = 0; at < wanted; at++) {
    const other = at + Math.floor(random() * (count - at))
    const here = numbers[at] as number
    numbers[at] = numbers[other] as number
    numbers[other] = here
  }
  return numbers.slice(0, wanted).sort()
}

function pick(matrix: Dense, rows: Int32Array): Dense {
  const { width } = matrix
  const cells = new Float32Array(rows.length * width)
  rows.forEach((row, index) => {
    cells.set(matrix.cells.subarray(row * width, (row + 1) * width), index * width)
  })
  return { rows: rows.length, width, cells }
}
