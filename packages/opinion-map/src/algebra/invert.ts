/**
 * Inverts a symmetric positive definite matrix in place (row-major, size x size) and returns the logarithm of its determinant
 * (of the matrix before inverting). Cholesky; Golub and Van Loan, Matrix Computations, 4.2. `room` is scratch of the same length.
 *
 * @throws RangeError when the matrix is not positive definite
 */
export function invert(matrix: Float64Array, size: number, room: Float64Array): number {
  const logDeterminant = choleskyInto(matrix, size, room)
  invertTriangle(room, size)
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = 0
      for (let k = i; k < size; k++) sum += (room[k * size + i] as number) * (room[k * size + j] as number)
      matrix[i * size + j] = sum
      matrix[j * size + i] = sum
    }
  }
  return logDeterminant
}

function choleskyInto(matrix: Float64Array, size: number, room: Float64Array): number {
  let log = 0
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * size + j] as number
      for (let k = 0; k < j; k++) sum -= (room[i * size + k] as number) * (room[j * size + k] as number)
      if (i !== j) {
        room[i * size + j] = sum / (room[j * size + j] as number)
        continue
      }
      if (!(sum > 0)) throw new RangeError('the matrix is not positive definite')
      room[i * size + i] = Math.sqrt(sum)
      log += Math.log(sum)
    }
  }
  return log
}

function invertTriangle(lower: Float64Array, size: number): void {
  for (let j = 0; j < size; j++) {
    const pivot = 1 / (lower[j * size + j] as number)
    lower[j * size + j] = pivot
    for (let i = j + 1; i < size; i++) {
      let sum = 0
      for (let k = j; k < i; k++) sum -= (lower[i * size + k] as number) * (lower[k * size + j] as number)
      lower[i * size + j] = sum / (lower[i * size + i] as number)
    }
  }
}
