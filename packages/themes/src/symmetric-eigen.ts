/** Eigenvalues, largest first, and eigenvectors as columns of a row-after-row matrix. */
type Eigen = { readonly values: Float64Array; readonly vectors: Float64Array }

const mostSweeps = 30

/**
 * Eigenvalues and eigenvectors of a small symmetric matrix by cyclic Jacobi rotations
 * (Golub and Van Loan, Matrix Computations, section 8.5), to one part in 10⁸ of its norm. `matrix` is size × size, row
 * after row.
 */
export function symmetricEigen(matrix: Float64Array, size: number): Eigen {
  const a = Float64Array.from(matrix)
  const v = new Float64Array(size * size)
  for (let i = 0; i < size; i++) v[i * size + i] = 1
  for (let sweep = 0; sweep < mostSweeps && !isDiagonal(a, size); sweep++) {
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) rotate(a, v, size, p, q)
  }
  const order = Array.from({ length: size }, (_, i) => i).sort(
    (x, y) => (a[y * size + y] as number) - (a[x * size + x] as number),
  )
  const vectors = new Float64Array(size * size)
  order.forEach((from, to) => {
    for (let i = 0; i < size; i++) vectors[i * size + to] = v[i * size + from] as number
  })
  return { values: Float64Array.from(order, (i) => a[i * size + i] as number), vectors }
}

/** Squares are compared, so 1e-16 is 1e-8 of the norm. */
function isDiagonal(a: Float64Array, size: number): boolean {
  let off = 0
  let on = 0
  for (let p = 0; p < size; p++) {
    on += (a[p * size + p] as number) ** 2
    for (let q = p + 1; q < size; q++) off += (a[p * size + q] as number) ** 2
  }
  return off <= 1e-16 * on
}

function rotate(a: Float64Array, v: Float64Array, size: number, p: number, q: number): void {
  const between = a[p * size + q] as number
  if (between === 0) return
  const theta = ((a[q * size + q] as number) - (a[p * size + p] as number)) / (2 * between)
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1))
  const c = 1 / Math.sqrt(t * t + 1)
  const s = t * c
  turn(a, size, p, q, c, s, size)
  turn(a, 1, p * size, q * size, c, s, size)
  turn(v, size, p, q, c, s, size)
}

/** Mixes two columns (step = size) or two rows (step = 1) of a square matrix. */
function turn(
  m: Float64Array,
  step: number,
  p: number,
  q: number,
  c: number,
  s: number,
  count: number,
): void {
  for (let i = 0; i < count; i++) {
    const x = m[p + i * step] as number
    const y = m[q + i * step] as number
    m[p + i * step] = c * x - s * y
    m[q + i * step] = s * x + c * y
  }
}
