/** A seeded source of numbers in [0, 1): mulberry32 (Tommy Ettinger, public domain). Same seed, same numbers. */
export function random(seed: number): () => number {
  let state = mixed(seed)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** Standard normal numbers, two at a time (Box and Muller 1958). */
export function normal(uniform: () => number): () => number {
  let kept: number | undefined
  return () => {
    if (kept !== undefined) {
      const value = kept
      kept = undefined
      return value
    }
    const radius = Math.sqrt(-2 * Math.log(1 - uniform()))
    const angle = 2 * Math.PI * uniform()
    kept = radius * Math.sin(angle)
    return radius * Math.cos(angle)
  }
}

/** Folds a whole number of up to 53 bits into 32, so that neighbouring seeds start far apart. */
function mixed(seed: number): number {
  const low = seed >>> 0
  const high = Math.floor(seed / 4294967296) >>> 0
  return Math.imul(low ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(high + 1, 0xc2b2ae35)
}
