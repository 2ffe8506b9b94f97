import type { Random } from './random.ts'
import type { Dense } from './sparse-rows.ts'
import { cosine, sphericalKMeans } from './spherical-k-means.ts'

/**
 * Groups texts by vectors an embedding model gave: spherical k-means, the best of four starts. How sure a text is of
 * its group comes from its distances (1 - cosine) to the two nearest middles, squared: .5 halfway between them,
 * towards 1 at a middle.
 */
export function groupVectors(
  vectors: Dense,
  groups: number,
  random: Random,
): { group: Int32Array; certainty: Float32Array } {
  const { nearest, middles } = sphericalKMeans(vectors, Math.min(groups, vectors.rows), random, 4)
  const certainty = Float32Array.from(nearest, (own, row) => betweenTwo(vectors, row, middles, own))
  return { group: nearest, certainty }
}

function betweenTwo(vectors: Dense, row: number, middles: Dense, own: number): number {
  const here = Math.max(0, 1 - cosine(vectors, row, middles, own)) ** 2
  let next = Number.POSITIVE_INFINITY
  for (let k = 0; k < middles.rows; k++) {
    if (k !== own) next = Math.min(next, Math.max(0, 1 - cosine(vectors, row, middles, k)) ** 2)
  }
  return next === Number.POSITIVE_INFINITY ? 1 : here + next === 0 ? 0.5 : next / (here + next)
}
