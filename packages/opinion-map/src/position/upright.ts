import { symmetricEigen } from '../algebra/symmetric-eigen.ts'
import type { Side } from './side.ts'

/**
 * The fit is the same for any rotation or stretch of the axes; this picks one: people centred, with second moment 1 on every axis,
 * and loadings at right angles, strongest first. It also speeds the fit up (A. Ilin and T. Raiko, Practical approaches to
 * principal component analysis in the presence of missing values, JMLR 11, 2010, section 3).
 */
export function upright(people: Side, statements: Side): void {
  const { rank } = people
  const lean = meanOf(people, 0)
  const middle = Float64Array.from({ length: rank }, (_, a) => meanOf(people, 1 + a))
  const size = 1 + rank
  for (let row = 0; row < people.rows; row++) {
    people.mean[row * size] = (people.mean[row * size] as number) - lean
    for (let a = 0; a < rank; a++)
      people.mean[row * size + 1 + a] = (people.mean[row * size + 1 + a] as number) - (middle[a] as number)
  }
  for (let row = 0; row < statements.rows; row++)
    statements.mean[row * size] = (statements.mean[row * size] as number) + lean
  if (rank === 0) return
  const still = identity(rank)
  change(statements, still, middle)

  const { values, vectors } = symmetricEigen(secondMoments(people), rank)
  const stretch = values.map((each) => Math.sqrt(Math.max(each, 1e-12)))
  const forPeople = vectors.map((each, k) => each / (stretch[Math.floor(k / rank)] as number))
  const forStatements = vectors.map((each, k) => each * (stretch[Math.floor(k / rank)] as number))
  const none = new Float64Array(rank)
  change(people, forPeople, none)
  change(statements, forStatements, none)
  const turn = symmetricEigen(secondMoments(statements), rank).vectors
  change(people, turn, none)
  change(statements, turn, none)
}

function meanOf(side: Side, entry: number): number {
  let sum = 0
  for (let row = 0; row < side.rows; row++) sum += side.mean[row * (1 + side.rank) + entry] as number
  return side.rows === 0 ? 0 : sum / side.rows
}

/** Mean over rows of E[z z'], rank x rank. */
export function secondMoments(side: Side): Float64Array {
  const { rank, rows, mean, spread } = side
  const size = 1 + rank
  const moments = new Float64Array(rank * rank)
  for (let row = 0; row < rows; row++) {
    for (let a = 0; a < rank; a++) {
      for (let b = 0; b < rank; b++) {
        const product = (mean[row * size + 1 + a] as number) * (mean[row * size + 1 + b] as number)
        const cov = spread[row * size * size + (1 + a) * size + 1 + b] as number
        moments[a * rank + b] = (moments[a * rank + b] as number) + (product + cov) / rows
      }
    }
  }
  return moments
}

function identity(size: number): Float64Array {
  const matrix = new Float64Array(size * size)
  for (let a = 0; a < size; a++) matrix[a * size + a] = 1
  return matrix
}

/** Every row's (o, z) becomes (o + lift . z, turn z), means and spreads alike. */
export function change(side: Side, turn: Float64Array, lift: Float64Array): void {
  const { rank, rows, mean, spread } = side
  const size = 1 + rank
  const whole = new Float64Array(size * size)
  whole[0] = 1
  for (let a = 0; a < rank; a++) {
    whole[1 + a] = lift[a] as number
    for (let b = 0; b < rank; b++) whole[(1 + a) * size + 1 + b] = turn[a * rank + b] as number
  }
  const vector = new Float64Array(size)
  const half = new Float64Array(size * size)
  for (let row = 0; row < rows; row++) {
    const m = mean.subarray(row * size, (row + 1) * size)
    const s = spread.subarray(row * size * size, (row + 1) * size * size)
    for (let a = 0; a < size; a++) vector[a] = dotRow(whole, a * size, m, 0, 1, size)
    m.set(vector)
    for (let a = 0; a < size; a++)
      for (let b = 0; b < size; b++) half[a * size + b] = dotRow(whole, a * size, s, b, size, size)
    for (let a = 0; a < size; a++)
      for (let b = 0; b < size; b++) s[a * size + b] = dotRow(whole, b * size, half, a * size, 1, size)
  }
}

function dotRow(
  row: Float64Array,
  from: number,
  other: Float64Array,
  first: number,
  step: number,
  size: number,
): number {
  let sum = 0
  for (let k = 0; k < size; k++) sum += (row[from + k] as number) * (other[first + k * step] as number)
  return sum
}
