import { lastAnswers } from '../growing/last-answers.ts'
import {
  clarityOf,
  type KeptAnswer,
  knownStatement,
  type MapState,
  unpackStatements,
} from '../growing/map-state.ts'
import { type Placed, placeKnown, solvePerson } from '../growing/place.ts'
import type { Side } from '../position/side.ts'
import { mix, seeded } from '../random.ts'
import { compareIds } from '../votes/compare-ids.ts'
import { type Asked, allowed, type OpenStatement, onceEach } from './allowed.ts'

export type Next =
  | {
      readonly statement: string
      /** The chance with which this statement came up, above 0. Keep it: rates can be weighted by it. */
      readonly chance: number
      /** The chance of every statement that could have come up; they sum to 1. */
      readonly chances: Readonly<Record<string, number>>
      /** Rules that had to give way because nothing else was left. */
      readonly relaxed: readonly 'theme'[]
    }
  | { readonly statement: null; readonly because: 'all answered' | 'only near-duplicates left' }

/** This share of the draw is even over all allowed statements, so that every chance is known and none is tiny. */
const EVEN = 0.1

/**
 * Draws the statement to show a person next, and says with which chance. Allowed are statements they have not been shown and did
 * not write; never a near-duplicate of the last one; a gentle one first; at most half from one theme. Among those the chance grows
 * with the expected information about where the person stands (half the log of one plus signal over noise, for a Gaussian) times
 * exposure balance (statements that people like them have answered least come first).
 *
 * @param exposure answers to each statement from each of the map's groups, where fresher than the state's own
 * @throws RangeError when the seed is not a whole number, a vote is not -1, 0 or 1, a statement is listed twice and differently, or an
 * exposure is not a number from 0 up
 * @example next(map.state, { person: 'ann', answers: [['s1', 1]] }, [{ id: 's1' }, { id: 's2' }], 7).statement // 's2'
 */
export function next(
  state: MapState,
  asked: Asked,
  statements: readonly OpenStatement[],
  seed: number,
  exposure: Readonly<Record<string, readonly number[]>> = {},
): Next {
  checkDraw(seed, exposure)
  const last = lastAnswers(asked.answers)
  const found = allowed(asked, onceEach(statements))
  if (found.statements.length === 0) return { statement: null, because: found.because }
  const ids = found.statements.map((each) => each.id).sort(compareIds)
  const placed = placeKnown(state, last)
  const worth = information(state, last.answers, ids).map(
    (each, i) => each * balance(state, placed, ids, exposure)(i),
  )
  const chances = withEvenShare(worth)
  const drawn = draw(chances, seeded(seed, streamOf(asked))())
  return {
    statement: ids[drawn] as string,
    chance: chances[drawn] as number,
    chances: Object.fromEntries(ids.map((id, i) => [id, chances[i] as number])),
    relaxed: found.relaxed,
  }
}

function checkDraw(seed: number, exposure: Readonly<Record<string, readonly number[]>>): void {
  if (!Number.isSafeInteger(seed)) throw new RangeError(`the seed is ${seed}; it must be a whole number`)
  for (const [id, counts] of Object.entries(exposure)) {
    if (!Array.isArray(counts))
      throw new RangeError(`the exposure of statement ${id} is not a list of numbers`)
    for (const each of counts)
      if (!(each >= 0 && each < Number.POSITIVE_INFINITY))
        throw new RangeError(`the exposure of statement ${id} is ${each}; it must be a number from 0 up`)
  }
}

/** Expected information of each statement's answer about the person's position, in nats. */
function information(state: MapState, known: readonly KeptAnswer[], ids: readonly string[]): number[] {
  const { side } = solvePerson(state, known)
  const loadings = unpackStatements(state, ids)
  const clarity = clarityOf(state, ids)
  return ids.map((id, row) => {
    const strength = signal(side, loadings, row, knownStatement(state, id) !== undefined)
    return 0.5 * Math.log1p((strength * (clarity[row] as number)) / state.noise)
  })
}

/** trace(E[l l'] S): variance of the answer that is due to not knowing where the person stands. New statements count as average. */
function signal(person: Side, loadings: Side, row: number, isKnown: boolean): number {
  const { rank } = person
  const size = 1 + rank
  let sum = 0
  for (let a = 1; a < size; a++) {
    for (let b = 1; b < size; b++) {
      const own = (loadings.mean[row * size + a] as number) * (loadings.mean[row * size + b] as number)
      const doubt = loadings.spread[row * size * size + a * size + b] as number
      const average = a === b ? (loadings.prior[a] as number) : 0
      sum += (isKnown ? own + doubt : average) * (person.spread[a * size + b] as number)
    }
  }
  return Math.max(sum, 1e-9)
}

/** 1 for the statement with fewest answers from people like this one, falling with every answer more. */
function balance(
  state: MapState,
  placed: Placed,
  ids: readonly string[],
  exposure: Readonly<Record<string, readonly number[]>>,
): (i: number) => number {
  const answers = ids.map((id) => {
    const byGroup = (Object.hasOwn(exposure, id) ? exposure[id] : knownStatement(state, id)?.answered) ?? []
    return placed.membership.reduce((sum, chance, group) => sum + chance * (byGroup[group] ?? 0), 0)
  })
  const least = answers.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
  return (i) => (least + 1) / ((answers[i] as number) + 1)
}

function withEvenShare(worth: readonly number[]): number[] {
  const sum = worth.reduce((a, b) => a + b, 0)
  return worth.map((each) => (1 - EVEN) * (each / sum) + EVEN / worth.length)
}

function draw(chances: readonly number[], at: number): number {
  let sum = 0
  const found = chances.findIndex((each) => {
    sum += each
    return at < sum
  })
  return found < 0 ? chances.length - 1 : found
}

/** A stream of its own for each person and each question they get. */
function streamOf({ person, answers, shown }: Asked): number {
  let hash = answers.length * 31 + (shown?.length ?? 0)
  for (const letter of person) hash = mix(hash ^ (letter.codePointAt(0) as number))
  return hash
}
