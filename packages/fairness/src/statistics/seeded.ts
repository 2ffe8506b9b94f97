/** A maker of numbers from 0 up to, not including, 1. */
export type Random = () => number

/**
 * Numbers that look random and are the same for the same seed, so that every interval can be made again.
 *
 * Source: the mulberry32 generator by Tommy Ettinger, given to the public domain.
 */
export function seeded(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A list in random order. */
export function shuffled<T>(list: readonly T[], random: Random): T[] {
  const mixed = [...list]
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    ;[mixed[at], mixed[other]] = [mixed[other] as T, mixed[at] as T]
  }
  return mixed
}

/** As many as there are, drawn from a list with putting back. */
export const redrawn = <T>(list: readonly T[], random: Random): T[] =>
  list.map(() => list[Math.floor(random() * list.length)] as T)
