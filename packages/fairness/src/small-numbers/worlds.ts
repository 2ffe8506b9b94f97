import {
  addRow,
  bound,
  copyTableau,
  makeFeasible,
  makeTableau,
  maximise,
  type Row,
  type Tableau,
} from './tableau.ts'

/** What an audience knows: how large each unknown can be, and the bounds of sums of them. */
export interface Knowledge {
  readonly most: readonly number[]
  readonly rows: readonly Row[]
}

/** Numbers of people that agree with everything an audience knows: how things might be, for all they can tell. */
export type World = readonly number[]

/** A count that might give somebody away: some unknowns added up, others taken off. */
export interface CountSet {
  readonly plus: readonly number[]
  readonly minus: readonly number[]
}

/** The count of a set in one world. */
export const countIn = ({ plus, minus }: CountSet, world: World): number => {
  let count = 0
  for (const unknown of plus) count += world[unknown] as number
  for (const unknown of minus) count -= world[unknown] as number
  return count
}

/** Whether a world agrees with all that is known, checked in whole numbers, so that no rounding error can slip through. */
export function agrees(world: World, { most, rows }: Knowledge): boolean {
  if (
    !world.every(
      (count, unknown) => Number.isInteger(count) && count >= 0 && count <= (most[unknown] as number),
    )
  )
    return false
  return rows.every((row) => {
    const count = countIn({ plus: row.plus, minus: row.minus ?? [] }, world)
    return count >= row.low && count <= row.high
  })
}

/** A searcher over the worlds that agree with what is known. Null when there is none at all. */
export interface Searcher {
  readonly knowledge: Knowledge
  readonly start: Tableau
}

/** Gets ready to search. Null when what is known contradicts itself. */
export function startSearch(knowledge: Knowledge): Searcher | null {
  const start = makeTableau(knowledge.most, knowledge.rows)
  return makeFeasible(start) ? { knowledge, start } : null
}

/** The best a weighted count can be, and a world of whole numbers that has it, if one was found. */
export interface Best {
  /** No world has more than this. */
  readonly bound: number
  readonly world: World | null
}

/**
 * Finds a world where the weighted count is as large as can be. The searcher moves on to that point; worlds of whole numbers that
 * it passes on the way go to `passing`.
 */
export function findLargest(
  { knowledge, start }: Searcher,
  weights: Float64Array,
  passing: (world: World) => void,
): Best {
  const found = maximise(start, weights, () => {
    const world = wholePoint(start)
    if (world && agrees(world, knowledge)) passing(world)
  })
  if (found === null) return { bound: Number.POSITIVE_INFINITY, world: null }
  return { bound: found, world: wholeWorld(start, weights, knowledge, { left: 24 }) }
}

/** Where a tableau stands, if that is in whole numbers. */
function wholePoint({ value, unknowns }: Tableau): World | null {
  const world: number[] = []
  for (let unknown = 0; unknown < unknowns; unknown++) {
    const count = value[unknown] as number
    const whole = Math.round(count)
    if (Math.abs(count - whole) > 1e-6) return null
    world.push(whole)
  }
  return world
}

/**
 * Finds a world where a set counts exactly this many: the world, `impossible` when there is none even with parts of people, or
 * `not found`. With weights it looks where the weighted count is largest.
 */
export function findWith(
  { knowledge, start }: Searcher,
  { plus, minus }: CountSet,
  count: number,
  towards: Float64Array | null = null,
): World | 'impossible' | 'not found' {
  const tableau = copyTableau(start)
  addRow(tableau, { plus, minus, low: count, high: count })
  if (!makeFeasible(tableau)) return 'impossible'
  if (towards && maximise(tableau, towards) === null) return 'not found'
  return wholeWorld(tableau, towards, knowledge, { left: 24 }) ?? 'not found'
}

/** Rounds a point to whole numbers, and branches on what is still a fraction, for as many turns as are left. */
function wholeWorld(
  tableau: Tableau,
  weights: Float64Array | null,
  knowledge: Knowledge,
  turns: { left: number },
): World | null {
  const point = tableau.value.slice(0, tableau.unknowns)
  const world = point.map(Math.round)
  if (agrees(world, knowledge)) return world
  const broken = point.findIndex((count) => Math.abs(count - Math.round(count)) > 1e-6)
  if (broken < 0) return null
  const cut = point[broken] as number
  const sides = [
    [tableau.low[broken] as number, Math.floor(cut)],
    [Math.ceil(cut), tableau.high[broken] as number],
  ] as const
  for (const [low, high] of sides) {
    if (turns.left-- <= 0) return null
    const branch = copyTableau(tableau)
    bound(branch, broken, low, high)
    if (!makeFeasible(branch) || (weights && maximise(branch, weights) === null)) continue
    const found = wholeWorld(branch, weights, knowledge, turns)
    if (found) return found
  }
  return null
}
