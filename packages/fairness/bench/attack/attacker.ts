import { type Bounds, openBounds, type Puzzle, solve, tighten } from './deduce.ts'
import type { Fact } from './notebook.ts'

/** What an attacker made of the hidden small counts on the pages they saw. */
export interface Loot {
  readonly hidden: number
  /** Told apart more closely than the rule promises. */
  readonly recovered: number
  /** Known to the last person. */
  readonly exact: number
  /** The search gave up on these before it could tell. */
  readonly undecided: number
}

/**
 * Tries to recover every hidden small count from all facts together. It shares no code with the guard: it builds its own sums,
 * adds every difference of two facts where one holds the other, and searches for worlds by trial and deduction.
 */
export function attack(
  facts: readonly Fact[],
  cells: number,
  promised: (floor: number) => number,
  floor: number,
  random: () => number,
): Loot {
  const { puzzle, indexOf } = pose(facts, cells)
  const targets = new Map<string, readonly number[]>()
  for (const fact of facts)
    if (fact.hidden !== null)
      targets.set(
        `${fact.at}:${fact.cells}`,
        fact.cells.map((cell) => indexOf(cell, fact.at)),
      )
  const bounds = openBounds(puzzle.unknowns)
  if (!tighten(bounds, puzzle)) throw new Error('The facts contradict each other: the harness is wrong')
  const loot = { hidden: targets.size, recovered: 0, exact: 0, undecided: 0 }
  const worlds: (readonly number[])[] = []
  for (const target of targets.values()) {
    const result = possible(target, puzzle, bounds, worlds, promised(floor), floor, random)
    if (result === 'undecided') loot.undecided++
    else if (result < promised(floor)) {
      loot.recovered++
      if (result <= 1) loot.exact++
    }
  }
  return loot
}

/** How many values a hidden count can still have, counted no further than what is promised. */
function possible(
  target: readonly number[],
  puzzle: Puzzle,
  bounds: Bounds,
  worlds: (readonly number[])[],
  promised: number,
  floor: number,
  random: () => number,
): number | 'undecided' {
  const sum = (world: readonly number[]) =>
    target.reduce((total, unknown) => total + (world[unknown] as number), 0)
  const values = new Set(worlds.map(sum))
  if (values.size >= promised) return promised
  let gaveUp = false
  for (let value = 1; value <= floor + promised && values.size < promised; value++) {
    if (values.has(value)) continue
    const posed = { ...puzzle, sums: [{ of: target, low: value, high: value }, ...puzzle.sums] }
    const found = solve(posed, { low: bounds.low.slice(), high: bounds.high.slice() }, random, { left: 400 })
    if (found === 'gave up') gaveUp = true
    else if (found !== 'none') {
      worlds.push(found.solution)
      values.add(sum(found.solution))
    }
  }
  return values.size < promised && gaveUp ? 'undecided' : values.size
}

function pose(
  facts: readonly Fact[],
  cells: number,
): { puzzle: Puzzle; indexOf: (cell: number, at: number) => number } {
  const moments = [...new Set(facts.map(({ at }) => at))].sort((one, other) => one - other)
  const indexOf = (cell: number, at: number) => moments.indexOf(at) * cells + cell
  const sums = facts.map(({ at, cells: of, low, high }) => ({
    of: of.map((cell) => indexOf(cell, at)),
    low,
    high,
  }))
  const ordered = moments
    .slice(1)
    .flatMap((_, at) =>
      Array.from({ length: cells }, (_, cell) => [at * cells + cell, (at + 1) * cells + cell] as const),
    )
  return {
    puzzle: { unknowns: moments.length * cells, sums: [...sums, ...subtractions(sums)], ordered },
    indexOf,
  }
}

/** Every difference of two sums where one holds the other. */
function subtractions(sums: Puzzle['sums']): Puzzle['sums'] {
  const found = new Map<string, Puzzle['sums'][number]>()
  for (const whole of sums)
    for (const part of sums) {
      if (part.of.length >= whole.of.length || !part.of.every((unknown) => whole.of.includes(unknown)))
        continue
      const of = whole.of.filter((unknown) => !part.of.includes(unknown))
      const key = of.join()
      const had = found.get(key)
      const low = Math.max(0, whole.low - part.high, had?.low ?? 0)
      const high = Math.min(whole.high - part.low, had?.high ?? Number.POSITIVE_INFINITY)
      found.set(key, { of, low, high })
    }
  return [...found.values()]
}
