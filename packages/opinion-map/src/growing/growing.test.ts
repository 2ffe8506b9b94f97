import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { conversation, shuffled } from '../../tests/conversations.ts'
import { fit } from '../fit.ts'
import { personOnMap } from '../people/person-on-map.ts'
import type { KeptAnswer } from './map-state.ts'
import { place } from './place.ts'
import { knowing, update } from './update.ts'

const votes = conversation({ people: 120, statements: 20, camps: 2, strength: 0.8, answered: 0.6, seed: 3 })
const map = fit(votes, { resamples: 3 })

const answersOf = (id: string): KeptAnswer[] =>
  votes.flatMap((each) => (each.person === id ? [[each.statement, each.vote] as const] : []))

describe('placing', () => {
  test('everybody lands where the fit put them', () => {
    for (const [at, id] of map.people.ids.entries()) {
      const known = personOnMap(map, at)
      const found = place(map.state, answersOf(id))
      for (const [a, each] of found.position.entries()) {
        expect(each).toBeCloseTo(known.position[a] as number, 10)
        expect(found.error[a]).toBeCloseTo(known.error[a] as number, 10)
      }
      expect(found.membership[0]).toBeCloseTo(known.membership.A as number, 10)
      expect('key' in found.group ? found.group.key : null).toBe(known.group)
    }
  })

  test('the more answers, the less uncertain; none at all is the middle, in no group', () => {
    const all = answersOf('p0')
    const errors = all.map((_, i) => place(map.state, all.slice(0, i)).error[0] as number)
    for (const [i, each] of errors.entries())
      if (i > 0) expect(each).toBeLessThanOrEqual((errors[i - 1] as number) + 1e-12)
    const nobody = place(map.state, [])
    expect(Math.abs(nobody.position[0] as number)).toBeLessThan(1e-12)
    expect(nobody.group).toEqual({ none: 'too few answers' })
  })

  test('an answer listed twice counts once, and what is no vote or no time is refused', () => {
    const own = answersOf('p0')
    expect(place(map.state, [...own, ...own.slice(0, 3)])).toEqual(place(map.state, own))
    expect(place(map.state, [...own].reverse())).toEqual(place(map.state, own))
    expect(
      place(map.state, [
        ['s1', 1],
        ['s1', -1],
      ]),
    ).toMatchObject({ answers: 0, unclear: ['s1'] })
    expect(() => place(map.state, [['s1', 7 as 1]])).toThrow('a vote is 7, on statement s1')
    expect(() => place(map.state, [['s1', 1, Number.NaN]])).toThrow('a time is NaN')
    expect(() => knowing(map.state, [{ person: 'a', statement: 's1', vote: 7 as 1 }])).toThrow('a vote is 7')
  })

  test('statements the map does not know are named and do not move anybody', () => {
    const found = place(map.state, [...answersOf('p0'), ['new', 1]])
    expect(found.unknown).toEqual(['new'])
    expect(found.position).toEqual(place(map.state, answersOf('p0')).position)
  })
})

test('an id may be any text, also what every object has by itself', () => {
  const strange = ['constructor', '__proto__', 'toString']
  const { state, placed } = update(
    map.state,
    strange.map((id) => ({ person: id, statement: id, vote: 1 as const })),
  )
  for (const id of strange) {
    expect(Object.hasOwn(placed, id)).toBe(true)
    expect(Object.hasOwn(state.answers, id)).toBe(true)
    expect(place(state, [[id, 1]]).unknown).toEqual([id])
  }
})

