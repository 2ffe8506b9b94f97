/** Some unknowns whose sum lies between two bounds. */
export interface Sum {
  readonly of: readonly number[]
  readonly low: number
  readonly high: number
}

/** What an attacker holds about unknown counts: sums of them, each between two bounds. */
export interface Puzzle {
  readonly unknowns: number
  readonly sums: readonly Sum[]
}

/** The lowest and highest that every unknown can still be. */
export interface Bounds {
  readonly low: Float64Array
  readonly high: Float64Array
}

/** The bounds before thinking. */
export const openBounds = (unknowns: number): Bounds => ({
  low: new Float64Array(unknowns),
  high: new Float64Array(unknowns).fill(1_000),
})

/**
 * Goes through all sums again and again, and tightens every unknown by the others in its sum, until nothing moves or it has gone
 * round often enough. False when something cannot be. (The shuttle algorithm: Buzzigoli and Giusti 1999.)
 */
export function tighten({ low, high }: Bounds, { sums }: Puzzle, rounds = 10): boolean {
  let moved = true
  for (let round = 0; moved && round < rounds; round++) {
    moved = false
    for (const sum of sums) {
      const result = tightenSum(low, high, sum)
      if (result === 'impossible') return false
      moved ||= result === 'moved'
    }
  }
  return true
}

function tightenSum(low: Float64Array, high: Float64Array, sum: Sum): 'same' | 'moved' | 'impossible' {
  let [lows, highs] = [0, 0]
  for (const unknown of sum.of) {
    lows += low[unknown] as number
    highs += high[unknown] as number
  }
  if (lows > sum.high || highs < sum.low) return 'impossible'
  if (lows >= sum.low && highs <= sum.high) return 'same'
  let moved = false
  for (const unknown of sum.of) {
    const [least, most] = [low[unknown] as number, high[unknown] as number]
    const least2 = sum.low - (highs - most)
    const most2 = sum.high - (lows - least)
    if (least2 > least) {
      low[unknown] = least2
      moved = true
    }
    if (most2 < most) {
      high[unknown] = most2
      moved = true
    }
    if ((low[unknown] as number) > (high[unknown] as number)) return 'impossible'
    lows += (low[unknown] as number) - least
    highs += (high[unknown] as number) - most
  }
  return moved ? 'moved' : 'same'
}

/** What a search for one solution found. */
export type Search = { readonly solution: readonly number[] } | 'none' | 'gave up'

/** Tries values for unknowns, thinking after each, until all fit or all fail, or patience ends. */
export function solve(
  puzzle: Puzzle,
  bounds: Bounds,
  random: () => number,
  patience: { left: number },
): Search {
  if (!tighten(bounds, puzzle)) return 'none'
  const unknown = narrowest(bounds)
  if (unknown < 0) return fits(puzzle, bounds.low) ? { solution: [...bounds.low] } : 'none'
  const [least, most] = [bounds.low[unknown] as number, bounds.high[unknown] as number]
  const middle = random() < 0.5 ? least : Math.floor((least + most) / 2)
  const sides = [
    [least, middle],
    [middle + 1, most],
  ] as const
  for (const [from, to] of random() < 0.5 ? sides : [sides[1], sides[0]]) {
    if (patience.left-- <= 0) return 'gave up'
    const branch = { low: bounds.low.slice(), high: bounds.high.slice() }
    branch.low[unknown] = from
    branch.high[unknown] = to
    const found = solve(puzzle, branch, random, patience)
    if (found !== 'none') return found
  }
  return 'none'
}

/** Whether a world agrees with every sum. */
export const fits = ({ sums }: Puzzle, world: ArrayLike<number>): boolean =>
  sums.every(({ of, low, high }) => {
    const count = of.reduce((total, unknown) => total + (world[unknown] as number), 0)
    return count >= low && count <= high
  })

function narrowest({ low, high }: Bounds): number {
  let chosen = -1
  let width = Number.POSITIVE_INFINITY
  for (let unknown = 0; unknown < low.length; unknown++) {
    const gap = (high[unknown] as number) - (low[unknown] as number)
    if (gap > 0 && gap < width) {
      chosen = unknown
      width = gap
    }
  }
  return chosen
}
