/** A symmetric matrix of `size` rows, stored row by row. */
export type Matrix = { readonly size: number; readonly cells: Float64Array }

export const matrix = (size: number): Matrix => ({ size, cells: new Float64Array(size * size) })

/** The lower factor L with L L' = A, for a positive definite A. Throws when A is not (a prior of finite width prevents it). */
export function factor({ size, cells }: Matrix): Matrix {
  const lower = new Float64Array(size * size)
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = cells[i * size + j] as number
      for (let k = 0; k < j; k++) sum -= (lower[i * size + k] as number) * (lower[j * size + k] as number)
      if (i === j) {
        if (!(sum > 0)) throw new RangeError('the matrix is not positive definite')
        lower[i * size + i] = Math.sqrt(sum)
      } else lower[i * size + j] = sum / (lower[j * size + j] as number)
    }
  }
  return { size, cells: lower }
}

/** Solves L L' x = b. */
export function solve({ size, cells }: Matrix, b: Float64Array): Float64Array {
  const x = Float64Array.from(b)
  for (let i = 0; i < size; i++) {
    let sum = x[i] as number
    for (let k = 0; k < i; k++) sum -= (cells[i * size + k] as number) * (x[k] as number)
    x[i] = sum / (cells[i * size + i] as number)
  }
  for (let i = size - 1; i >= 0; i--) {
    let sum = x[i] as number
    for (let k = i + 1; k < size; k++) sum -= (cells[k * size + i] as number) * (x[k] as number)
    x[i] = sum / (cells[i * size + i] as number)
  }
  return x
}

/** The inverse of L L', column by column. */
export function inverse(lower: Matrix): Matrix {
  const { size } = lower
  const out = matrix(size)
  const unit = new Float64Array(size)
  for (let j = 0; j < size; j++) {
    unit.fill(0)
    unit[j] = 1
    const column = solve(lower, unit)
    for (let i = 0; i < size; i++) out.cells[i * size + j] = column[i] as number
  }
  return out
}
