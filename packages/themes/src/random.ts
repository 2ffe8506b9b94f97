/** A source of numbers in [0, 1) that is the same for the same seed, everywhere. */
export type Random = () => number

/**
 * A seeded source of even random numbers: a 32-bit counter (Weyl sequence) through a mixing function in the
 * manner of splitmix. Good enough to choose starting points; not for secrets.
 *
 * @example randomFrom(1)() === randomFrom(1)() // true
 */
export function randomFrom(seed: number): Random {
  let state = Math.imul(Math.floor(seed) ^ 0x5bd1e995, 0x9e3779b1) >>> 0
  return () => {
    state = (state + 0x9e3779b9) >>> 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 4294967296
  }
}
