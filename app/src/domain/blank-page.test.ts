import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { enoughHeard, type HeardSoFar, liftCarries, mayLift, voicesNeeded } from './blank-page.ts'
import { sides } from './side.ts'
import { comings, ways } from './voice.ts'

const heard = (people: number, more: Partial<HeardSoFar> = {}): HeardSoFar => ({
  people,
  side: 'lived',
  way: 'link',
  came: 'own',
  typist: null,
  ...more,
})

const anyHeard: fc.Arbitrary<HeardSoFar> = fc.record({
  people: fc.nat({ max: 15 }),
  side: fc.constantFrom(...sides, null),
  way: fc.constantFrom(...ways),
  came: fc.constantFrom(...comings),
  typist: fc.constantFrom('ellen', 'tom', null),
})
const anyList = fc.array(anyHeard, { maxLength: 8 })
const anyServed = fc.option(fc.nat({ max: 500 }))

describe('how many voices are enough', () => {
  test('the smaller of 12 and a third of the people served, but at least 4', () => {
    expect([0, 3, 12, 13, 20, 35, 36, 37, 400_000, null].map(voicesNeeded)).toEqual([
      4, 4, 4, 5, 7, 12, 12, 12, 12, 12,
    ])
  })

  test('twelve people who use a large service are; eleven are not', () => {
    expect(enoughHeard([heard(12)], null).reached).toBe(true)
    expect(enoughHeard([heard(11)], null)).toEqual({
      needed: 12,
      neededLived: 6,
      heard: 11,
      heardLived: 6,
      reached: false,
    })
  })

  test('a small home of ten residents needs four, two of them lived', () => {
    expect(enoughHeard([heard(2), heard(2, { side: 'learned' })], 10).reached).toBe(true)
    expect(enoughHeard([heard(1), heard(3, { side: 'learned' })], 10).reached).toBe(false)
    expect(enoughHeard([heard(1), heard(3, { side: null })], 10).reached).toBe(false)
  })

  test('staff alone are never enough, however many', () => {
    fc.assert(
      fc.property(fc.nat(), anyServed, (people, served) => {
        expect(enoughHeard([heard(people, { side: 'learned' })], served).reached).toBe(false)
      }),
    )
  })

  test('imported voices count for nothing', () => {
    fc.assert(
      fc.property(anyList, fc.nat(), anyServed, (list, people, served) => {
        const more = [...list, heard(people, { way: 'file' })]
        expect(enoughHeard(more, served)).toEqual(enoughHeard(list, served))
      }),
    )
  })

  test('one typist gives at most half, whatever they type, and whether or not they are known', () => {
    for (const typist of ['ellen', null]) {
      const typed = heard(40, { came: 'typed', typist })
      const about = heard(40, { came: 'about', typist })
      expect(enoughHeard([typed, about], null)).toMatchObject({ heard: 6, reached: false })
      expect(enoughHeard([typed, about, heard(6, { side: null })], null).reached).toBe(true)
    }
    const two = [heard(6, { came: 'typed', typist: 'ellen' }), heard(6, { came: 'typed', typist: 'tom' })]
    expect(enoughHeard(two, null).reached).toBe(true)
  })

  test('one more voice never makes it less', () => {
    fc.assert(
      fc.property(anyList, anyHeard, anyServed, (list, one, served) => {
        const before = enoughHeard(list, served)
        const after = enoughHeard([...list, one], served)
        expect(after.heard).toBeGreaterThanOrEqual(before.heard)
        expect(after.heardLived).toBeGreaterThanOrEqual(before.heardLived)
        if (before.reached) expect(after.reached).toBe(true)
      }),
    )
  })

  test('the order they came in, and how they are counted together, changes nothing', () => {
    fc.assert(
      fc.property(anyList, anyServed, (list, served) => {
        const oneByOne = list.flatMap((each) =>
          Array.from({ length: each.people }, () => ({ ...each, people: 1 })),
        )
        expect(enoughHeard(oneByOne.toReversed(), served)).toEqual(enoughHeard(list, served))
      }),
    )
  })

  test('it is enough just when so many could be picked, half of them lived, no typist with more than half', () => {
    const few = fc.array(
      fc.record({
        ...{ side: fc.constantFrom(...sides, null), typist: fc.constantFrom('ellen', 'tom', null) },
      }),
      { maxLength: 9 },
    )
    fc.assert(
      fc.property(few, (people) => {
        const list = people.map(({ side, typist }) =>
          heard(1, { side, typist, came: typist === null ? 'own' : 'typed' }),
        )
        const picks = Array.from({ length: 2 ** list.length }, (_, bits) =>
          list.filter((_, at) => bits & (1 << at)),
        )
        const fits = (pick: readonly HeardSoFar[]) =>
          pick.length === 4 &&
          pick.filter(({ side }) => side === 'lived').length >= 2 &&
          ['ellen', 'tom'].every((name) => pick.filter(({ typist }) => typist === name).length <= 2)
        expect(enoughHeard(list, 12).reached).toBe(picks.some(fits))
      }),
    )
  })
})

describe('lifting the blank page', () => {
  test('takes more than half of the seated lived partners, and never nobody', () => {
    expect(liftCarries(0, 0)).toBe(false)
    expect([1, 2, 3].map((wishes) => liftCarries(wishes, 4))).toEqual([false, false, true])
    expect([1, 2].map((wishes) => liftCarries(wishes, 3))).toEqual([false, true])
    expect(liftCarries(1, 1)).toBe(true)
  })

  test('is for the lived partners alone', () => {
    expect([mayLift('lived'), mayLift('learned'), mayLift(null)]).toEqual([true, false, false])
  })
})
