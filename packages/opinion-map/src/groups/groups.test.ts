import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { conversation } from '../../tests/conversations.ts'
import { fit } from '../fit.ts'
import { GROUP_NOT_SHOWN } from '../opinion-map.ts'
import { seeded } from '../random.ts'
import { adjustedRand } from './adjusted-rand.ts'
import { carryOver } from './carry-over.ts'
import { earlierFrom } from './earlier-from.ts'
import { kMeans } from './k-means.ts'

describe('adjustedRand', () => {
  test('names of groups do not matter', () => {
    expect(adjustedRand([0, 0, 1, 1], [1, 1, 0, 0])).toBe(1)
    expect(adjustedRand([0, 0, 0, 0], [0, 0, 0, 0])).toBe(1)
  })

  test('the textbook example of Hubert and Arabie comes out', () => {
    expect(adjustedRand([0, 0, 0, 1, 1, 1], [0, 0, 1, 1, 2, 2])).toBeCloseTo(0.24242424, 7)
  })

  test('any numbers may name groups, and both must be of the same things', () => {
    expect(adjustedRand([-1, 2000, 2000.5, -1], [5, 0, 1023, 5])).toBe(1)
    expect(adjustedRand([0, 0, -1, -1], [-1, 1023, -1, 1023])).toBeLessThan(0)
    expect(adjustedRand([], [])).toBe(1)
    expect(() => adjustedRand([1, 2, 3], [1])).toThrow('of 3 things, the other of 1')
  })

  test('it is the same both ways, and never above 1', () => {
    const groups = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 2, maxLength: 30 })
    fc.assert(
      fc.property(groups, fc.integer(), (one, seed) => {
        const random = seeded(seed)
        const other = one.map(() => Math.floor(random() * 3))
        expect(adjustedRand(one, other)).toBeCloseTo(adjustedRand(other, one), 12)
        expect(adjustedRand(one, other)).toBeLessThanOrEqual(1 + 1e-12)
      }),
    )
  })
})

test('k-means finds three heaps that are far apart', () => {
  const random = seeded(3)
  const at = Float64Array.from(
    { length: 180 },
    (_, i) => ((Math.floor(i / 2) % 3) - 1) * 6 * (i % 2 === 0 ? 1 : 0.5) + random(),
  )
  const { group } = kMeans({ count: 90, width: 2, at, weight: new Float64Array(90).fill(1) }, 3, 10, random)
  expect(
    adjustedRand(
      group,
      Array.from({ length: 90 }, (_, i) => i % 3),
    ),
  ).toBe(1)
})

describe('carrying over', () => {
  const earlier = {
    groups: [{ key: 'A', name: 'Nearer home', colour: 'teal' }, { key: 'B' }, { key: 'C' }],
    groupOf: new Map(Object.entries({ ann: 'A', bo: 'A', cy: 'B', dee: 'B', eve: 'C' })),
  }

  test('a group keeps its key, name, colour and place, whatever order it comes out in', () => {
    const { identities, order } = carryOver(
      [
        ['cy', 'dee'],
        ['ann', 'bo', 'new'],
      ],
      earlier,
    )
    expect(identities).toEqual([{ key: 'B' }, { key: 'A', name: 'Nearer home', colour: 'teal' }])
    expect(order).toEqual([1, 0])
  })

  test('the matching is the best one overall, not the first one', () => {
    const both = carryOver(
      [
        ['ann', 'bo', 'cy'],
        ['ann', 'bo'],
      ],
      { ...earlier, groups: earlier.groups.slice(0, 2) },
    )
    expect(both.identities.map(({ key }) => key)).toEqual(['B', 'A'])
  })

  test('a group with nobody in common is new and takes a letter that nobody has', () => {
    expect(carryOver([['zoe'], ['ann']], earlier).identities.map(({ key }) => key)).toEqual(['D', 'A'])
    expect(carryOver([['zoe'], ['yan']], undefined).identities.map(({ key }) => key)).toEqual(['A', 'B'])
  })

  test('new votes do not change who is called what', () => {
    const votes = conversation({
      people: 90,
      statements: 20,
      camps: 2,
      strength: 0.8,
      answered: 0.7,
      seed: 2,
    })
    const settings = { resamples: 5 }
    const first = fit(votes, settings)
    const names = [
      { key: 'A', name: 'North' },
      { key: 'B', name: 'South' },
    ]
    const onlySome = votes.filter(({ person }) => person !== 'p0' && person !== 'p2' && person !== 'p4')
    const second = fit(onlySome, { ...settings, seed: 9 }, earlierFrom(first, names))
    const nameOf = (map: typeof first, id: string) =>
      map.groups[map.people.group[map.people.ids.indexOf(id)] as number]
    for (const id of ['p1', 'p3', 'p6', 'p8']) {
      expect(nameOf(second, id)?.key).toBe(nameOf(first, id)?.key)
      expect(nameOf(second, id)?.name).toBe(nameOf(first, id)?.key === 'A' ? 'North' : 'South')
    }
  })
})

describe('the privacy floor', () => {
  const votes = [
    ...conversation({ people: 80, statements: 20, camps: 2, strength: 0.9, answered: 0.9, seed: 6 }),
    ...conversation({ people: 5, statements: 20, camps: 1, strength: 0.95, answered: 0.9, seed: 77 }).map(
      (each) => ({ ...each, person: `x${each.person}` }),
    ),
  ]

  test('no shown group is smaller than the floor, merged or hidden', () => {
    for (const belowFloor of ['merge', 'hide'] as const) {
      const map = fit(votes, { groups: 4, resamples: 0, floor: 8, belowFloor })
      expect(map.leftOut.groupsUnderFloor).toBeGreaterThan(0)
      for (const { people } of map.groups) expect(people).toBeGreaterThanOrEqual(8)
      const hidden = map.people.group.filter((each) => each === GROUP_NOT_SHOWN)
      if (belowFloor === 'merge') expect(hidden.length).toBe(0)
      else expect(hidden.length).toBeGreaterThan(0)
    }
  })
})
