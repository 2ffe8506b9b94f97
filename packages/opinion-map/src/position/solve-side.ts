import { invert } from '../algebra/invert.ts'
import { type Answers, rowCount } from '../votes/answers.ts'
import { gather, type Side, stride } from './side.ts'

/** Room for one row's solve, kept between rows so that a pass allocates nothing. */
export type Room = {
  readonly sums: Float64Array
  readonly voted: Float64Array
  readonly right: Float64Array
  readonly matrix: Float64Array
  readonly block: Float64Array
  readonly scratch: Float64Array
}

export function roomFor(rank: number): Room {
  const size = 1 + rank
  return {
    sums: new Float64Array(stride(rank)),
    voted: new Float64Array(2 + rank),
    right: new Float64Array(size),
    matrix: new Float64Array(size * size),
    block: new Float64Array(size * size),
    scratch: new Float64Array(size * size),
  }
}

/**
 * One half step: every row's posterior given the other side. Each row is one small ridge solve,
 * spread = (prior^-1 + w G / noise)^-1 and mean = spread . w r / noise, where G and r are sums over the row's answers only.
 * Returns the expected squared error, weighted, of all answers; `errors`, if given, gets each row's.
 */
export function solveSide(
  answers: Answers,
  side: Side,
  other: Side,
  centre: number,
  noise: number,
  weight?: Float64Array,
  errors?: Float64Array,
): number {
  const room = roomFor(side.rank)
  let error = 0
  for (let row = 0; row < rowCount(answers); row++) {
    const w = weight ? (weight[row] as number) : 1
    const own = solveRow(answers, row, side, row, other, centre, noise / w, room)
    if (errors) errors[row] = own
    error += w * own
  }
  return error
}

/** Solves one row of answers into row `to` of the side. */
export function solveRow(
  answers: Answers,
  row: number,
  side: Side,
  to: number,
  other: Side,
  centre: number,
  noise: number,
  room: Room,
): number {
  const { rank, prior, mean, spread } = side
  const size = 1 + rank
  const { sums, voted, right, matrix, block, scratch } = room
  const squares = gather(answers, row, other, centre, sums, voted)
  normalEquations(rank, sums, voted, right, matrix)
  for (let k = 0; k < size * size; k++) block[k] = (matrix[k] as number) / noise
  for (let a = 0; a < size; a++) {
    const diagonal = a * size + a
    block[diagonal] = (block[diagonal] as number) + 1 / (prior[a] as number)
  }
  invert(block, size, scratch)
  const s = to * size * size
  for (let k = 0; k < size * size; k++) spread[s + k] = block[k] as number
  for (let a = 0; a < size; a++) {
    let sum = 0
    for (let b = 0; b < size; b++) sum += (block[a * size + b] as number) * (right[b] as number)
    mean[to * size + a] = sum / noise
  }
  return squares + expectedError(size, mean, to * size, block, sums, voted, right, matrix)
}

function normalEquations(
  rank: number,
  sums: Float64Array,
  voted: Float64Array,
  right: Float64Array,
  matrix: Float64Array,
): void {
  const size = 1 + rank
  let k = 0
  matrix[0] = sums[k++] as number
  for (let a = 1; a < size; a++) {
    matrix[a] = sums[k] as number
    matrix[a * size] = sums[k++] as number
  }
  right[0] = (voted[0] as number) - (sums[k++] as number)
  for (let a = 1; a < size; a++) {
    for (let b = a; b < size; b++) {
      matrix[a * size + b] = sums[k] as number
      matrix[b * size + a] = sums[k++] as number
    }
  }
  for (let a = 1; a < size; a++) right[a] = (voted[a] as number) - (sums[k++] as number)
}

/** The expected squared error of a row, less the sum of its squared votes. */
function expectedError(
  size: number,
  mean: Float64Array,
  m: number,
  spread: Float64Array,
  sums: Float64Array,
  voted: Float64Array,
  right: Float64Array,
  matrix: Float64Array,
): number {
  let sum = (sums[sums.length - 1] as number) - 2 * (voted[size] as number)
  for (let a = 0; a < size; a++) {
    sum -= 2 * (mean[m + a] as number) * (right[a] as number)
    for (let b = 0; b < size; b++) {
      const second = (mean[m + a] as number) * (mean[m + b] as number) + (spread[a * size + b] as number)
      sum += second * (matrix[a * size + b] as number)
    }
  }
  return sum
}
