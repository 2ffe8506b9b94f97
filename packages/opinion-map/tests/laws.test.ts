import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainMap } from '../src/cli/plain-map.ts'
import { fit } from '../src/fit.ts'
import { adjustedRand } from '../src/groups/adjusted-rand.ts'
import type { OpinionMap } from '../src/opinion-map.ts'
import type { Vote } from '../src/votes/vote.ts'
import { voteColumns } from '../src/votes/vote-columns.ts'
import { conversation, conversations, shuffled } from './conversations.ts'

const QUICK = { resamples: 3, floor: 3 } as const

const bytes = (map: OpinionMap): string => JSON.stringify([plainMap(map, {}), map.state])

const groupOf = (map: OpinionMap, id: string): number =>
  map.people.group[map.people.ids.indexOf(id)] as number

describe('the order of things', () => {
  test('shuffling votes, and so people and statements, changes nothing, to the byte', () => {
    fc.assert(
      fc.property(conversations, fc.integer(), (votes, seed) => {
        expect(bytes(fit(shuffled(votes, seed), QUICK))).toBe(bytes(fit(votes, QUICK)))
      }),
      { numRuns: 15 },
    )
  })

  test('columns and lists of the same votes give the same bytes', () => {
    fc.assert(
      fc.property(conversations, (votes) => {
        expect(bytes(fit(voteColumns(votes), QUICK))).toBe(bytes(fit(votes, QUICK)))
      }),
      { numRuns: 5 },
    )
  })

  test('renaming people moves nobody', () => {
    const votes = conversation({
      people: 90,
      statements: 20,
      camps: 2,
      strength: 0.6,
      answered: 0.7,
      seed: 5,
    })
    const ids = [...new Set(votes.map(({ person }) => person))]
    const names = new Map(shuffled(ids, 3).map((id, at) => [ids[at] as string, id]))
    const one = fit(votes, QUICK)
    const other = fit(
      votes.map((each) => ({ ...each, person: names.get(each.person) as string })),
      QUICK,
    )
    const place = (map: OpinionMap, id: string) => {
      const at = map.people.ids.indexOf(id)
      return [
        map.people.group[at],
        ...map.people.position.subarray(at * map.axes.rank, (at + 1) * map.axes.rank),
      ]
    }
    for (const id of ids) expect(place(other, names.get(id) as string)).toEqual(place(one, id))
  })

  test('renaming statements moves nobody', () => {
    const votes = conversation({
      people: 90,
      statements: 20,
      camps: 2,
      strength: 0.6,
      answered: 0.7,
      seed: 5,
    })
    const ids = [...new Set(votes.map(({ statement }) => statement))]
    const names = new Map(shuffled(ids, 3).map((id, at) => [ids[at] as string, id]))
    const one = fit(votes, QUICK)
    const other = fit(
      votes.map((each) => ({ ...each, statement: names.get(each.statement) as string })),
      QUICK,
    )
    expect(other.people).toEqual(one.people)
    const named = (entries: readonly { statement: string }[]) =>
      entries.map((each) => names.get(each.statement) ?? each.statement)
    expect(other.commonGround.agree.map(({ statement }) => statement).sort()).toEqual(
      named(one.commonGround.agree).sort(),
    )
  })

  test('the input is not changed', () => {
    const columns = voteColumns(
      conversation({ people: 30, statements: 8, camps: 2, strength: 0.8, answered: 0.8, seed: 1 }),
    )
    const before = JSON.stringify(columns)
    fit(columns, QUICK)
    expect(JSON.stringify(columns)).toBe(before)
  })
})

