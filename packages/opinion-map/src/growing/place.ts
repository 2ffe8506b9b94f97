import { membership } from '../groups/membership.ts'
import { emptySide, expect, type Side } from '../position/side.ts'
import { roomFor, solveRow } from '../position/solve-side.ts'
import { type Known, lastAnswers } from './last-answers.ts'
import {
  clarityOf,
  type KeptAnswer,
  knownStatement,
  type MapState,
  unpackClouds,
  unpackStatements,
} from './map-state.ts'

/** Where one person stands on a map that was fitted earlier. */
export type Placed = {
  /** On the map's axes, strongest first. */
  readonly position: readonly number[]
  /** Standard error along each axis. */
  readonly error: readonly number[]
  /** Covariance of the position, rank x rank. */
  readonly spread: readonly number[]
  /** Answers to statements that the map knows. */
  readonly answers: number
  /** Statements that the map does not know yet; they count from the next fit on. */
  readonly unknown: readonly string[]
  /** Statements left out because they were answered in two ways, with nothing to say which came last. */
  readonly unclear: readonly string[]
  /** A probability for each of the map's groups. */
  readonly membership: readonly number[]
  /** A group's key, or why there is none. */
  readonly group: { readonly key: string } | { readonly none: 'between' | 'too few answers' }
}

/**
 * Places one person from all their answers: one small solve against fixed loadings, well under a millisecond. A statement that is
 * listed twice counts as in `fit`: the later time, and without one neither of two different answers.
 *
 * @throws RangeError on a vote that is not -1, 0 or 1, or a time that is not a finite number
 * @example place(map.state, [['s1', 1], ['s2', -1]]).group
 */
export const place = (state: MapState, answers: readonly KeptAnswer[]): Placed =>
  placeKnown(state, lastAnswers(answers))

/** Places one person from what is known of them. */
export function placeKnown(state: MapState, { answers, unclear }: Known): Placed {
  const { rank } = state
  const { side } = solvePerson(state, answers)
  const scale = Float64Array.from(state.scale)
  const size = 1 + rank
  const position = Float64Array.from(
    { length: rank },
    (_, a) => (side.mean[1 + a] as number) * (scale[a] as number),
  )
  const spread = Float64Array.from({ length: rank * rank }, (_, i) => {
    const [a, b] = [Math.floor(i / rank), i % rank]
    return (side.spread[(1 + a) * size + 1 + b] as number) * (scale[a] as number) * (scale[b] as number)
  })
  const chances = membership(unpackClouds(state), position, spread, scale)
  const known = answers.filter(([id]) => knownStatement(state, id))
  return {
    position: [...position],
    error: Array.from({ length: rank }, (_, a) => Math.sqrt(spread[a * rank + a] as number)),
    spread: [...spread],
    answers: known.length,
    unknown: answers.flatMap(([id]) => (knownStatement(state, id) ? [] : [id])),
    unclear: unclear.map(([id]) => id),
    membership: [...chances],
    group: groupOf(state, known.length, chances),
  }
}

/** The person's posterior over (lean, place), in the fit's own units, from last answers in the natural order of statements. */
export function solvePerson(state: MapState, answers: readonly KeptAnswer[]): { side: Side } {
  const known = answers.filter(([id]) => knownStatement(state, id))
  const ids = known.map(([id]) => id)
  const statements = unpackStatements(state, ids)
  expect(statements, clarityOf(state, ids))
  const side: Side = { ...emptySide(1, state.rank), prior: Float64Array.from(state.personPrior) }
  const row = {
    start: Uint32Array.of(0, known.length),
    at: Uint32Array.from(known, (_, i) => i),
    vote: Int8Array.from(known, ([, vote]) => vote),
  }
  solveRow(row, 0, side, 0, statements, state.centre, state.noise, roomFor(state.rank))
  return { side }
}

function groupOf(state: MapState, answers: number, chances: Float64Array): Placed['group'] {
  if (answers < state.fewestAnswers) return { none: 'too few answers' }
  const best = Math.max(...chances)
  const key = state.groups[chances.indexOf(best)]
  return best < state.sureFrom || key === undefined ? { none: 'between' } : { key }
}
