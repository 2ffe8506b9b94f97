/**
 * A text as the squares of a QR code (ISO/IEC 18004: bytes, correction L), `true` for dark, without the quiet zone; `undefined` for a
 * text of more than 230 bytes. Versions 1 to 9 only, with their tables: words in all, words of correction a block, blocks, marks.
 */
export function qrSquares(text: string): readonly (readonly boolean[])[] | undefined {
  const bytes = new TextEncoder().encode(text)
  const version = versions.find((each) => bytes.length + 2 <= dataWords(each))
  if (!version) return undefined
  const bits = interleave(version, dataOf(version, bytes)).flatMap((word) => toBits(word, 8))
  const drawn = masks.map((_, mask) => draw(version, bits, mask))
  return drawn.reduce((best, next) => (hardness(next) < hardness(best) ? next : best))
}

const tables: readonly (readonly [number, number, number, readonly number[]])[] = [
  [26, 7, 1, []],
  [44, 10, 1, [6, 18]],
  [70, 15, 1, [6, 22]],
  [100, 20, 1, [6, 26]],
  [134, 26, 1, [6, 30]],
  [172, 18, 2, [6, 34]],
  [196, 20, 2, [6, 22, 38]],
  [242, 24, 2, [6, 24, 42]],
  [292, 30, 2, [6, 26, 46]],
]
const versions = tables.map(([words, correction, blocks, marks], index) => {
  const size = index * 4 + 21
  return { number: index + 1, size, words, correction, blocks, marks }
})
type Version = (typeof versions)[number]

const dataWords = ({ words, correction, blocks }: Version): number => words - correction * blocks
const toBits = (value: number, length: number): number[] =>
  Array.from({ length }, (_, at) => (value >>> (length - 1 - at)) & 1)

function dataOf(version: Version, bytes: Uint8Array): number[] {
  const bits = [...toBits(4, 4), ...toBits(bytes.length, 8), ...[...bytes].flatMap((byte) => toBits(byte, 8))]
  const words = (`${bits.join('')}0000`.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2))
  for (let fill = 0xec; words.length < dataWords(version); fill ^= 0xec ^ 0x11) words.push(fill)
  return words
}

/** Multiplies in the field of 256 in which Reed and Solomon's code of QR is made. */
function times(one: number, other: number): number {
  let product = 0
  for (const bit of toBits(other, 8)) product = (product << 1) ^ ((product >>> 7) * 0x11d) ^ (bit * one)
  return product
}

function correctionOf(data: readonly number[], length: number): number[] {
  let divisor = [1]
  for (let n = 0, root = 1; n < length; n++, root = times(root, 2))
    divisor = [...divisor, 0].map((value, at) => value ^ times(divisor[at - 1] ?? 0, root))
  return data.reduce((rest, word) => {
    const factor = word ^ (rest[0] ?? 0)
    return rest.map((_, at) => (rest[at + 1] ?? 0) ^ times(divisor[at + 1] ?? 0, factor))
  }, new Array<number>(length).fill(0))
}

/** Data and correction of the blocks, which are equally long, a word of each in turn. */
function interleave(version: Version, data: readonly number[]): number[] {
  const length = data.length / version.blocks
  const parts = Array.from({ length: version.blocks }, (_, n) => data.slice(n * length, (n + 1) * length))
  const inTurn = (lists: readonly number[][]) =>
    (lists[0] ?? []).flatMap((_, at) => lists.map((list) => list[at] ?? 0))
  return [...inTurn(parts), ...inTurn(parts.map((part) => correctionOf(part, version.correction)))]
}

const masks: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
]

function draw(version: Version, bits: readonly number[], mask: number): boolean[][] {
  const { size } = version
  const squares: (boolean | undefined)[][] = Array.from({ length: size }, () =>
    new Array(size).fill(undefined),
  )
  const set = (x: number, y: number, dark: boolean) => {
    const row = squares[y]
    if (row && x >= 0 && x < size) row[x] = dark
  }
  drawMarks(version, set)
  drawFormat(version, mask, set)
  let next = 0
  for (const { x, y } of wayThrough(size))
    if (squares[y]?.[x] === undefined) set(x, y, (bits[next++] === 1) !== (masks[mask]?.(x, y) ?? false))
  return squares.map((row) => row.map((dark) => dark ?? false))
}

type Setter = (x: number, y: number, dark: boolean) => void

function drawMarks({ marks, size }: Version, set: Setter): void {
  for (let at = 0; at < size; at++) {
    set(6, at, at % 2 === 0)
    set(at, 6, at % 2 === 0)
  }
  const ring = (x: number, y: number, reach: number, dark: (from: number) => boolean) => {
    for (let dy = -reach; dy <= reach; dy++)
      for (let dx = -reach; dx <= reach; dx++) set(x + dx, y + dy, dark(Math.max(Math.abs(dx), Math.abs(dy))))
  }
  const last = marks.at(-1)
  for (const x of marks)
    for (const y of marks)
      if (!((x === 6 && (y === 6 || y === last)) || (y === 6 && x === last)))
        ring(x, y, 2, (from) => from !== 1)
  const corner = (from: number) => from !== 2 && from !== 4
  ring(3, 3, 4, corner)
  ring(size - 4, 3, 4, corner)
  ring(3, size - 4, 4, corner)
}

/** A number with the remainder that corrects it behind it. */
function corrected(value: number, length: number, generator: number): number {
  let rest = value
  for (let n = 0; n < length; n++) rest = (rest << 1) ^ ((rest >>> (length - 1)) * generator)
  return (value << length) | rest
}

function drawFormat({ number, size }: Version, mask: number, set: Setter): void {
  const format = corrected(8 | mask, 10, 0x537) ^ 0x5412 // 8 says correction L
  const around = [0, 1, 2, 3, 4, 5, 7, 8]
  for (let at = 0; at < 15; at++) {
    const dark = ((format >>> at) & 1) === 1
    const near = around[at < 8 ? at : 14 - at] ?? 0
    if (at < 8) set(8, near, dark)
    else set(near, 8, dark)
    if (at < 8) set(size - 1 - at, 8, dark)
    else set(8, size - 15 + at, dark)
  }
  set(8, size - 8, true)
  const told = corrected(number, 12, 0x1f25)
  for (let at = 0; at < 18 && number >= 7; at++) {
    const [near, far] = [Math.floor(at / 3), size - 11 + (at % 3)]
    set(far, near, ((told >>> at) & 1) === 1)
    set(near, far, ((told >>> at) & 1) === 1)
  }
}

/** The way data takes: two columns at a time from the right, up and down in turn, past the column of the timing. */
function* wayThrough(size: number): Generator<{ x: number; y: number }> {
  for (let right = size - 1; right > 0; right -= right === 8 ? 3 : 2)
    for (let step = 0; step < size; step++)
      for (const x of [right, right - 1]) yield { x, y: (right + 1) & 2 ? step : size - 1 - step }
}

/** How hard a drawing is to read: long runs, and what looks like a corner. */
function hardness(squares: readonly (readonly boolean[])[]): number {
  const columns = squares.map((_, x) => squares.map((row) => row[x] ?? false))
  const lines = [...squares, ...columns].map((line) => line.map(Number).join(''))
  const runs = lines.flatMap((line) => line.match(/0{5,}|1{5,}/g) ?? [])
  const corners = lines.flatMap((line) => [...line.matchAll(/(?=10111010000|00001011101)/g)])
  return runs.reduce((sum, run) => sum + run.length - 2, 0) + corners.length * 40
}