describe('things that are not there', () => {
  test('a person who voted nothing changes nothing', () => {
    fc.assert(
      fc.property(conversations, (votes) => {
        const columns = voteColumns(votes)
        const { leftOut, ...map } = fit({ ...columns, people: [...columns.people, 'silent'] }, QUICK)
        const { leftOut: without, ...same } = fit(columns, QUICK)
        expect(map).toEqual(same)
        expect(leftOut).toEqual({ ...without, peopleWithoutVotes: ['silent'] })
      }),
      { numRuns: 8 },
    )
  })

  test('a statement nobody saw changes nothing', () => {
    fc.assert(
      fc.property(conversations, (votes) => {
        const columns = voteColumns(votes)
        const { leftOut, ...map } = fit({ ...columns, statements: [...columns.statements, 'unseen'] }, QUICK)
        const { leftOut: without, ...same } = fit(columns, QUICK)
        expect(map).toEqual(same)
        expect(leftOut).toEqual({ ...without, statementsWithoutVotes: ['unseen'] })
      }),
      { numRuns: 8 },
    )
  })

  test('giving the same answer again changes nothing but the count of repeats', () => {
    const votes = conversation({ people: 40, statements: 9, camps: 2, strength: 0.6, answered: 0.8, seed: 4 })
    const { leftOut, ...map } = fit([...votes, ...votes.slice(0, 7)], QUICK)
    const { leftOut: without, ...same } = fit(votes, QUICK)
    expect(map).toEqual(same)
    expect(leftOut.replaced).toBe(without.replaced + 7)
  })
})

describe('flipping every vote', () => {
  const flipped = (votes: readonly Vote[]): Vote[] =>
    votes.map((each) => ({ ...each, vote: (0 - each.vote) as Vote['vote'] }))
  const negated = (of: ArrayLike<number>): number[] => Array.from(of, (each) => 0 - each)

  test('mirrors the map: positions and means turn round, groups stay, wanted and refused change places', () => {
    fc.assert(
      fc.property(
        conversations.filter((votes) => votes.reduce((sum, each) => sum + each.vote, 0) !== 0),
        (votes) => {
          const one = fit(votes, QUICK)
          const other = fit(flipped(votes), QUICK)
          expect(negated(other.people.position)).toEqual(negated(negated(one.people.position)))
          expect(negated(other.people.lean)).toEqual(negated(negated(one.people.lean)))
          expect(other.people.group).toEqual(one.people.group)
          expect(other.people.membership).toEqual(one.people.membership)
          expect(other.commonGround.agree).toEqual(one.commonGround.disagree)
          expect(other.commonGround.disagree).toEqual(one.commonGround.agree)
          expect(other.groupsFound).toEqual(one.groupsFound)
        },
      ),
      { numRuns: 12 },
    )
  })
})

describe('what is found', () => {
  test('hardly any votes make a map without groups, whatever the seed', () => {
    const few = (count: number): Vote[] =>
      Array.from({ length: count }, (_, i) => ({
        person: `p${i}`,
        statement: 's',
        vote: i % 2 === 0 ? 1 : -1,
      }))
    for (const count of [1, 2, 3])
      for (let seed = 0; seed < 60; seed++)
        expect(fit(few(count), { seed }).groupsFound).toMatchObject({ k: 1, because: 'too few people' })
  })

  test('pure noise gives "no clear groups" at least 9 times in 10', () => {
    const shapes = [
      { people: 120, statements: 25, answered: 0.6 },
      { people: 200, statements: 40, answered: 0.25 },
      { people: 60, statements: 12, answered: 1 },
      { people: 400, statements: 15, answered: 0.5 },
    ]
    const found = Array.from({ length: 40 }, (_, i) => {
      const shape = shapes[i % shapes.length] as (typeof shapes)[number]
      return fit(conversation({ ...shape, camps: 0, strength: 0, seed: 300 + i }), { resamples: 20 })
        .groupsFound.k
    })
    expect(found.filter((k) => k === 1).length).toBeGreaterThanOrEqual(36)
  })

  test('two clear camps are found in a small conversation too', () => {
    const found = Array.from({ length: 20 }, (_, i) => {
      const made = { people: 30, statements: 14, camps: 2, strength: 0.8, answered: 0.9, seed: 500 + i }
      return fit(conversation(made), { resamples: 20 }).groupsFound.k
    })
    expect(found.filter((k) => k === 2).length).toBeGreaterThanOrEqual(18)
  })

  test('two ends of one crowd are never passed off as groups that stand apart', () => {
    for (let seed = 600; seed < 606; seed++) {
      const { k, midway } = fit(continuum(150, 30, seed), { resamples: 20 }).groupsFound
      if (k > 1) expect(midway).toBeGreaterThan(0.6)
    }
  })

  test.each([2, 3])('%i planted groups are found, and the right people are in them', (camps) => {
    for (const seed of [1, 2, 3]) {
      const map = fit(
        conversation({ people: 240, statements: 40, camps, strength: 0.8, answered: 0.6, seed }),
        { resamples: 20 },
      )
      expect(map.groupsFound.k).toBe(camps)
      expect(map.groupsFound.midway).toBeLessThan(0.3)
      const clear = map.people.ids.filter((id) => groupOf(map, id) >= 0)
      expect(clear.length).toBeGreaterThan(220)
      const truth = clear.map((id) => Number(id.slice(1)) % camps)
      expect(
        adjustedRand(
          clear.map((id) => groupOf(map, id)),
          truth,
        ),
      ).toBeGreaterThan(0.95)
    }
  })
})

