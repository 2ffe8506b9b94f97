import type { Answers } from '../votes/answers.ts'

/**
 * One side of the fit, people or statements. Row r has a posterior over (offset, place): `offset` is the person's lean to agree or
 * the statement's mean, `place` the position or the loading. `table` holds what the other side needs for its own solve.
 */
export type Side = {
  readonly rows: number
  readonly rank: number
  /** Posterior means: rows x (1 + rank), offset first. */
  readonly mean: Float64Array
  /** Posterior covariances: rows x (1 + rank) x (1 + rank). */
  readonly spread: Float64Array
  /** Prior variances: offset first, then one a dimension. */
  readonly prior: Float64Array
  /** Weighted expectations, one row of `stride(rank)` numbers: w, w z, w o, w z z', w z o, w o o. */
  readonly table: Float64Array
}

export const stride = (rank: number): number => 3 + 2 * rank + (rank * (rank + 1)) / 2

/** `gather` reads columns four at a time, and so up to three numbers past the last row. */
const PADDING = 4

export function emptySide(rows: number, rank: number): Side {
  const size = 1 + rank
  return {
    rows,
    rank,
    mean: new Float64Array(rows * size),
    spread: new Float64Array(rows * size * size),
    prior: new Float64Array(size).fill(1),
    table: new Float64Array(rows * stride(rank) + PADDING),
  }
}

/** Writes the table from the posterior. `weight` is what a row's answers count; absent: 1 each. */
export function expect(side: Side, weight?: Float64Array): void {
  const { rows, rank, mean, spread, table } = side
  const size = 1 + rank
  const width = stride(rank)
  for (let row = 0; row < rows; row++) {
    const w = weight ? (weight[row] as number) : 1
    const m = row * size
    const s = row * size * size
    let t = row * width
    const o = mean[m] as number
    table[t++] = w
    for (let a = 0; a < rank; a++) table[t++] = w * (mean[m + 1 + a] as number)
    table[t++] = w * o
    for (let a = 0; a < rank; a++) {
      for (let b = a; b < rank; b++) {
        const cov = spread[s + (1 + a) * size + 1 + b] as number
        table[t++] = w * ((mean[m + 1 + a] as number) * (mean[m + 1 + b] as number) + cov)
      }
    }
    for (let a = 0; a < rank; a++)
      table[t++] = w * ((mean[m + 1 + a] as number) * o + (spread[s + 1 + a] as number))
    table[t] = w * (o * o + (spread[s] as number))
  }
}

/**
 * Sums over one row of answers: the other side's table, and its first columns times the vote, read less `centre`. Returns the
 * weighted sum of squared votes. A few columns at a time with the sums in registers: twice as fast as row by row, measured.
 */
export function gather(
  answers: Answers,
  row: number,
  other: Side,
  centre: number,
  sums: Float64Array,
  voted: Float64Array,
): number {
  const from = answers.start[row] as number
  const upto = answers.start[row + 1] as number
  const { at, vote } = answers
  const { table } = other
  const width = stride(other.rank)
  const linear = 2 + other.rank
  for (let k = 0; k < linear; k += 2)
    gatherVoted(at, vote, from, upto, table, width, k, linear, centre, sums, voted)
  for (let k = linear; k < width; k += 4) gatherPlain(at, from, upto, table, width, k, sums)
  let squares = 0
  for (let e = from; e < upto; e++) {
    const v = (vote[e] as number) - centre
    squares += v * v * (table[(at[e] as number) * width] as number)
  }
  return squares
}

function gatherVoted(
  at: Uint32Array,
  vote: Int8Array,
  from: number,
  upto: number,
  table: Float64Array,
  width: number,
  k: number,
  linear: number,
  centre: number,
  sums: Float64Array,
  voted: Float64Array,
): void {
  let a = 0
  let b = 0
  let votedA = 0
  let votedB = 0
  for (let e = from; e < upto; e++) {
    const t = (at[e] as number) * width + k
    const v = (vote[e] as number) - centre
    const x = table[t] as number
    const y = table[t + 1] as number
    a += x
    b += y
    votedA += v * x
    votedB += v * y
  }
  sums[k] = a
  voted[k] = votedA
  if (k + 1 === linear) return
  sums[k + 1] = b
  voted[k + 1] = votedB
}

function gatherPlain(
  at: Uint32Array,
  from: number,
  upto: number,
  table: Float64Array,
  width: number,
  k: number,
  sums: Float64Array,
): void {
  let a = 0
  let b = 0
  let c = 0
  let d = 0
  for (let e = from; e < upto; e++) {
    const t = (at[e] as number) * width + k
    a += table[t] as number
    b += table[t + 1] as number
    c += table[t + 2] as number
    d += table[t + 3] as number
  }
  // Writing past the end of a typed array does nothing, so the last few need no check.
  sums[k] = a
  sums[k + 1] = b
  sums[k + 2] = c
  sums[k + 3] = d
}
