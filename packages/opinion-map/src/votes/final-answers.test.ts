import { expect, test } from 'vitest'
import { finalAnswers } from './final-answers.ts'
import type { Vote } from './vote.ts'
import { voteColumns } from './vote-columns.ts'

const at = (vote: Vote['vote'], time?: number): Vote => ({
  person: 'ann',
  statement: 's',
  vote,
  ...(time === undefined ? {} : { time }),
})

const kept = (votes: Vote[], whenUnclear: 'leave-out' | 'last-given' = 'leave-out') => {
  const { answers, replaced, unclear } = finalAnswers(voteColumns(votes), whenUnclear)
  return { votes: [...answers.vote], replaced, unclear }
}

test('the last vote by time counts, wherever it stands in the input', () => {
  expect(kept([at(1, 5), at(-1, 9), at(0, 7)])).toEqual({ votes: [-1], replaced: 2, unclear: 0 })
  expect(kept([at(-1, 9), at(0, 7), at(1, 5)])).toEqual({ votes: [-1], replaced: 2, unclear: 0 })
})

test('two different votes with nothing to tell the last are left out, and counted as such', () => {
  expect(kept([at(1), at(-1)])).toEqual({ votes: [], replaced: 1, unclear: 1 })
  expect(kept([at(1, 5), at(-1, 5)])).toEqual({ votes: [], replaced: 1, unclear: 1 })
  expect(kept([at(1, 5), at(-1, 5), at(0, 6)])).toEqual({ votes: [0], replaced: 2, unclear: 0 })
})

test('for Polis, where arrival decides, the later in the input counts', () => {
  expect(kept([at(1), at(-1)], 'last-given')).toEqual({ votes: [-1], replaced: 1, unclear: 0 })
})

test('the same vote twice is one vote', () => {
  expect(kept([at(1), at(1)])).toEqual({ votes: [1], replaced: 1, unclear: 0 })
})

test('a vote that is not a vote is refused by name', () => {
  expect(() => voteColumns([{ person: 'a', statement: 's', vote: 2 as 1 }])).toThrow('vote 0 is 2')
  expect(() => voteColumns([{ person: 'a', statement: 's', vote: Number.NaN as 1 }])).toThrow('vote 0 is NaN')
  expect(() => voteColumns([at(1, Number.NaN)])).toThrow('time NaN')
  const columns = voteColumns([at(1)])
  expect(() => voteColumns({ ...columns, person: Uint32Array.of(3) })).toThrow('names person 3 of 1')
  expect(() => voteColumns({ ...columns, vote: Int8Array.of(1, 1) })).toThrow('differ in length')
  expect(() => voteColumns({ ...columns, people: ['a', 'a'] })).toThrow('an id stands twice')
  expect(() => voteColumns({ ...columns, people: ['a', 7 as never] })).toThrow('the id 7 in the columns')
  expect(() => voteColumns({ ...columns, time: Float64Array.of(Number.NaN) })).toThrow('time NaN')
  expect(() => voteColumns([{ person: 7 as unknown as string, statement: 's', vote: 1 }])).toThrow(
    'the id 7 is not text',
  )
})