describe('update', () => {
  test('votes one by one, or at once, give the same place as the fit', () => {
    const own = votes.filter((each) => each.person === 'p7')
    let { state } = map
    for (const each of own) state = update(state, [each]).state
    const last = update(state, [own[0] as (typeof own)[number]])
    expect(last.placed.p7).toEqual(place(map.state, answersOf('p7')))
  })

  test('a changed vote replaces the old one; an older time does not', () => {
    const vote = (value: 1 | -1, time: number) => ({ person: 'ann', statement: 's1', vote: value, time })
    const { state } = update(map.state, [vote(1, 10)])
    expect(update(state, [vote(-1, 20)]).placed.ann).toEqual(place(map.state, [['s1', -1]]))
    expect(update(state, [vote(-1, 5)]).placed.ann).toEqual(place(map.state, [['s1', 1]]))
  })

  const said = fc.array(
    fc.record({
      person: fc.constantFrom('ann', 'bo', '7', '10'),
      statement: fc.constantFrom('s1', 's2', 's10', 'new'),
      vote: fc.constantFrom(-1 as const, 0 as const, 1 as const),
      time: fc.integer({ min: 1, max: 4 }),
    }),
    { minLength: 1, maxLength: 30 },
  )

  test('with times, votes in any order and any portions give the same state, to the byte', () => {
    fc.assert(
      fc.property(said, fc.integer(), fc.nat(), (given, seed, cut) => {
        const at = cut % given.length
        const mixed = shuffled(given, seed)
        const portions = update(update(map.state, mixed.slice(0, at)).state, mixed.slice(at)).state
        expect(JSON.stringify(portions)).toBe(JSON.stringify(update(map.state, given).state))
      }),
    )
  })

  test('without times, the order inside one call changes nothing, to the byte', () => {
    fc.assert(
      fc.property(said, fc.integer(), (given, seed) => {
        const untimed = given.map(({ time: _, ...vote }) => vote)
        expect(JSON.stringify(update(map.state, shuffled(untimed, seed)))).toBe(
          JSON.stringify(update(map.state, untimed)),
        )
      }),
    )
  })

  test('the answers that count are those that count in a fit', () => {
    fc.assert(
      fc.property(said, fc.boolean(), (given, timed) => {
        const votes = timed ? given : given.map(({ time: _, ...vote }) => vote)
        const { answers, unclear } = update(map.state, votes).state
        const counts = (of: object): number =>
          Object.values(of).reduce((sum: number, list: unknown[]) => sum + list.length, 0)
        const fitted = (): [number, number] => {
          const { counts, leftOut } = fit(votes, { resamples: 0 })
          return [counts.votes, leftOut.unclear]
        }
        if (counts(answers) === 0) expect(fitted).toThrow('nothing says which came last')
        else expect([counts(answers), counts(unclear)]).toEqual(fitted())
      }),
    )
  })

  test('two different answers with nothing to tell the last are left out, and named', () => {
    const vote = (value: 1 | -1, time?: number) => ({
      person: 'ann',
      statement: 's1',
      vote: value,
      ...(time ? { time } : {}),
    })
    const { placed, state } = update(map.state, [vote(1), vote(-1)])
    expect(placed.ann).toMatchObject({ answers: 0, unclear: ['s1'] })
    expect(update(state, [vote(-1)]).placed.ann).toMatchObject({ answers: 1, unclear: [] })
    const timed = update(map.state, [vote(1, 5), vote(-1, 5)]).state
    expect(update(timed, [vote(1, 4)]).placed.ann).toMatchObject({ answers: 0, unclear: ['s1'] })
    expect(update(timed, [vote(1, 6)]).placed.ann).toMatchObject({ answers: 1, unclear: [] })
    expect(update(timed, [vote(1)]).placed.ann).toMatchObject({ answers: 0 })
  })

  test('somebody who voted before the fit keeps what they said, when the state knows it', () => {
    const state = knowing(map.state, votes)
    const changed = update(state, [{ person: 'p7', statement: 's0', vote: 0 }]).placed.p7
    const expected = place(map.state, [...answersOf('p7').filter(([id]) => id !== 's0'), ['s0', 0]])
    expect(changed).toEqual(expected)
  })

  test('the state is plain data, and the one given is left as it was', () => {
    const before = JSON.stringify(map.state)
    const restored = JSON.parse(before)
    const found = update(map.state, [{ person: 'ann', statement: 's1', vote: 1 }])
    expect(JSON.stringify(map.state)).toBe(before)
    expect(update(restored, [{ person: 'ann', statement: 's1', vote: 1 }])).toEqual(found)
    expect(() => update(map.state, [{ person: 'a', statement: 's', vote: 3 as 1 }])).toThrow('a vote is 3')
  })
})
