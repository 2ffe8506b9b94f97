import type { Vote, VoteColumns, Votes } from './vote.ts'

/**
 * Votes as columns. A list is copied; columns are checked and passed through.
 *
 * @throws RangeError when a vote is not -1, 0 or 1, a time is not a finite number, an id is no text or stands twice, or an index
 * points nowhere
 */
export function voteColumns(votes: Votes): VoteColumns {
  return Array.isArray(votes) ? fromList(votes as readonly Vote[]) : checked(votes as VoteColumns)
}

function fromList(votes: readonly Vote[]): VoteColumns {
  const people = new Map<string, number>()
  const statements = new Map<string, number>()
  const timed = votes.some((each) => each.time !== undefined)
  const person = new Uint32Array(votes.length)
  const statement = new Uint32Array(votes.length)
  const vote = new Int8Array(votes.length)
  const time = timed ? new Float64Array(votes.length) : undefined
  for (const [i, each] of votes.entries()) {
    if (each.vote !== 0 && each.vote !== 1 && each.vote !== -1) throw badVote(i, each.vote)
    if (each.time !== undefined && !Number.isFinite(each.time))
      throw new RangeError(`vote ${i}: time ${each.time} is not a finite number`)
    for (const id of [each.person, each.statement])
      if (typeof id !== 'string') throw new RangeError(`vote ${i}: the id ${id} is not text`)
    person[i] = indexOf(people, each.person)
    statement[i] = indexOf(statements, each.statement)
    vote[i] = each.vote
    if (time) time[i] = each.time ?? Number.NEGATIVE_INFINITY
  }
  return {
    people: [...people.keys()],
    statements: [...statements.keys()],
    person,
    statement,
    vote,
    ...(time ? { time } : {}),
  }
}

function indexOf(seen: Map<string, number>, id: string): number {
  const known = seen.get(id)
  if (known !== undefined) return known
  seen.set(id, seen.size)
  return seen.size - 1
}

function checked(votes: VoteColumns): VoteColumns {
  const { person, statement, vote, time } = votes
  if (
    statement.length !== person.length ||
    vote.length !== person.length ||
    (time && time.length !== person.length)
  )
    throw new RangeError('the columns of votes differ in length')
  const people = votes.people.length
  const statements = votes.statements.length
  for (const ids of [votes.people, votes.statements]) {
    if (new Set(ids).size < ids.length) throw new RangeError('an id stands twice in the columns of votes')
    for (const id of ids)
      if (typeof id !== 'string') throw new RangeError(`the id ${id} in the columns of votes is not text`)
  }
  for (let i = 0; i < person.length; i++) {
    const answer = vote[i] as number
    if (answer !== 0 && answer !== 1 && answer !== -1) throw badVote(i, answer)
    if (time && !((time[i] as number) < Number.POSITIVE_INFINITY))
      throw new RangeError(`vote ${i}: time ${time[i]} is not a finite number, nor -Infinity for no time`)
    if ((person[i] as number) >= people)
      throw new RangeError(`vote ${i} names person ${person[i]} of ${people}`)
    if ((statement[i] as number) >= statements)
      throw new RangeError(`vote ${i} names statement ${statement[i]} of ${statements}`)
  }
  return votes
}

const badVote = (i: number, vote: number): RangeError =>
  new RangeError(`vote ${i} is ${vote}; it must be 1 (agree), -1 (disagree) or 0 (pass)`)
