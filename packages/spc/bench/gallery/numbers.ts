/** A small seeded source of numbers between 0 and 1 (mulberry32), so that the gallery is the same each time. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A number around `centre`, by the sum of twelve uniform ones. */
export function around(next: () => number, centre: number, spread: number): number {
  let sum = -6
  for (let draw = 0; draw < 12; draw++) sum += next()
  return centre + spread * sum
}

/** Mondays from 18 January 2027 on, as ISO dates. */
export const week = (index: number): string =>
  new Date(Date.UTC(2027, 0, 18 + 7 * index)).toISOString().slice(0, 10)

/** First days of months from January 2025 on. */
export const month = (index: number): string => new Date(Date.UTC(2025, index, 1)).toISOString().slice(0, 10)
