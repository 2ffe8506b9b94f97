import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seeded } from '../random.ts'
import { invert } from './invert.ts'
import { principalAxes } from './principal-axes.ts'
import { symmetricEigen } from './symmetric-eigen.ts'

/** B B' + I for a random B: symmetric and positive definite. */
function definite(size: number, seed: number): Float64Array {
  const random = seeded(seed)
  const b = Array.from({ length: size }, () => Array.from({ length: size }, () => 2 * random() - 1))
  return Float64Array.from({ length: size * size }, (_, k) => {
    const [i, j] = [Math.floor(k / size), k % size]
    return (b[i] as number[]).reduce((sum, each, c) => sum + each * (b[j]?.[c] as number), i === j ? 1 : 0)
  })
}

const product = (a: Float64Array, b: Float64Array, size: number): number[] =>
  Array.from({ length: size * size }, (_, k) =>
    Array.from(
      { length: size },
      (_, c) => (a[Math.floor(k / size) * size + c] as number) * (b[c * size + (k % size)] as number),
    ).reduce((x, y) => x + y, 0),
  )

const sizes = fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer())

describe('invert', () => {
  test('times the matrix gives one, and the determinant is that of the eigenvalues', () => {
    fc.assert(
      fc.property(sizes, ([size, seed]) => {
        const matrix = definite(size, seed)
        const inverse = matrix.slice()
        const log = invert(inverse, size, new Float64Array(size * size))
        for (const [k, each] of product(matrix, inverse, size).entries())
          expect(each).toBeCloseTo(Math.floor(k / size) === k % size ? 1 : 0, 10)
        expect(log).toBeCloseTo(
          symmetricEigen(matrix, size).values.reduce((sum, each) => sum + Math.log(each), 0),
          9,
        )
      }),
      { numRuns: 40 },
    )
  })

  test('refuses a matrix that is not positive definite', () => {
    expect(() => invert(Float64Array.of(1, 2, 2, 1), 2, new Float64Array(4))).toThrow('not positive definite')
  })
})

describe('symmetricEigen', () => {
  test('each vector times the matrix is the vector times its value, values falling', () => {
    fc.assert(
      fc.property(sizes, ([size, seed]) => {
        const matrix = definite(size, seed)
        const { values, vectors } = symmetricEigen(matrix, size)
        for (let i = 0; i < size; i++) {
          if (i > 0) expect(values[i]).toBeLessThanOrEqual(values[i - 1] as number)
          for (let r = 0; r < size; r++) {
            let sum = 0
            for (let c = 0; c < size; c++)
              sum += (matrix[r * size + c] as number) * (vectors[i * size + c] as number)
            expect(sum).toBeCloseTo((values[i] as number) * (vectors[i * size + r] as number), 9)
          }
        }
      }),
      { numRuns: 30 },
    )
  })
})

describe('principalAxes', () => {
  test('agrees with the eigenvectors of the full matrix', () => {
    const [rows, columns] = [40, 12]
    const random = seeded(8)
    const vote = Int8Array.from({ length: rows * columns }, () =>
      random() < 0.3 ? 1 : random() < 0.5 ? 0 : -1,
    )
    const answers = {
      start: Uint32Array.from({ length: rows + 1 }, (_, i) => i * columns),
      at: Uint32Array.from({ length: rows * columns }, (_, e) => e % columns),
      vote,
    }
    const centre = Float64Array.from({ length: columns }, (_, j) => {
      let sum = 0
      for (let r = 0; r < rows; r++) sum += vote[r * columns + j] as number
      return sum / rows
    })
    const gram = Float64Array.from({ length: columns * columns }, (_, k) => {
      const [i, j] = [Math.floor(k / columns), k % columns]
      let sum = 0
      for (let r = 0; r < rows; r++)
        sum +=
          ((vote[r * columns + i] as number) - (centre[i] as number)) *
          ((vote[r * columns + j] as number) - (centre[j] as number))
      return sum
    })
    const { vectors } = symmetricEigen(gram, columns)
    for (const [i, axis] of principalAxes(answers, centre, 2).entries()) {
      const known = vectors.subarray(i * columns, (i + 1) * columns)
      const sign = Math.sign(axis.reduce((sum, each, j) => sum + each * (known[j] as number), 0))
      for (const [j, each] of axis.entries()) expect(each).toBeCloseTo(sign * (known[j] as number), 9)
    }
  })

  test('axes that the votes do not have are 0', () => {
    const same = { start: Uint32Array.of(0, 1, 2), at: Uint32Array.of(0, 0), vote: Int8Array.of(1, 1) }
    expect(principalAxes(same, Float64Array.of(1), 2).map((axis) => [...axis])).toEqual([[0], [0]])
  })
})
