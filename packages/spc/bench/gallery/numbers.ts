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
const month = (index: number): string => new Date(Date.UTC(2025, index, 1)).toISOString().slice(0, 10)

/** A number with so many decimals. */
const round = (value: number, digits = 1) => Math.round(value * 10 ** digits) / 10 ** digits
/** Values by week, with notes by index. */
export const weeks = (values: readonly (number | null)[], notes: Record<number, string> = {}) =>
  values.map((y, index) => ({ x: week(index), y, ...(notes[index] ? { note: notes[index] } : {}) }))
/** Values by month. */
export const months = (values: readonly (number | null)[]) =>
  values.map((y, index) => ({ x: month(index), y }))
/** Values around a centre. */
export const random = (seed: number, count: number, centre: number, spread: number, digits = 1) => {
  const next = seeded(seed)
  return Array.from({ length: count }, () => round(around(next, centre, spread), digits))
}
/** Events out of about `n` chances, by week. */
export const shares = (seed: number, count: number, n: number, share: number) => {
  const next = seeded(seed)
  return Array.from({ length: count }, (_, index) => {
    const size = Math.round(n * (0.75 + 0.5 * next()))
    let y = 0
    for (let one = 0; one < size; one++) if (next() < share) y++
    return { x: week(index), y, n: size }
  })
}
