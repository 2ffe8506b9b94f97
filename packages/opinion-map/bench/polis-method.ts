// Polis' method for the comparison in `score`: means filled in, two principal axes, projection, k-means. Polis starts k-means from the
// first points it meets, which makes its groups depend on order; here it gets k-means++ and 20 restarts, which can only help it.
import { principalAxes } from '../src/algebra/principal-axes.ts'
import { kMeans } from '../src/groups/k-means.ts'
import { seeded } from '../src/random.ts'
import type { Answer } from '../src/votes/vote.ts'

export type Ballot = ReadonlyMap<number, Answer>

export type PolisFit = { readonly centre: Float64Array; readonly axes: readonly [Float64Array, Float64Array] }

export function fitPolis(ballots: readonly Ballot[], statements: number): PolisFit {
  const sums = new Float64Array(statements)
  const seen = new Float64Array(statements)
  for (const ballot of ballots) {
    for (const [statement, vote] of ballot) {
      sums[statement] = (sums[statement] as number) + vote
      seen[statement] = (seen[statement] as number) + 1
    }
  }
  const centre = sums.map((sum, j) => (seen[j] === 0 ? 0 : sum / (seen[j] as number)))
  const start = new Uint32Array(ballots.length + 1)
  for (const [i, ballot] of ballots.entries()) start[i + 1] = (start[i] as number) + ballot.size
  const answers = {
    start,
    at: Uint32Array.from(ballots.flatMap((ballot) => [...ballot.keys()])),
    vote: Int8Array.from(ballots.flatMap((ballot) => [...ballot.values()])),
  }
  return { centre, axes: principalAxes(answers, centre, 2) as [Float64Array, Float64Array] }
}

export function projectPolis({ centre, axes }: PolisFit, ballot: Ballot): [number, number] {
  let [x, y] = [0, 0]
  for (const [j, vote] of ballot) {
    const off = vote - (centre[j] as number)
    x += off * (axes[0][j] as number)
    y += off * (axes[1][j] as number)
  }
  const scale = Math.sqrt(centre.length / Math.max(ballot.size, 1))
  return [x * scale, y * scale]
}

/** Centres of k groups among people with at least 7 votes. */
export function groupPolis(fit: PolisFit, ballots: readonly Ballot[], k: number, seed: number): Float64Array {
  const inside = ballots.filter((ballot) => ballot.size >= 7)
  const at = Float64Array.from(inside.flatMap((ballot) => projectPolis(fit, ballot)))
  const points = { count: inside.length, width: 2, at, weight: new Float64Array(inside.length).fill(1) }
  return kMeans(points, k, 20, seeded(seed, k)).centres
}

export function nearest(centres: Float64Array, [x, y]: readonly [number, number]): number {
  const far = Array.from({ length: centres.length / 2 }, (_, c) =>
    Math.hypot(x - (centres[2 * c] as number), y - (centres[2 * c + 1] as number)),
  )
  return far.indexOf(Math.min(...far))
}
