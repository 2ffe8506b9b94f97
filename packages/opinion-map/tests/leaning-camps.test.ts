import { describe, expect, test } from 'vitest'
import { fit } from '../src/fit.ts'
import type { OpinionMap } from '../src/opinion-map.ts'
import { seeded } from '../src/random.ts'
import type { Answer, Vote } from '../src/votes/vote.ts'

/** People who agree with each statement as often as `rate` says; `seconds` between the answers of one person, where known. */
function crowd(made: {
  people: number
  statements: number
  rate: (person: number, statement: number) => number
  answered?: number
  seed?: number
  seconds?: (person: number) => number
}): Vote[] {
  const random = seeded(made.seed ?? 1, 93)
  const votes: Vote[] = []
  for (let p = 0; p < made.people; p++) {
    for (let s = 0; s < made.statements; s++) {
      if (random() >= (made.answered ?? 1)) continue
      const vote: Answer = random() < made.rate(p, s) ? 1 : -1
      const time = made.seconds ? { time: Math.round(s * made.seconds(p) * 1000) } : {}
      votes.push({ person: `p${p}`, statement: `s${s}`, vote, ...time })
    }
  }
  return votes
}

const groupOf = (map: OpinionMap, person: number): number =>
  map.people.group[map.people.ids.indexOf(`p${person}`)] as number

