import { compareIds } from '../votes/compare-ids.ts'
import type { Vote } from '../votes/vote.ts'
import { type Known, lastAnswers } from './last-answers.ts'
import type { KeptAnswer, MapState } from './map-state.ts'
import { type Placed, placeKnown } from './place.ts'

/**
 * Takes new votes into a state and places the people who gave them, against fixed loadings; a full `fit` is for a background job.
 * Votes of one call count as `fit` counts them, in whatever order they are listed: the later time, a time before none, and of two
 * different votes with nothing to tell the last, neither. Where neither has a time, votes of this call are later than what the
 * state holds. The state given is left as it was.
 *
 * Somebody who voted before the fit is known to the state only through `knowing`; without it their place would rest on the new votes alone.
 *
 * @throws RangeError on a vote that is not -1, 0 or 1, or a time that is not a finite number
 * @example const { state, placed } = update(map.state, [{ person: 'ann', statement: 's1', vote: 1 }])
 */
export function update(
  state: MapState,
  votes: readonly Vote[],
): { state: MapState; placed: Readonly<Record<string, Placed>> } {
  const known = new Map(
    [...byPerson(votes)].map(([person, listed]) => [person, lastAnswers(listed, knownOf(state, person))]),
  )
  return {
    state: withKnown(state, known),
    placed: inOrder([...known].map(([person, each]) => [person, placeKnown(state, each)])),
  }
}

/**
 * The state with the answers that people gave before, so that a change by one of them starts from all they said.
 *
 * @throws RangeError on a vote that is not -1, 0 or 1, or a time that is not a finite number
 * @example update(knowing(map.state, votes), [{ person: 'ann', statement: 's1', vote: -1, time: 1732360009000 }]).placed.ann
 */
export const knowing = (state: MapState, votes: readonly Vote[]): MapState =>
  withKnown(state, new Map([...byPerson(votes)].map(([person, listed]) => [person, lastAnswers(listed)])))

function byPerson(votes: readonly Vote[]): Map<string, KeptAnswer[]> {
  const listed = new Map<string, KeptAnswer[]>()
  for (const { person, statement, vote, time } of votes) {
    if (typeof person !== 'string') throw new RangeError(`the person id ${person} is not text`)
    const own = listed.get(person) ?? []
    own.push(time === undefined ? [statement, vote] : [statement, vote, time])
    listed.set(person, own)
  }
  return listed
}

function knownOf({ answers, unclear }: MapState, person: string): Known {
  const own = <T>(of: Readonly<Record<string, readonly T[]>>): readonly T[] =>
    Object.hasOwn(of, person) ? (of[person] as readonly T[]) : []
  return { answers: own(answers), unclear: own(unclear) }
}

const withKnown = (state: MapState, known: ReadonlyMap<string, Known>): MapState => ({
  ...state,
  answers: merged(state.answers, known, (each) => each.answers),
  unclear: merged(state.unclear, known, (each) => each.unclear),
})

type Lists<T> = Readonly<Record<string, readonly T[]>>

/** The record with some people's lists put in, and without empty lists; its keys stay in the natural order of ids. */
function merged<T>(
  before: Lists<T>,
  known: ReadonlyMap<string, Known>,
  of: (known: Known) => readonly T[],
): Lists<T> {
  const now = [...known].map(([person, each]): readonly [string, readonly T[]] => [person, of(each)])
  const isThere = (person: string): boolean => Object.hasOwn(before, person)
  if (now.every(([person, list]) => isThere(person) === list.length > 0))
    return { ...before, ...Object.fromEntries(now.filter(([, list]) => list.length > 0)) }
  const kept = Object.entries(before).filter(([person]) => !known.has(person))
  return inOrder([...kept, ...now.filter(([, list]) => list.length > 0)])
}

/** A record whose keys stand in the natural order of ids, however they came. */
const inOrder = <T>(entries: readonly (readonly [string, T])[]): Record<string, T> =>
  Object.fromEntries([...entries].sort(([a], [b]) => compareIds(a, b)))
