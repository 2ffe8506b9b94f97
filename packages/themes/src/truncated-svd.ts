import type { Random } from './random.ts'
import { type Dense, type SparseRows, times, transposeTimes } from './sparse-rows.ts'
import { symmetricEigen } from './symmetric-eigen.ts'

/** The rows of a matrix seen along its strongest directions: U·S, strongest first. */
type Truncated = { readonly rows: Dense; readonly singularValues: Float64Array }

const extra = 8

/**
 * The strongest `wanted` directions of a sparse matrix by randomised subspace iteration
 * (Halko, Martinsson and Tropp 2011, algorithm 4.4). Gives fewer when the matrix is smaller than that.
 */
export function truncatedSvd(matrix: SparseRows, wanted: number, random: Random, rounds = 3): Truncated {
  const { columnCount } = matrix
  const size = Math.min(wanted + extra, columnCount)
  // A small matrix is seen from every side at once: chance could only miss one.
  let basis = size === columnCount ? identity(size) : randomMatrix(columnCount, size, random)
  for (let round = 0; round < rounds; round++) {
    basis = orthonormalise(transposeTimes(matrix, times(matrix, basis)))
  }
  const image = times(matrix, basis)
  const { values, vectors } = symmetricEigen(gram(image), size)
  const width = Math.min(wanted, size)
  return {
    rows: along(image, vectors, width),
    singularValues: values.slice(0, width).map((v) => Math.sqrt(Math.max(0, v))),
  }
}

function identity(size: number): Dense {
  const cells = new Float32Array(size * size)
  for (let i = 0; i < size; i++) cells[i * size + i] = 1
  return { rows: size, width: size, cells }
}

function randomMatrix(rows: number, width: number, random: Random): Dense {
  return { rows, width, cells: Float32Array.from({ length: rows * width }, () => random() + random() - 1) }
}

/** matrixᵀ · matrix */
function gram({ rows, width, cells }: Dense): Float64Array {
  const product = new Float64Array(width * width)
  for (let row = 0; row < rows; row++) {
    const from = row * width
    for (let i = 0; i < width; i++) {
      const value = cells[from + i] as number
      if (value === 0) continue
      for (let j = i; j < width; j++)
        product[i * width + j] = (product[i * width + j] as number) + value * (cells[from + j] as number)
    }
  }
  for (let i = 0; i < width; i++)
    for (let j = 0; j < i; j++) product[i * width + j] = product[j * width + i] as number
  return product
}

/** Columns made orthonormal through the Cholesky factor of the Gram matrix, in place; columns with nothing new become zeros. */
function orthonormalise(matrix: Dense): Dense {
  const { rows, width, cells } = matrix
  const lower = cholesky(gram(matrix), width)
  for (let row = 0; row < rows; row++) {
    const from = row * width
    for (let j = 0; j < width; j++) {
      let rest = cells[from + j] as number
      for (let t = 0; t < j; t++) rest -= (cells[from + t] as number) * (lower[j * width + t] as number)
      const pivot = lower[j * width + j] as number
      cells[from + j] = pivot === 0 ? 0 : rest / pivot
    }
  }
  return matrix
}

/** The lower factor; a pivot lost in rounding is 0, and so is what would be divided by it. */
function cholesky(matrix: Float64Array, size: number): Float64Array {
  const lower = new Float64Array(size * size)
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = matrix[i * size + j] as number
      for (let t = 0; t < j; t++) rest -= (lower[i * size + t] as number) * (lower[j * size + t] as number)
      if (i === j) lower[i * size + i] = rest > 1e-9 * (matrix[i * size + i] as number) ? Math.sqrt(rest) : 0
      else lower[i * size + j] = lower[j * size + j] === 0 ? 0 : rest / (lower[j * size + j] as number)
    }
  }
  return lower
}

function along(image: Dense, vectors: Float64Array, width: number): Dense {
  const cells = new Float32Array(image.rows * width)
  for (let row = 0; row < image.rows; row++) {
    for (let t = 0; t < image.width; t++) {
      const value = image.cells[row * image.width + t] as number
      for (let j = 0; j < width; j++)
        cells[row * width + j] =
          (cells[row * width + j] as number) + value * (vectors[t * image.width + j] as number)
    }
  }
  return { rows: image.rows, width, cells }
}
