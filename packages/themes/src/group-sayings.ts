import { dirichletMixture } from './dirichlet-mixture.ts'
import { learnVectors } from './learned-vectors.ts'
import type { Random } from './random.ts'
import type { Reading } from './reading.ts'
import { type Dense, rowOf } from './sparse-rows.ts'
import { sphericalKMeans } from './spherical-k-means.ts'

/** Which group each saying of a reading is offered for (-1: none), how sure that is (0 to 1), and its vector (a unit row). */
type SayingGroups = {
  readonly group: Int32Array
  readonly certainty: Float32Array
  readonly vectors: Dense
  readonly method: 'hybrid' | 'mixture'
}

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
  const { vectors, learnedFrom, sampled } = learnVectors(reading, random)
  const known = learnedFrom.filter((saying) => rowOf(vectors, saying).some((value) => value !== 0))
  const start = new Int32Array(copies.length).fill(-1)
  if (known.length > 0) {
    const starts = known.length > severalStartsUpTo ? 1 : 3
    const { nearest } = sphericalKMeans(pick(vectors, known), Math.min(groups, known.length), random, starts)
    for (const [index, saying] of known.entries()) start[saying] = nearest[index] as number
  }
  const mixture = dirichletMixture(features, start, {
    groups,
    featureCount: spread.length,
    passes: sampled ? passesAfterSample : passesOnAll,
    featuresPerWord: Math.max(1, features.items.length / Math.max(1, words.items.length)),
  })
  return { ...mixture, vectors, method: sampled ? 'mixture' : 'hybrid' }
}

function pick(matrix: Dense, rows: Int32Array): Dense {
  const { width } = matrix
  const cells = new Float32Array(rows.length * width)
  rows.forEach((row, index) => {
    cells.set(matrix.cells.subarray(row * width, (row + 1) * width), index * width)
  })
  return { rows: rows.length, width, cells }
}
