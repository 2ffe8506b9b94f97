import fc from 'fast-check'
import { expect, test } from 'vitest'
import { qrSquares } from './qr.ts'

// A reader of its own, written from the standard and sharing nothing with the drawing: it finds mask and size in the drawing, takes
// the words out, and asks that every block be free of faults before it reads.

const masks: readonly ((row: number, column: number) => boolean)[] = [
  (i, j) => (i + j) % 2 === 0,
  (i) => i % 2 === 0,
  (_, j) => j % 3 === 0,
  (i, j) => (i + j) % 3 === 0,
  (i, j) => (Math.floor(i / 2) + Math.floor(j / 3)) % 2 === 0,
  (i, j) => ((i * j) % 2) + ((i * j) % 3) === 0,
  (i, j) => (((i * j) % 2) + ((i * j) % 3)) % 2 === 0,
  (i, j) => (((i + j) % 2) + ((i * j) % 3)) % 2 === 0,
]
const correctionWords = [7, 10, 15, 20, 26, 18, 20, 24, 30]

// The field of 256, by tables of powers.
const powers: number[] = [1]
while (powers.length < 255) {
  const next = (powers.at(-1) ?? 0) * 2
  powers.push(next > 255 ? next ^ 0x11d : next)
}
const times = (one: number, other: number): number =>
  one === 0 || other === 0 ? 0 : (powers[(powers.indexOf(one) + powers.indexOf(other)) % 255] ?? 0)
const valueAt = (block: readonly number[], point: number): number =>
  block.reduce((sum, word) => times(sum, point) ^ word, 0)

function isFixed(size: number, row: number, column: number): boolean {
  const version = (size - 17) / 4
  const inCorner = (row < 9 && (column < 9 || column >= size - 8)) || (row >= size - 8 && column < 9)
  if (inCorner || row === 6 || column === 6) return true
  const far = Math.max(row, column)
  const near = Math.min(row, column)
  if (version >= 7 && near < 6 && far >= size - 11) return true
  const places = version === 1 ? [] : version < 7 ? [6, size - 7] : [6, (size - 1) / 2, size - 7]
  const mark = (at: number) => places.find((place) => Math.abs(place - at) <= 2)
  const [down, across] = [mark(row), mark(column)]
  if (down === undefined || across === undefined) return false
  return !((down === 6 && (across === 6 || across === size - 7)) || (across === 6 && down === size - 7))
}

function readQr(squares: readonly (readonly boolean[])[]): string {
  const size = squares.length
  const version = (size - 17) / 4
  const dark = (row: number, column: number) => squares[row]?.[column] ?? false
  // Level and mask: the first five of fifteen bits beside the first corner, from the left, with their own mask.
  const told = [0, 1, 2, 3, 4].reduce((bits, column) => bits * 2 + Number(dark(8, column)), 0) ^ 0b10101
  expect(told >> 3).toBe(0b01)
  const mask = masks[told & 7]
  const bits: number[] = []
  const columns = Array.from({ length: size }, (_, n) => size - 1 - n).filter((column) => column !== 6)
  for (let pair = 0; pair < columns.length / 2; pair++)
    for (let step = 0; step < size; step++) {
      const row = pair % 2 === 0 ? size - 1 - step : step
      for (const column of columns.slice(pair * 2, pair * 2 + 2))
        if (!isFixed(size, row, column)) bits.push(Number(dark(row, column) !== mask?.(row, column)))
    }
  const words = (bits.join('').match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2))
  const blocks = version < 6 ? 1 : 2
  const corrections = correctionWords[version - 1] ?? 0
  const data = words.length - corrections * blocks
  const parts = Array.from({ length: blocks }, (_, n) => ({
    data: words.slice(0, data).filter((_, at) => at % blocks === n),
    correction: words.slice(data).filter((_, at) => at % blocks === n),
  }))
  for (const part of parts)
    for (let root = 0; root < corrections; root++)
      expect(valueAt([...part.data, ...part.correction], powers[root] ?? 0)).toBe(0)
  const read = parts
    .flatMap((part) => part.data)
    .map((word) => word.toString(2).padStart(8, '0'))
    .join('')
  expect(read.slice(0, 4)).toBe('0100')
  const length = Number.parseInt(read.slice(4, 12), 2)
  const bytes = read.slice(12, 12 + length * 8).match(/.{8}/g) ?? []
  return new TextDecoder('utf-8', { fatal: true }).decode(
    Uint8Array.from(bytes, (eight) => Number.parseInt(eight, 2)),
  )
}

test('what is drawn is read again, in every size', () => {
  for (let length = 1; length <= 230; length += 3) {
    const text = 'otpauth://totp/Evenground:amina@example.org?'.repeat(6).slice(0, length)
    expect(readQr(qrSquares(text) ?? [])).toBe(text)
  }
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 50, unit: 'binary' }), (text) => {
      expect(readQr(qrSquares(text) ?? [])).toBe(text)
    }),
    { numRuns: 40 },
  )
})

test('three corners stand where readers look for them, and the clock between them ticks', () => {
  const squares = qrSquares('x'.repeat(120)) ?? []
  const size = squares.length
  const corner = ['1111111', '1000001', '1011101', '1011101', '1011101', '1000001', '1111111']
  for (const [row, column] of [[0, 0], [0, size - 7], [size - 7, 0]] as const) // biome-ignore format: three corners
    expect(
      squares.slice(row, row + 7).map((line) =>
        line
          .slice(column, column + 7)
          .map(Number)
          .join(''),
      ),
    ).toEqual(corner)
  for (let at = 8; at < size - 8; at++)
    expect([squares[6]?.[at], squares[at]?.[6]]).toEqual([at % 2 === 0, at % 2 === 0])
})

test('a text that is too long has no square', () => {
  expect(qrSquares('x'.repeat(230))).toHaveLength(53)
  expect(qrSquares('x'.repeat(231))).toBeUndefined()
})
