import { findWith, type Knowledge, type Searcher, startSearch } from '../../src/small-numbers/worlds.ts'
import {
  type Bounds,
  fits,
  openBounds,
  type Puzzle,
  type Search,
  type Sum,
  solve,
  tighten,
} from './deduce.ts'
import type { Fact } from './notebook.ts'

/** What an attacker made of the hidden small counts on the pages they saw. */
export interface Loot {
  readonly hidden: number
  /** Small counts that were never asked for, but lie between two that were: one less another, or one moment less another. */
  readonly differences: number
  /** Hidden ones told apart more closely than the rule promises. */
  readonly recovered: number
  /** And such differences. */
  readonly differencesRecovered: number
  /** Known to the last person. */
  readonly exact: number
  /** The search gave up on these before it could tell. */
  readonly undecided: number
}

/** What somebody was promised: this many values of a hidden count below the floor stay possible. */
export interface Promised {
  readonly floor: number
  readonly values: number
}

/**
 * Tries to recover every hidden small count from all facts together. It builds its own sums, apart from the guard's: one unknown a
 * kind of people and a moment, every fact, every difference of two facts where one holds the other, and that people only join.
 * A value counts as ruled out when deduction, linear programming or complete search prove it, and as possible only when a world
 * of whole numbers has it that fits every sum, checked here.
 */
export function attack(
  facts: readonly Fact[],
  cells: number,
  promised: Promised,
  random: () => number,
): Loot {
  const { puzzle, told, unknownsOf } = pose(facts, cells)
  const { hidden, differences } = whatToRecover(facts, unknownsOf, promised.floor)
  const bounds = openBounds(puzzle.unknowns)
  if (!tighten(bounds, puzzle, 1_000))
    throw new Error('The facts contradict each other: the harness is wrong')
  const loot = {
    hidden: hidden.size,
    differences: differences.size,
    recovered: 0,
    differencesRecovered: 0,
    exact: 0,
    undecided: 0,
  }
  const seen = {
    puzzle,
    bounds,
    worlds: [],
    random,
    searcher: startSearch(asKnowledge(told, bounds)),
  }
  const targets = [
    ...[...hidden.values()].map((of) => ({ of, as: 'recovered' as const })),
    ...[...differences.values()].map((of) => ({ of, as: 'differencesRecovered' as const })),
  ]
  for (const { of, as } of targets) {
    const result = possible(of, seen, promised)
    if (result === 'undecided') loot.undecided++
    else if (result < promised.values) {
      loot[as]++
      if (result <= 1) loot.exact++
    }
  }
  return loot
}

interface Case {
  readonly puzzle: Puzzle
  readonly bounds: Bounds
  readonly worlds: (readonly number[])[]
  readonly random: () => number
  readonly searcher: Searcher | null
}

/** How many values a hidden count can still have, counted no further than what is promised. */
function possible(
  target: readonly number[],
  seen: Case,
  { floor, values: needed }: Promised,
): number | 'undecided' {
  const sum = (world: readonly number[]) =>
    target.reduce((total, unknown) => total + (world[unknown] as number), 0)
  const values = new Set(seen.worlds.map(sum))
  let gaveUp = false
  for (let value = 0; value <= floor + needed && values.size < needed; value++) {
    if (values.has(value)) continue
    const found = search(seen, target, value)
    if (found === 'gave up') gaveUp = true
    else if (found !== 'none') {
      seen.worlds.push(found.solution)
      values.add(value)
    }
  }
  return values.size < needed && gaveUp ? 'undecided' : values.size
}

function search(
  { puzzle, bounds, random, searcher }: Case,
  target: readonly number[],
  value: number,
): Search {
  const posed = { ...puzzle, sums: [{ of: target, low: value, high: value }, ...puzzle.sums] }
  const start = { low: bounds.low.slice(), high: bounds.high.slice() }
  if (!tighten(start, posed)) return 'none'
  for (let turn = 0; searcher && turn < 12; turn++) {
    const towards = turn === 0 ? null : Float64Array.from({ length: puzzle.unknowns }, () => random() - 0.5)
    const found = findWith(searcher, { plus: target, minus: [] }, value, towards)
    if (found === 'impossible') return 'none'
    if (found !== 'not found' && fits(posed, found)) return { solution: found }
  }
  return solve(posed, start, random, { left: 2_000 })
}

