/**
 * Eigenvalues, largest first, and eigenvectors of a symmetric matrix (row-major, size x size), by cyclic Jacobi rotations
 * (Golub and Van Loan, Matrix Computations, 8.5). Row i of `vectors` belongs to `values[i]`. For small matrices, up to a few hundred.
 */
export function symmetricEigen(
  matrix: ArrayLike<number>,
  size: number,
): { values: Float64Array; vectors: Float64Array } {
  const a = Float64Array.from(matrix)
  const v = new Float64Array(size * size)
  for (let i = 0; i < size; i++) v[i * size + i] = 1
  for (let sweep = 0; sweep < 60 && offDiagonal(a, size) > 1e-30 * sumOfSquares(a); sweep++) {
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) rotate(a, v, size, p, q)
  }
  const order = Array.from({ length: size }, (_, i) => i).sort(
    (i, j) => (a[j * size + j] as number) - (a[i * size + i] as number),
  )
  const values = Float64Array.from(order, (i) => a[i * size + i] as number)
  const vectors = new Float64Array(size * size)
  for (const [rank, i] of order.entries()) {
    for (let k = 0; k < size; k++) vectors[rank * size + k] = v[k * size + i] as number
  }
  return { values, vectors }
}

function offDiagonal(a: Float64Array, size: number): number {
  let sum = 0
  for (let p = 0; p < size; p++)
    for (let q = p + 1; q < size; q++) sum += 2 * (a[p * size + q] as number) ** 2
  return sum
}

const sumOfSquares = (a: Float64Array): number => a.reduce((sum, each) => sum + each * each, 0)

function rotate(a: Float64Array, v: Float64Array, size: number, p: number, q: number): void {
  const apq = a[p * size + q] as number
  if (apq === 0) return
  const theta = ((a[q * size + q] as number) - (a[p * size + p] as number)) / (2 * apq)
  const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1))
  const c = 1 / Math.sqrt(t * t + 1)
  const s = t * c
  for (let k = 0; k < size; k++) turn(a, k * size + p, k * size + q, c, s)
  for (let k = 0; k < size; k++) turn(a, p * size + k, q * size + k, c, s)
  for (let k = 0; k < size; k++) turn(v, k * size + p, k * size + q, c, s)
}

function turn(a: Float64Array, i: number, j: number, c: number, s: number): void {
  const ai = a[i] as number
  const aj = a[j] as number
  a[i] = c * ai - s * aj
  a[j] = s * ai + c * aj
}
