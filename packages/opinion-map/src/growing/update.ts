import type { Vote } from '../votes/vote.ts'
import type { KeptAnswer, MapState } from './map-state.ts'
import { type Placed, place } from './place.ts'

/**
 * Takes new votes into a state and places the people who gave them, against fixed loadings; a full `fit` is for a background job.
 * A new vote replaces an older one of the same person on the same statement (the later time counts; without times, the one given
 * last). The state given is left as it was.
 *
 * Somebody who voted before the fit is known to the state only through `knowing`; without it their place would rest on the new votes alone.
 *
 * @throws RangeError on a vote that is not -1, 0 or 1
 * @example const { state, placed } = update(map.state, [{ person: 'ann', statement: 's1', vote: 1 }])
 */
export function update(
  state: MapState,
  votes: readonly Vote[],
): { state: MapState; placed: Readonly<Record<string, Placed>> } {
  const touched = new Map<string, readonly KeptAnswer[]>()
  for (const { person, statement, vote, time } of votes) {
    if (vote !== 0 && vote !== 1 && vote !== -1)
      throw new RangeError(`a vote is ${vote}; it must be 1, -1 or 0`)
    const before =
      touched.get(person) ?? (Object.hasOwn(state.answers, person) ? state.answers[person] : undefined) ?? []
    touched.set(person, replaced(before, time === undefined ? [statement, vote] : [statement, vote, time]))
  }
  return {
    state: { ...state, answers: { ...state.answers, ...Object.fromEntries(touched) } },
    placed: Object.fromEntries([...touched].map(([person, answers]) => [person, place(state, answers)])),
  }
}

/** The state with the answers that people gave before, so that a change by one of them starts from all they said. */
export const knowing = (state: MapState, votes: readonly Vote[]): MapState => {
  const wanted = new Map<string, readonly KeptAnswer[]>()
  for (const { person, statement, vote, time } of votes) {
    const own = wanted.get(person) ?? []
    wanted.set(person, replaced(own, time === undefined ? [statement, vote] : [statement, vote, time]))
  }
  return { ...state, answers: { ...state.answers, ...Object.fromEntries(wanted) } }
}

function replaced(answers: readonly KeptAnswer[], given: KeptAnswer): readonly KeptAnswer[] {
  const old = answers.find(([statement]) => statement === given[0])
  if (!old) return [...answers, given]
  if ((old[2] ?? Number.NEGATIVE_INFINITY) > (given[2] ?? Number.POSITIVE_INFINITY)) return answers
  return answers.map((each) => (each === old ? given : each))
}