/** The share of people in a group who share it with most of their own camp. */
function together(map: OpinionMap, campOf: (person: number) => number): number {
  const counts = new Map<string, number>()
  for (let p = 0; p < map.people.ids.length; p++) {
    const key = `${campOf(p)} ${groupOf(map, p)}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const camps = new Set(Array.from(map.people.ids, (_, p) => campOf(p)))
  const most = [...camps].map((camp) =>
    Math.max(...map.groups.map((_, group) => counts.get(`${camp} ${group}`) ?? 0)),
  )
  return most.reduce((a, b) => a + b, 0) / map.people.ids.length
}

const SHAPES = { people: 200, statements: 20 }
const half = (p: number): number => (p < 100 ? 0 : 1)
const few = (p: number): number => (p < 20 ? 0 : 1)

describe('camps that split every statement the same way', () => {
  test.each([
    ['all agree or all disagree', half, [0, 1], 1],
    ['nine in ten', half, [0.1, 0.9], 1],
    ['three in four', half, [0.25, 0.75], 1],
    ['a camp of 20 that refuses everything', few, [0, 1], 1],
    ['a camp of 20 that refuses most', few, [0.1, 0.9], 1],
    ['with two in five statements answered', half, [0.1, 0.9], 0.4],
  ] as const)('%s: two groups, and the right people in them', (_, campOf, rates, answered) => {
    for (const seed of [1, 2, 3]) {
      const votes = crowd({ ...SHAPES, rate: (p) => rates[campOf(p)] as number, answered, seed })
      for (const belowFloor of ['merge', 'hide'] as const) {
        const map = fit(votes, { resamples: 20, belowFloor })
        expect(map.groupsFound).toMatchObject({ k: 2, because: 'stable' })
        expect(map.groupsFound.stability).toBeGreaterThan(0.7)
        expect(map.axes.leanIsAxis).toBe(true)
        expect(together(map, campOf)).toBeGreaterThan(0.9)
        expect(map.leftOut.groupsUnderFloor).toBe(0)
      }
      const quick = fit(votes, { resamples: 0 })
      expect(quick.axes.leanIsAxis).toBe(true)
      expect(quick.groupsFound.because).toBe('tight')
    }
  })

  test('three camps, and camps that also differ another way', () => {
    const three = crowd({ people: 240, statements: 30, rate: (p) => [0.1, 0.5, 0.9][p % 3] as number })
    expect(fit(three, { resamples: 20 }).groupsFound.k).toBe(3)
    const four = crowd({
      ...SHAPES,
      people: 240,
      statements: 24,
      rate: (p, s) =>
        s % 2 === 0 ? ([0.1, 0.9][p % 2] as number) : (p >> 1) % 2 === (s >> 1) % 2 ? 0.9 : 0.1,
    })
    expect(fit(four, { resamples: 20 }).groupsFound.k).toBe(4)
  })

  test('flipping every vote mirrors the map', () => {
    const votes = crowd({ ...SHAPES, rate: (p) => [0.2, 0.9][p % 2] as number })
    const one = fit(votes, { resamples: 5 })
    const other = fit(
      votes.map((each) => ({ ...each, vote: (0 - each.vote) as Answer })),
      { resamples: 5 },
    )
    expect(other.groupsFound).toEqual(one.groupsFound)
    expect(other.people.group).toEqual(one.people.group)
    expect(other.people.position).toEqual(one.people.position.map((each) => 0 - each))
  })
})

describe('crowds without camps', () => {
  test.each([
    ['everybody agrees with everything', () => 1, 'no structure'],
    ['nearly everybody agrees with nearly everything', () => 0.95, 'no structure'],
    [
      'some agree more readily than others, with no line between them',
      (p: number) => (p + 0.5) / 200,
      'only lean',
    ],
  ] as const)('%s: no groups, and no talk of groups under the floor', (_, rate, because) => {
    for (const belowFloor of ['merge', 'hide'] as const) {
      const map = fit(crowd({ ...SHAPES, rate }), { resamples: 20, belowFloor })
      expect(map.groupsFound).toMatchObject({ k: 1, because, stability: null })
      expect(map.groups.map(({ people }) => people)).toEqual([200])
      expect(map.leftOut.groupsUnderFloor).toBe(0)
      expect(map.axes.leanIsAxis).toBe(false)
    }
  })

  test('leans of every shape with one peak stay leans', () => {
    const normal = (random: () => number): number =>
      Array.from({ length: 12 }, random).reduce((a, b) => a + b, -6)
    const shapes: ((random: () => number) => number)[] = [
      () => 0.5,
      () => 0.9,
      (random) => random(),
      (random) => Math.min(1, Math.max(0, 0.5 + 0.25 * normal(random))),
      (random) => Math.max(0.1, 0.98 + 0.2 * Math.log(1 - random())),
    ]
    for (const [i, shape] of shapes.entries()) {
      for (const [people, statements] of [
        [60, 5],
        [200, 8],
        [400, 20],
      ] as const) {
        const random = seeded(i, 94)
        const own = Array.from({ length: people }, () => shape(random))
        const votes = crowd({ people, statements, rate: (p) => own[p] as number, seed: 40 + i })
        expect(fit(votes, { resamples: 0 }).axes.leanIsAxis).toBe(false)
      }
    }
  })

  test('fast straight-liners do not make a camp on their own', () => {
    const made = { ...SHAPES, seconds: (p: number) => (p < 60 ? 0.3 : 5) }
    const map = fit(crowd({ ...made, rate: (p) => (p < 60 ? 1 : 0.5) }), { resamples: 20 })
    expect(map.leftOut.countedLess).toBe(60)
    expect(map.groupsFound.k).toBe(1)
    expect(map.axes.leanIsAxis).toBe(false)
    const allFast = fit(crowd({ ...made, seconds: () => 0.3, rate: half }), { resamples: 20 })
    expect(allFast.leftOut.countedLess).toBe(200)
    expect(allFast.groupsFound).toMatchObject({ k: 1, because: 'only lean' })
  })
})

describe('small camps', () => {
  const minority = (size: number, noise: number, seed: number): Vote[] =>
    crowd({
      ...SHAPES,
      seed,
      rate: (p, s) => ((p < size ? 1 : 0) === s % 2 ? 1 - noise : noise),
    })

  test.each([20, 8])('%i of 200 are found, with noise or without', (size) => {
    for (const noise of [0, 0.05, 0.1]) {
      const { groupsFound, groups } = fit(minority(size, noise, 2), { resamples: 20 })
      expect(groupsFound).toMatchObject({ k: 2, because: 'stable' })
      expect(groupsFound.stability).toBeGreaterThan(0.8)
      expect(groups.map(({ people }) => people)).toEqual([200 - size, size])
    }
  })

  test('one under the floor is merged or hidden, and the reason is the same and true either way', () => {
    for (const [noise, resamples] of [
      [0, 0],
      [0, 20],
      [0.1, 20],
    ] as const) {
      const found = (['merge', 'hide'] as const).map((belowFloor) => {
        const map = fit(minority(5, noise, 2), { resamples, belowFloor })
        return [map.groupsFound.k, map.groupsFound.because, map.leftOut.groupsUnderFloor, map.groups.length]
      })
      expect(found).toEqual([
        [1, 'under the floor', 1, 1],
        [1, 'under the floor', 1, 1],
      ])
    }
  })

  test('where two others are left, both ways give two groups with their stability', () => {
    const votes = crowd({
      ...SHAPES,
      people: 205,
      rate: (p, s) => (p >= 200 ? ((s >> 2) % 2 ? 0.95 : 0.05) : p % 2 === s % 2 ? 0.95 : 0.05),
    })
    for (const belowFloor of ['merge', 'hide'] as const) {
      for (const groups of [undefined, 3]) {
        const map = fit(votes, { resamples: 20, belowFloor, ...(groups ? { groups } : {}) })
        expect(map.groupsFound).toMatchObject({ k: 2, because: groups ? 'asked' : 'stable' })
        expect(map.groupsFound.stability).toBeGreaterThan(0.9)
        expect(map.groupsFound.midway).not.toBe(null)
        expect(map.leftOut.groupsUnderFloor).toBe(1)
      }
    }
  })
})

describe('crowds in which many answer exactly alike', () => {
  test.each([
    [6000, 12],
    [6000, 100],
    [1000, 12],
    [2000, 10],
  ])('of %i people in two camps, a third of %i is found too', (people, size) => {
    const rate = (p: number, s: number): number => (p < size ? (s >> 1) % 2 : p % 2 === s % 2 ? 1 : 0)
    const { groupsFound, groups } = fit(crowd({ people, statements: 12, rate }), { resamples: 4 })
    expect(groupsFound).toMatchObject({ k: 3, because: 'stable' })
    expect(groups.map((each) => each.people)).toEqual([(people - size) / 2, (people - size) / 2, size])
  })
})
