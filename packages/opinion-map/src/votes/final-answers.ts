import type { Answers } from './answers.ts'
import type { VoteColumns } from './vote.ts'

/** What counts when one person answered one statement twice, differently, and no time says which came last. */
export type WhenUnclear = 'leave-out' | 'last-given'

export type FinalAnswers = {
  /** One row a person, as `votes.people` orders them; inside a row, as first met. */
  readonly answers: Answers
  /** When each answer was given; absent where votes carry no times. */
  readonly time?: Float64Array
  /** Votes that a later vote of the same person replaced, or repeated. */
  readonly replaced: number
  /** Person and statement pairs left out because nothing says which of two different answers is the last. */
  readonly unclear: number
}

const UNCLEAR = 2

/** Keeps each person's last answer to each statement. Linear in the votes; only the order of rows follows the input. */
export function finalAnswers(votes: VoteColumns, whenUnclear: WhenUnclear): FinalAnswers {
  const { start, at, vote, time } = byPerson(votes)
  const people = votes.people.length
  const place = new Uint32Array(votes.statements.length)
  const seenBy = new Uint32Array(votes.statements.length)
  const kept = new Uint32Array(people + 1)
  let unclear = 0
  let end = 0
  for (let person = 0; person < people; person++) {
    const first = end
    for (let e = start[person] as number; e < (start[person + 1] as number); e++) {
      const statement = at[e] as number
      if (seenBy[statement] === person + 1) {
        replace(place[statement] as number, e, vote, time, whenUnclear)
        continue
      }
      seenBy[statement] = person + 1
      place[statement] = end
      at[end] = statement
      vote[end] = vote[e] as number
      if (time) time[end] = time[e] as number
      end++
    }
    const clear = dropUnclear(first, end, at, vote, time)
    unclear += end - clear
    end = clear
    kept[person + 1] = end
  }
  return {
    answers: { start: kept, at: at.subarray(0, end), vote: vote.subarray(0, end) },
    ...(time ? { time: time.subarray(0, end) } : {}),
    replaced: votes.vote.length - end - unclear,
    unclear,
  }
}

function byPerson(votes: VoteColumns) {
  const count = votes.person.length
  const start = new Uint32Array(votes.people.length + 1)
  for (let i = 0; i < count; i++) (start[(votes.person[i] as number) + 1] as number)++
  for (let p = 0; p < votes.people.length; p++) start[p + 1] = (start[p + 1] as number) + (start[p] as number)
  const next = start.slice(0, votes.people.length)
  const at = new Uint32Array(count)
  const vote = new Int8Array(count)
  const time = votes.time ? new Float64Array(count) : undefined
  for (let i = 0; i < count; i++) {
    const person = votes.person[i] as number
    const place = next[person] as number
    next[person] = place + 1
    at[place] = votes.statement[i] as number
    vote[place] = votes.vote[i] as number
    if (time) time[place] = (votes.time as Float64Array)[i] as number
  }
  return { start, at, vote, time }
}

function replace(
  old: number,
  e: number,
  vote: Int8Array,
  time: Float64Array | undefined,
  whenUnclear: WhenUnclear,
): void {
  const before = time ? (time[old] as number) : 0
  const now = time ? (time[e] as number) : 0
  if (now > before) {
    vote[old] = vote[e] as number
    if (time) time[old] = now
  } else if (now === before && vote[old] !== vote[e]) {
    vote[old] = whenUnclear === 'last-given' ? (vote[e] as number) : UNCLEAR
  }
}

function dropUnclear(
  first: number,
  end: number,
  at: Uint32Array,
  vote: Int8Array,
  time: Float64Array | undefined,
): number {
  let clear = first
  for (let e = first; e < end; e++) {
    if (vote[e] === UNCLEAR) continue
    if (clear !== e) {
      at[clear] = at[e] as number
      vote[clear] = vote[e] as number
      if (time) time[clear] = time[e] as number
    }
    clear++
  }
  return clear
}
