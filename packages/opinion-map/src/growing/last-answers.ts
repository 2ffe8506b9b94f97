import { compareIds } from '../votes/compare-ids.ts'
import type { KeptAnswer, UnclearAnswer } from './map-state.ts'

/** What is known of one person, in the natural order of statements: last answers, and where nothing says which is the last. */
export type Known = {
  readonly answers: readonly KeptAnswer[]
  readonly unclear: readonly UnclearAnswer[]
}

const NOTHING_KNOWN: Known = { answers: [], unclear: [] }

/** The last that was said about a statement: a vote, or undefined where two different votes may both be the last. */
type Last = { readonly vote: KeptAnswer[1] | undefined; readonly time: number }

const UNTIMED = Number.NEGATIVE_INFINITY

/**
 * Takes answers of one person together as `fit` does, whatever order they are listed in: the latest counts, a time counts as later
 * than none, and different answers with nothing to tell the last are left out. Answers known `before` are earlier than answers
 * listed now, where neither has a time.
 *
 * @throws RangeError when a vote is not -1, 0 or 1, or a time is not a finite number
 */
export function lastAnswers(listed: readonly KeptAnswer[], before: Known = NOTHING_KNOWN): Known {
  const now = new Map<string, Last>()
  for (const [statement, vote, time] of listed) {
    check(statement, vote, time)
    const last = { vote, time: time ?? UNTIMED }
    const known = now.get(statement)
    now.set(statement, known ? later(known, last) : last)
  }
  const all = new Map<string, Last>()
  for (const [statement, vote, time] of before.answers) all.set(statement, { vote, time: time ?? UNTIMED })
  for (const [statement, time] of before.unclear)
    all.set(statement, { vote: undefined, time: time ?? UNTIMED })
  for (const [statement, last] of now) {
    const known = all.get(statement)
    const replaces = !known || (known.time === UNTIMED && last.time === UNTIMED)
    all.set(statement, replaces ? last : later(known, last))
  }
  const sorted = [...all].sort(([a], [b]) => compareIds(a, b))
  const timeOf = ({ time }: Last): readonly [number] | readonly [] => (time === UNTIMED ? [] : [time])
  return {
    answers: sorted.flatMap(([id, last]) =>
      last.vote === undefined ? [] : [[id, last.vote, ...timeOf(last)] as const],
    ),
    unclear: sorted.flatMap(([id, last]) =>
      last.vote === undefined ? [[id, ...timeOf(last)] as const] : [],
    ),
  }
}

function later(a: Last, b: Last): Last {
  if (a.time !== b.time) return a.time > b.time ? a : b
  return a.vote === b.vote ? a : { vote: undefined, time: a.time }
}

function check(statement: string, vote: number, time: number | undefined): void {
  if (typeof statement !== 'string') throw new RangeError(`the statement id ${statement} is not text`)
  if (vote !== 0 && vote !== 1 && vote !== -1)
    throw new RangeError(`a vote is ${vote}, on statement ${statement}; it must be 1, -1 or 0`)
  if (time !== undefined && !Number.isFinite(time))
    throw new RangeError(`a time is ${time}, on statement ${statement}; it must be a finite number`)
}
