import { mix } from '../random.ts'
import type { Answers } from '../votes/answers.ts'
import { symmetricEigen } from './symmetric-eigen.ts'

/**
 * The first axes of the rows `vote - centre` (missing cells count 0), by the Lanczos method with full reorthogonalisation
 * (Golub and Van Loan, Matrix Computations, 10.1). Exact to rounding; each step is two passes over the answers, so the dense
 * matrix never exists. Each axis has length 1, and its largest entry is positive. Axes that the votes do not have are 0.
 */
export function principalAxes(answers: Answers, centre: Float64Array, count: number): Float64Array[] {
  const columns = centre.length
  const basis: Float64Array[] = [startVector(answers, centre)]
  const diagonal: number[] = []
  const beside: number[] = []
  for (;;) {
    const step = diagonal.length
    const current = basis[step] as Float64Array
    const product = gramTimes(answers, centre, current)
    diagonal.push(dot(product, current))
    for (let pass = 0; pass < 2; pass++)
      for (const earlier of basis) takeAway(product, earlier, dot(product, earlier))
    const length = Math.sqrt(dot(product, product))
    const done = step + 1 === columns || length <= 1e-13 * Math.abs(diagonal[0] as number) || length === 0
    if (done || (step % 8 === 7 && settled(diagonal, beside, length, count)))
      return combine(basis, diagonal, beside, count)
    beside.push(length)
    basis.push(product.map((each) => each / length))
  }
}

/** Any vector with a part along every axis; taken through the matrix once, so that columns without votes of their own stay 0. */
function startVector(answers: Answers, centre: Float64Array): Float64Array {
  const any = centre.map((_, i) => 0.5 + mix(i + 1) / 4294967296)
  const start = gramTimes(answers, centre, any)
  const length = Math.sqrt(dot(start, start))
  return length === 0 ? start : start.map((each) => each / length)
}

function gramTimes({ start, at, vote }: Answers, centre: Float64Array, vector: Float64Array): Float64Array {
  const product = new Float64Array(vector.length)
  for (let row = 0; row + 1 < start.length; row++) {
    const from = start[row] as number
    const upto = start[row + 1] as number
    let sum = 0
    for (let e = from; e < upto; e++) {
      const column = at[e] as number
      sum += ((vote[e] as number) - (centre[column] as number)) * (vector[column] as number)
    }
    for (let e = from; e < upto; e++) {
      const column = at[e] as number
      product[column] = (product[column] as number) + sum * ((vote[e] as number) - (centre[column] as number))
    }
  }
  return product
}

function tridiagonal(diagonal: readonly number[], beside: readonly number[]) {
  const size = diagonal.length
  const matrix = new Float64Array(size * size)
  for (let i = 0; i < size; i++) {
    matrix[i * size + i] = diagonal[i] as number
    if (i + 1 < size) {
      matrix[i * size + i + 1] = beside[i] as number
      matrix[(i + 1) * size + i] = beside[i] as number
    }
  }
  return symmetricEigen(matrix, size)
}

function settled(
  diagonal: readonly number[],
  beside: readonly number[],
  next: number,
  count: number,
): boolean {
  const size = diagonal.length
  const { values, vectors } = tridiagonal(diagonal, beside)
  for (let i = 0; i < count; i++) {
    if (next * Math.abs(vectors[i * size + size - 1] as number) > 1e-11 * (values[0] as number)) return false
  }
  return true
}

function combine(
  basis: Float64Array[],
  diagonal: readonly number[],
  beside: readonly number[],
  count: number,
): Float64Array[] {
  const size = diagonal.length
  const columns = (basis[0] as Float64Array).length
  const { values, vectors } = tridiagonal(diagonal, beside)
  return Array.from({ length: count }, (_, i) => {
    const axis = new Float64Array(columns)
    if (i >= size || (values[i] as number) <= 1e-12 * (values[0] as number)) return axis
    for (let k = 0; k < size; k++)
      takeAway(axis, basis[k] as Float64Array, -(vectors[i * size + k] as number))
    return upright(axis)
  })
}

/** An axis has no sign of its own: the largest entry is made positive. */
function upright(axis: Float64Array): Float64Array {
  let largest = 0
  for (const each of axis) if (Math.abs(each) > Math.abs(largest) + 1e-9) largest = each
  return largest < 0 ? axis.map((each) => -each) : axis
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number)
  return sum
}

function takeAway(from: Float64Array, vector: Float64Array, times: number): void {
  for (let i = 0; i < from.length; i++) from[i] = (from[i] as number) - times * (vector[i] as number)
}
