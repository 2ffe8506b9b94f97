import { describe, expect, test } from 'vitest'
import { fit } from '../src/fit.ts'
import type { OpinionMap } from '../src/opinion-map.ts'
import type { Vote } from '../src/votes/vote.ts'
import { shuffled } from './conversations.ts'

/** Person i of a ring agrees with statement i and disagrees with statement i + 1, and so round. */
const rings = (...lengths: readonly number[]): Vote[] =>
  lengths.flatMap((length, ring) =>
    Array.from({ length }, (_, i) => i).flatMap((i): Vote[] => [
      { person: `p${ring}-${i}`, statement: `s${ring}-${i}`, vote: 1 },
      { person: `p${ring}-${i}`, statement: `s${ring}-${(i + 1) % length}`, vote: -1 },
    ]),
  )

function renamed(votes: readonly Vote[], seed: number): Vote[] {
  const others = (of: readonly string[], from: number) => {
    const ids = [...new Set(of)]
    return new Map(shuffled(ids, from).map((id, at) => [ids[at] as string, id]))
  }
  const people = others(
    votes.map(({ person }) => person),
    seed,
  )
  const statements = others(
    votes.map(({ statement }) => statement),
    seed + 1,
  )
  return shuffled(votes, seed).map((each) => ({
    ...each,
    person: people.get(each.person) as string,
    statement: statements.get(each.statement) as string,
  }))
}

/** All that a map says, but who is who. */
function picture(map: OpinionMap) {
  const { people, statements, groups, groupsFound, axes, counts } = map
  const { rank } = axes
  const rows = people.ids.map((_, at) =>
    [
      people.group[at],
      people.lean[at],
      ...people.position.subarray(at * rank, (at + 1) * rank),
      ...people.error.subarray(at * rank, (at + 1) * rank),
    ].join(),
  )
  return {
    groups: groups.map((each) => [each.people, each.centre]),
    groupsFound,
    axes,
    counts,
    rows: rows.sort(),
    statements: statements.map(({ mean, loading }) => [mean, ...loading].join()).sort(),
  }
}

describe('perfectly regular votes', () => {
  test.each([
    ['one ring', rings(12)],
    ['rings of one length', rings(5, 5, 5, 5)],
    ['rings of different lengths', rings(3, 3, 4, 5, 6, 9)],
    ['many rings', rings(...Array.from({ length: 20 }, () => 4))],
  ])('%s: what people and statements are called changes who is who, and nothing else', (_, votes) => {
    const settings = { resamples: 3, fewestAnswers: 2, floor: 2 }
    const first = picture(fit(votes, settings))
    for (const seed of [1, 5, 9]) expect(picture(fit(renamed(votes, seed), settings))).toEqual(first)
  })

  test('rings, and statements that one person saw who saw no other, beside a crowd', () => {
    const crowd: Vote[] = Array.from({ length: 40 * 9 }, (_, i) => ({
      person: `c${i % 40}`,
      statement: `t${Math.floor(i / 40)}`,
      vote: (i * 7919) % 13 < 6 ? 1 : -1,
    }))
    const alone = Array.from(
      { length: 12 },
      (_, i): Vote => ({ person: `a${i}`, statement: `u${i}`, vote: 1 }),
    )
    const votes = [...crowd, ...alone, ...rings(6, 6)]
    const settings = { resamples: 0, fewestAnswers: 2 }
    expect(picture(fit(renamed(votes, 4), settings))).toEqual(picture(fit(votes, settings)))
  })
})