describe('odd conversations', () => {
  const grid = (
    people: number,
    statements: number,
    vote: (p: number, s: number) => Vote['vote'] | null,
  ): Vote[] =>
    Array.from(
      { length: people * statements },
      (_, i) => [Math.floor(i / statements), i % statements] as const,
    ).flatMap(([p, s]) => {
      const answer = vote(p, s)
      return answer === null ? [] : [{ person: `p${p}`, statement: `s${s}`, vote: answer }]
    })

  test.each([
    ['everybody agrees with everything', grid(60, 8, () => 1)],
    ['everybody passes', grid(30, 6, () => 0)],
    ['one statement', grid(40, 1, (p) => (p % 2 ? 1 : -1))],
    ['one person', grid(1, 30, (_, s) => (s % 2 ? 1 : -1))],
    ['two perfect camps', grid(60, 12, (p) => (p % 2 ? 1 : -1))],
    ['nobody answered what another did', grid(30, 30, (p, s) => (p === s ? 1 : null))],
    ['three crowds that share no statement', grid(30, 30, (p, s) => (p % 3 === s % 3 ? 1 : null))],
  ])('%s: every figure is a finite number, however many groups are asked for', (_, votes) => {
    for (const groups of [undefined, 2, 4]) {
      const map = fit(votes, { resamples: 2, floor: 2, ...(groups ? { groups } : {}) })
      const { position, error, membership, lean } = map.people
      for (const each of [...position, ...error, ...membership, ...lean])
        expect(Number.isFinite(each)).toBe(true)
      for (const { mean, loading } of map.statements)
        for (const each of [mean, ...loading]) expect(Number.isFinite(each)).toBe(true)
    }
  })
})

/** People spread along one line like a normal distribution, so that any split of them is arbitrary. */
function continuum(people: number, statements: number, seed: number): Vote[] {
  const sides = conversation({ people: 1, statements, camps: 1, strength: 1, answered: 1, seed })
  const lean = new Map(sides.map(({ statement, vote }) => [statement, vote === 0 ? 1 : vote]))
  const [views, coins] = [
    normals(people, seed),
    conversation({ people, statements, camps: 0, strength: 0, answered: 1, seed: seed + 1 }),
  ]
  const noise = normals(coins.length, seed + 2)
  return coins.map(({ person, statement }, i) => {
    const drive =
      (views[Number(person.slice(1))] as number) * (lean.get(statement) ?? 1) + (noise[i] as number)
    return { person, statement, vote: Math.abs(drive) < 0.15 ? 0 : drive > 0 ? 1 : -1 }
  })
}

function normals(count: number, seed: number): number[] {
  const uniform = shuffled(
    Array.from({ length: count * 12 }, (_, i) => (i + 0.5) / (count * 12)),
    seed,
  )
  return Array.from(
    { length: count },
    (_, i) => uniform.slice(i * 12, (i + 1) * 12).reduce((a, b) => a + b, 0) - 6,
  )
}
