/** A stream of numbers in [0, 1). The same seed gives the same stream everywhere. */
export type Random = () => number

/** Mixes 32 bits so that near seeds give far streams (the finaliser of MurmurHash3, A. Appleby, public domain). */
export function mix(bits: number): number {
  let h = bits | 0
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/**
 * A seeded stream (sfc32, C. Doty-Humphrey, PractRand, public domain); `stream` gives independent streams of one seed.
 *
 * @example seeded(1)() === seeded(1)() // true
 */
export function seeded(seed: number, stream = 0): Random {
  let a = mix(seed)
  let b = mix(seed ^ 0x9e3779b9)
  let c = mix(stream ^ 0x243f6a88)
  let count = 1
  const next = (): number => {
    const sum = (a + b + count) | 0
    count = (count + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    return (sum >>> 0) / 4294967296
  }
  for (let warm = 0; warm < 12; warm++) next()
  return next
}

/** A whole number in 0 .. count - 1. */
export const below = (random: Random, count: number): number => Math.floor(random() * count)
