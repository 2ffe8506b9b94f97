/**
 * Chance of each number of runs when no run is longer than `longest`, for `n` points that are above the centre with
 * probability `above`. Index = number of runs. A run that ends at a point began at most `longest` points before.
 */
function runCounts(n: number, longest: number, above: number): number[] {
  const sides = [above, 1 - above]
  const ended = sides.map(() => Array.from({ length: n + 1 }, () => new Float64Array(n + 1)))
  for (let end = 1; end <= n; end++) {
    for (const [side, chance] of sides.entries()) {
      const here = ended[side]?.[end]
      const other = ended[1 - side]
      if (!here || !other) continue
      for (let length = 1, weight = chance; length <= Math.min(longest, end); length++, weight *= chance) {
        if (end === length) here[1] = (here[1] ?? 0) + weight
        else addRuns(here, other[end - length], weight)
      }
    }
  }
  return Array.from(
    { length: n + 1 },
    (_, runs) => (ended[0]?.[n]?.[runs] ?? 0) + (ended[1]?.[n]?.[runs] ?? 0),
  )
}

/** Adds one more run, of a given chance, to everything that ended where it begins. */
function addRuns(here: Float64Array, before: Float64Array | undefined, weight: number): void {
  if (!before) return
  for (let runs = 1; runs < before.length - 1; runs++) {
    here[runs + 1] = (here[runs + 1] ?? 0) + weight * (before[runs] ?? 0)
  }
}

/** P(crossings >= c and longest run <= longest) at index c, among `n` points above the centre with chance `above`. */
export function boxChances(n: number, longest: number, above: number): readonly number[] {
  if (longest < 1) return new Array<number>(n + 1).fill(0)
  const counts = runCounts(n, longest, above)
  const chances = new Array<number>(n + 1).fill(0)
  for (let crossings = n - 1; crossings >= 0; crossings--) {
    chances[crossings] = (chances[crossings + 1] ?? 0) + (counts[crossings + 1] ?? 0)
  }
  return chances
}
