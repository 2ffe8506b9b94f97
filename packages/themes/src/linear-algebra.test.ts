import fc from 'fast-check'
import { expect, test } from 'vitest'
import { randomFrom } from './random.ts'
import { type SparseRows, times, transposeTimes } from './sparse-rows.ts'
import { sphericalKMeans } from './spherical-k-means.ts'
import { symmetricEigen } from './symmetric-eigen.ts'
import { truncatedSvd } from './truncated-svd.ts'

const sparse = (rows: readonly (readonly number[])[]): SparseRows => {
  const columns: number[] = []
  const values: number[] = []
  const starts = [0]
  for (const row of rows) {
    row.forEach((value, column) => {
      if (value === 0) return
      columns.push(column)
      values.push(value)
    })
    starts.push(columns.length)
  }
  return {
    rows: rows.length,
    columnCount: rows[0]?.length ?? 0,
    starts: Int32Array.from(starts),
    columns: Int32Array.from(columns),
    values: Float32Array.from(values),
  }
}
const matrices = fc.integer({ min: 1, max: 6 }).chain((width) =>
  fc.array(fc.array(fc.integer({ min: -4, max: 4 }), { minLength: width, maxLength: width }), {
    minLength: 1,
    maxLength: 7,
  }),
)

test('eigenvectors put a symmetric matrix back together', () => {
  fc.assert(
    fc.property(matrices, (rows) => {
      const size = rows[0]?.length ?? 0
      const at = (i: number, j: number) => rows.reduce((sum, row) => sum + (row[i] ?? 0) * (row[j] ?? 0), 0)
      const matrix = Float64Array.from({ length: size * size }, (_, index) =>
        at(Math.floor(index / size), index % size),
      )
      const norm = Math.hypot(...matrix)
      const { values, vectors } = symmetricEigen(matrix, size)
      for (let i = 0; i < size; i++) {
        for (let j = 0; j < size; j++) {
          let sum = 0
          for (let k = 0; k < size; k++)
            sum += (vectors[i * size + k] ?? 0) * (values[k] ?? 0) * (vectors[j * size + k] ?? 0)
          expect(Math.abs(sum - (matrix[i * size + j] ?? 0))).toBeLessThanOrEqual(2e-8 * norm)
        }
      }
      expect([...values]).toEqual([...values].sort((a, b) => b - a))
    }),
  )
})

test('singular values hold the whole of a small matrix, and its rows keep their lengths', () => {
  fc.assert(
    fc.property(matrices, fc.nat(), (rows, seed) => {
      const { rows: seen, singularValues } = truncatedSvd(sparse(rows), 6, randomFrom(seed))
      const whole = rows.flat().reduce((sum, value) => sum + value * value, 0)
      // A direction may be lost in rounding where it holds less than about a thirty-thousandth of the strongest.
      const lost = (square: number, kept: Iterable<number>) =>
        Math.abs(square - [...kept].reduce((sum, value) => sum + value * value, 0))
      expect(lost(whole, singularValues)).toBeLessThanOrEqual(1e-3 * whole)
      rows.forEach((row, index) => {
        const own = seen.cells.subarray(index * seen.width, (index + 1) * seen.width)
        const square = row.reduce((sum, value) => sum + value * value, 0)
        expect(lost(square, own)).toBeLessThanOrEqual(1e-3 * whole)
      })
    }),
  )
})

test('a matrix times and its transpose times agree with the sums by hand', () => {
  const matrix = sparse([
    [1, 0, 2],
    [0, 3, 0],
  ])
  expect([...times(matrix, { rows: 3, width: 1, cells: Float32Array.of(1, 2, 3) }).cells]).toEqual([7, 6])
  expect([...transposeTimes(matrix, { rows: 2, width: 1, cells: Float32Array.of(1, 2) }).cells]).toEqual([
    1, 6, 2,
  ])
})

test('two bundles of directions are two groups, whatever the seed; all equal rows are one', () => {
  const bundle = [0, 0.1, 0.2, 2, 2.1, 2.2].flatMap((angle) => [Math.cos(angle), Math.sin(angle)])
  for (let seed = 0; seed < 20; seed++) {
    const { nearest } = sphericalKMeans(
      { rows: 6, width: 2, cells: Float32Array.from(bundle) },
      2,
      randomFrom(seed),
      2,
    )
    expect(new Set(nearest.subarray(0, 3)).size).toBe(1)
    expect(new Set(nearest.subarray(3)).size).toBe(1)
    expect(nearest[0]).not.toBe(nearest[5])
  }
  const { nearest } = sphericalKMeans(
    { rows: 4, width: 2, cells: Float32Array.of(1, 0, 1, 0, 1, 0, 1, 0) },
    3,
    randomFrom(1),
  )
  expect(new Set(nearest).size).toBe(1)
})

test('random numbers are even, in [0, 1), the same for a seed and different for the next', () => {
  for (const seed of [0, 1, 2, -5, 2 ** 31, 2 ** 40]) {
    const random = randomFrom(seed)
    const drawn = Array.from({ length: 4000 }, random)
    expect(drawn).toEqual(Array.from({ length: 4000 }, randomFrom(seed)))
    expect(drawn.every((value) => value >= 0 && value < 1)).toBe(true)
    for (let tenth = 0; tenth < 10; tenth++) {
      const inside = drawn.filter((value) => Math.floor(value * 10) === tenth).length
      expect(Math.abs(inside - 400)).toBeLessThan(100)
    }
    expect(randomFrom(seed + 1)()).not.toBe(drawn[0])
  }
})
