import { symmetricEigen } from '../algebra/symmetric-eigen.ts'
import type { Side } from './side.ts'

/** How to turn a fit: people (lean - lean0, turn (x - middle)), statements (mean + lean0 + middle . loading, counter loading). */
export type Turn = {
  readonly lean: number
  readonly middle: Float64Array
  readonly forPeople: Float64Array
  readonly forStatements: Float64Array
}

/**
 * The fit is the same for any rotation or stretch of the axes; this picks one: people centred, with second moment 1 on every axis,
 * and loadings at right angles, strongest first. It also speeds the fit up (A. Ilin and T. Raiko, Practical approaches to
 * principal component analysis in the presence of missing values, JMLR 11, 2010, section 3).
 */
export function uprightTurn(people: Side, statements: Side): Turn {
  const { rank } = people
  const lean = meanOf(people, 0)
  const middle = Float64Array.from({ length: rank }, (_, a) => meanOf(people, 1 + a))
  const moments = secondMoments(people)
  for (let a = 0; a < rank; a++)
    for (let b = 0; b < rank; b++)
      moments[a * rank + b] =
        (moments[a * rank + b] as number) - (middle[a] as number) * (middle[b] as number)
  const { values, vectors } = symmetricEigen(moments, rank)
  const stretch = values.map((each) => Math.sqrt(Math.max(each, 1e-12)))
  const rowOf = (k: number): number => stretch[Math.floor(k / rank)] as number
  const shrink = vectors.map((each, k) => each / rowOf(k))
  const grow = vectors.map((each, k) => each * rowOf(k))
  const turn = symmetricEigen(
    times(times(grow, secondMoments(statements), rank), transposed(grow, rank), rank),
    rank,
  ).vectors
  return { lean, middle, forPeople: times(turn, shrink, rank), forStatements: times(turn, grow, rank) }
}

/** Applies a turn to the people's side. */
export function turnPeople(people: Side, turn: Turn): void {
  const size = 1 + people.rank
  for (let row = 0; row < people.rows; row++) {
    people.mean[row * size] = (people.mean[row * size] as number) - turn.lean
    for (let a = 1; a < size; a++)
      people.mean[row * size + a] = (people.mean[row * size + a] as number) - (turn.middle[a - 1] as number)
  }
  change(people, turn.forPeople, new Float64Array(people.rank))
}

/** Applies a turn to the statements' side. */
export function turnStatements(statements: Side, turn: Turn): void {
  const size = 1 + statements.rank
  change(statements, turn.forStatements, turn.middle)
  for (let row = 0; row < statements.rows; row++)
    statements.mean[row * size] = (statements.mean[row * size] as number) + turn.lean
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
      for (let b = 0; b <= a; b++) {
        const product = (mean[row * size + 1 + a] as number) * (mean[row * size + 1 + b] as number)
        const cov = spread[row * size * size + (1 + a) * size + 1 + b] as number
        moments[a * rank + b] = (moments[a * rank + b] as number) + product + cov
      }
    }
  }
  for (let a = 0; a < rank; a++) {
    for (let b = 0; b <= a; b++) {
      moments[a * rank + b] = (moments[a * rank + b] as number) / rows
      moments[b * rank + a] = moments[a * rank + b] as number
    }
  }
  return moments
}

/** Every row's (o, z) becomes (o + lift . z, turn z), means and spreads alike. */
function change(side: Side, turn: Float64Array, lift: Float64Array): void {
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
    const m = row * size
    const s = row * size * size
    for (let a = 0; a < size; a++) vector[a] = dotRow(whole, a * size, mean, m, 1, size)
    mean.set(vector, m)
    for (let a = 0; a < size; a++)
      for (let b = 0; b < size; b++) half[a * size + b] = dotRow(whole, a * size, spread, s + b, size, size)
    for (let a = 0; a < size; a++)
      for (let b = 0; b < size; b++)
        spread[s + a * size + b] = dotRow(whole, b * size, half, a * size, 1, size)
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

function times(a: Float64Array, b: Float64Array, size: number): Float64Array {
  return Float64Array.from(a, (_, i) => dotRow(a, Math.floor(i / size) * size, b, i % size, size, size))
}

const transposed = (a: Float64Array, size: number): Float64Array =>
  Float64Array.from(a, (_, i) => a[(i % size) * size + Math.floor(i / size)] as number)
