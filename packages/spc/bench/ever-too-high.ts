import { type Looking, supports } from '../src/proof/checks-needed.ts'

/** For each number of checks, the fewest kept that would claim more than the true share; Infinity where none would. */
export function tooHighFrom(share: number, looks: number, looking: Looking): number[] {
  const fewest = [Number.POSITIVE_INFINITY]
  for (let checks = 1; checks <= looks; checks++) {
    let kept = checks + 1
    while (kept > 0 && supports(kept - 1, checks, share, looking)) kept -= 1
    fewest.push(kept > checks ? Number.POSITIVE_INFINITY : kept)
  }
  return fewest
}

/**
 * Chance, worked out exactly, that within `looks` checks of a process kept with chance `share`, looking after each,
 * some claim is above the truth. Walks over the number kept; a path ends at its first claim that is too high.
 */
export function everTooHigh(share: number, looks: number, looking: Looking): number {
  const fewest = tooHighFrom(share, looks, looking)
  let alive = new Float64Array([1])
  let ended = 0
  for (let checks = 1; checks <= looks; checks++) {
    const next = new Float64Array(checks + 1)
    for (const [kept, chance] of alive.entries()) {
      next[kept] = (next[kept] ?? 0) + chance * (1 - share)
      next[kept + 1] = (next[kept + 1] ?? 0) + chance * share
    }
    for (let kept = fewest[checks] ?? Number.POSITIVE_INFINITY; kept <= checks; kept++) {
      ended += next[kept] ?? 0
      next[kept] = 0
    }
    alive = next
  }
  return ended
}

/** The same chance, by playing `runs` processes with a source of numbers between 0 and 1. */
export function playedTooHigh(share: number, looks: number, runs: number, next: () => number): number {
  const fewest = tooHighFrom(share, looks, 'any-time')
  let tooHigh = 0
  for (let run = 0; run < runs; run++) {
    let kept = 0
    for (let checks = 1; checks <= looks; checks++) {
      if (next() < share) kept += 1
      if (kept >= (fewest[checks] ?? Number.POSITIVE_INFINITY)) {
        tooHigh += 1
        break
      }
    }
  }
  return tooHigh / runs
}
