/** A sparse matrix by rows: row i holds `values` at `columns`, from `starts[i]` up to `starts[i + 1]`. */
export type SparseRows = {
  readonly rows: number
  readonly columnCount: number
  readonly starts: Int32Array
  readonly columns: Int32Array
  readonly values: Float32Array
}

/** A dense matrix, row after row. */
export type Dense = { readonly rows: number; readonly width: number; readonly cells: Float32Array }

/** matrix · right */
export function times(matrix: SparseRows, right: Dense): Dense {
  const { width } = right
  const cells = new Float32Array(matrix.rows * width)
  for (let row = 0; row < matrix.rows; row++) {
    const to = row * width
    for (let at = matrix.starts[row] as number; at < (matrix.starts[row + 1] as number); at++) {
      const value = matrix.values[at] as number
      const from = (matrix.columns[at] as number) * width
      for (let j = 0; j < width; j++)
        cells[to + j] = (cells[to + j] as number) + value * (right.cells[from + j] as number)
    }
  }
  return { rows: matrix.rows, width, cells }
}

/** matrixᵀ · right */
export function transposeTimes(matrix: SparseRows, right: Dense): Dense {
  const { width } = right
  const cells = new Float32Array(matrix.columnCount * width)
  for (let row = 0; row < matrix.rows; row++) {
    const from = row * width
    for (let at = matrix.starts[row] as number; at < (matrix.starts[row + 1] as number); at++) {
      const value = matrix.values[at] as number
      const to = (matrix.columns[at] as number) * width
      for (let j = 0; j < width; j++)
        cells[to + j] = (cells[to + j] as number) + value * (right.cells[from + j] as number)
    }
  }
  return { rows: matrix.columnCount, width, cells }
}

/** Makes every row length 1, in place; rows of zeros stay zeros. Only for matrices the caller has just made. */
export function toUnitRows(matrix: Dense): Dense {
  const { rows, width, cells } = matrix
  for (let row = 0; row < rows; row++) {
    let square = 0
    for (let j = row * width; j < (row + 1) * width; j++) square += (cells[j] as number) ** 2
    if (square === 0) continue
    const scale = 1 / Math.sqrt(square)
    for (let j = row * width; j < (row + 1) * width; j++) cells[j] = (cells[j] as number) * scale
  }
  return matrix
}

/** One row of a dense matrix, seen in place. */
export const rowOf = ({ cells, width }: Dense, row: number): Float32Array =>
  cells.subarray(row * width, (row + 1) * width)