const asKnowledge = (sums: readonly Sum[], { high }: Bounds): Knowledge => ({
  most: [...high],
  rows: sums.map(({ of, low, high: most }) => ({ plus: of, low, high: most })),
})

/** An unknown is how many of one kind joined between the moment before and this one: a count is a sum over moments. */
function pose(
  facts: readonly Fact[],
  cells: number,
): { puzzle: Puzzle; told: readonly Sum[]; unknownsOf: (fact: Fact) => number[] } {
  const moments = [...new Set(facts.map(({ at }) => at))].sort((one, other) => one - other)
  const kindOf = sortCells(facts, cells)
  const kinds = Math.max(...kindOf) + 1
  const unknownsOf = ({ at, cells: of }: Fact) => {
    const some = [...new Set(of.map((cell) => kindOf[cell] as number))].sort((one, other) => one - other)
    return moments
      .filter((moment) => moment <= at)
      .flatMap((_, before) => some.map((kind) => before * kinds + kind))
  }
  const sums = new Map<string, Sum>()
  for (const fact of facts) note(sums, { of: unknownsOf(fact), low: fact.low, high: fact.high })
  const told = [...sums.values()]
  for (const less of subtractions(told)) note(sums, less)
  return { puzzle: { unknowns: moments.length * kinds, sums: [...sums.values()] }, told, unknownsOf }
}

/** Every small count worth having: those hidden on a page, and those that lie between two counts told. */
function whatToRecover(facts: readonly Fact[], unknownsOf: (fact: Fact) => number[], floor: number) {
  const isSmall = (count: number) => count > 0 && count < floor
  const known = facts.map((fact) => ({
    ...fact,
    key: fact.cells.join(),
    of: unknownsOf(fact),
    cells: new Set(fact.cells),
  }))
  const hidden = new Map<string, readonly number[]>()
  for (const { isHidden, truth, of } of known) if (isHidden && isSmall(truth)) hidden.set(of.join(), of)
  const differences = new Map<string, readonly number[]>()
  for (const whole of known)
    for (const part of known) {
      const inside =
        whole.at === part.at &&
        whole.cells.size > part.cells.size &&
        [...part.cells].every((cell) => whole.cells.has(cell))
      const later = whole.at > part.at && whole.key === part.key
      if (!(inside || later) || !isSmall(whole.truth - part.truth)) continue
      const had = new Set(part.of)
      const of = whole.of.filter((unknown) => !had.has(unknown))
      if (!hidden.has(of.join())) differences.set(of.join(), of)
    }
  return { hidden, differences }
}

/** Puts cells that every fact counts together, or not at all, into one kind. */
function sortCells(facts: readonly Fact[], cells: number): number[] {
  const regions = [...new Set(facts.map((fact) => fact.cells))].map((region) => new Set(region))
  const kinds = new Map<string, number>()
  return Array.from({ length: cells }, (_, cell) => {
    const signature = regions.map((region) => Number(region.has(cell))).join('')
    const kind = kinds.get(signature) ?? kinds.size
    kinds.set(signature, kind)
    return kind
  })
}

/** Keeps one sum for the same unknowns, as narrow as both say. */
function note(sums: Map<string, Sum>, { of, low, high }: Sum): void {
  const had = sums.get(of.join())
  sums.set(of.join(), {
    of,
    low: Math.max(low, had?.low ?? 0),
    high: Math.min(high, had?.high ?? Number.POSITIVE_INFINITY),
  })
}

/** Every difference of two sums where one holds the other. */
function subtractions(sums: readonly Sum[]): Sum[] {
  const members = sums.map(({ of }) => new Set(of))
  return sums.flatMap((whole, at) =>
    sums.flatMap((part, other) => {
      if (part.of.length >= whole.of.length || !part.of.every((unknown) => members[at]?.has(unknown)))
        return []
      const of = whole.of.filter((unknown) => !members[other]?.has(unknown))
      return [{ of, low: whole.low - part.high, high: whole.high - part.low }]
    }),
  )
}
