import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { betaBelow, betaQuantile } from './beta.ts'
import { bootstrap, median, quantile } from './bootstrap.ts'
import { kendallTauB } from './kendall-tau-b.ts'
import { oddsRatio } from './odds-ratio.ts'
import { proportion } from './proportion.ts'
import { redrawn, seeded, shuffled } from './seeded.ts'

describe('proportion', () => {
  // Worked figures of R's binom.test.
  test.each([
    [7, 46, 0.06344, 0.28874],
    [0, 10, 0, 0.3084971],
    [10, 10, 0.6915029, 1],
    [682, 925, 0.7076683, 0.7654066],
  ])('%i of %i', (part, whole, low, high) => {
    const found = proportion(part, whole)
    expect(found?.value).toBe(part / whole)
    expect(found?.low).toBeCloseTo(low, 4)
    expect(found?.high).toBeCloseTo(high, 4)
  })

  test('of nobody there is none', () => expect(proportion(0, 0)).toBeNull())

  test('holds its value, and narrows as people are added in the same share', () => {
    fc.assert(
      fc.property(fc.nat({ max: 40 }), fc.integer({ min: 1, max: 40 }), (part, rest) => {
        const one = proportion(part, part + rest)
        const two = proportion(2 * part, 2 * (part + rest))
        if (!one || !two) throw new Error('somebody was asked')
        expect(one.low).toBeLessThanOrEqual(one.value)
        expect(one.high).toBeGreaterThanOrEqual(one.value)
        expect(two.high - two.low).toBeLessThan(one.high - one.low)
      }),
    )
  })
})

describe('odds ratio', () => {
  // R finds these by a search that stops early, so we are within one in a hundred of its printed figures, and not equal.
  test.each([
    ["Fisher's lady tasting tea", [3, 1, 1, 3], 6.408309, 0.2117329, 621.9337505],
    ["Fisher's convictions of twins", [2, 15, 10, 3], 0.04693661, 0.003325764, 0.363182271],
  ] as const)("%s, as R's fisher.test gives it", (_, [a, b, c, d], value, low, high) => {
    const found = oddsRatio({ firstDid: a, firstDidNot: b, secondDid: c, secondDidNot: d })
    for (const [ours, theirs] of [
      [found?.value, value],
      [found?.low, low],
      [found?.high, high],
    ] as const)
      expect(Math.abs((ours ?? 0) / theirs - 1)).toBeLessThan(0.01)
  })

  test('the lady tasting tea, by the definition, worked with her 70 ways of choosing', () => {
    const found = oddsRatio({ firstDid: 3, firstDidNot: 1, secondDid: 1, secondDidNot: 3 })
    const ways = (odds: number) => [1, 16 * odds, 36 * odds ** 2, 16 * odds ** 3, odds ** 4]
    const share = (odds: number, chosen: readonly number[]) =>
      chosen.reduce((total, at) => total + (ways(odds)[at] ?? 0), 0) /
      ways(odds).reduce((total, one) => total + one, 0)
    expect(share(found?.low ?? 0, [3, 4])).toBeCloseTo(0.025, 10)
    expect(share(found?.high ?? 0, [0, 1, 2, 3])).toBeCloseTo(0.025, 10)
    const odds = found?.value ?? 0
    const mean =
      ways(odds).reduce((total, one, at) => total + at * one, 0) /
      ways(odds).reduce((total, one) => total + one, 0)
    expect(mean).toBeCloseTo(3, 8)
  })

  test('says nothing when all or none did, and goes to the end when one group did alone', () => {
    expect(oddsRatio({ firstDid: 3, firstDidNot: 0, secondDid: 2, secondDidNot: 0 })).toBeNull()
    expect(oddsRatio({ firstDid: 0, firstDidNot: 0, secondDid: 2, secondDidNot: 2 })).toBeNull()
    expect(oddsRatio({ firstDid: 3, firstDidNot: 0, secondDid: 0, secondDidNot: 3 })?.value).toBe(
      Number.POSITIVE_INFINITY,
    )
  })

  test('turning the groups round turns the ratio round', () => {
    const count = fc.nat({ max: 12 })
    fc.assert(
      fc.property(count, count, count, count, (a, b, c, d) => {
        const there = oddsRatio({ firstDid: a, firstDidNot: b, secondDid: c, secondDidNot: d })
        const back = oddsRatio({ firstDid: c, firstDidNot: d, secondDid: a, secondDidNot: b })
        if (!there || !back) {
          expect(there).toEqual(back)
          return
        }
        expect(there.low <= there.value && there.value <= there.high).toBe(true)
        if (back.value > 0) expect(1 / back.value).toBeCloseTo(there.value, 5)
      }),
      { numRuns: 50 },
    )
  })
})

describe('kendall tau-b', () => {
  test.each([
    [[1, 2, 3, 4], [1, 2, 4, 3], 4 / 6],
    [[1, 2, 3], [3, 2, 1], -1],
    // Worked by hand: 4 pairs agree, 0 disagree, one tie in the first and one in the second: 4 / 5.
    [[1, 1, 2, 3], [1, 2, 3, 3], 4 / 5],
  ])('%o beside %o', (one, other, expected) => expect(kendallTauB(one, other)).toBeCloseTo(expected, 12))

  test('is none when all are tied', () => expect(kendallTauB([1, 1], [1, 2])).toBeNull())
})

test('the beta distribution and its quantile undo each other', () => {
  const shape = fc.double({ min: 0.5, max: 60, noNaN: true })
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 0.99, noNaN: true }), shape, shape, (share, a, b) => {
      expect(betaBelow(betaQuantile(share, a, b), a, b)).toBeCloseTo(share, 8)
    }),
  )
})

describe('drawing', () => {
  test('is the same for the same seed', () => {
    expect(Array.from({ length: 5 }, seeded(7))).toEqual(Array.from({ length: 5 }, seeded(7)))
    expect(seeded(7)()).not.toBe(seeded(8)())
  })

  test('a shuffled list holds the same, and the list itself is not changed', () => {
    const list = Object.freeze([1, 2, 3, 4, 5, 6])
    expect([...shuffled(list, seeded(3))].sort()).toEqual([...list])
    expect(redrawn(list, seeded(3)).every((one) => list.includes(one))).toBe(true)
  })

  test('the interval of a mean is about where theory puts it', () => {
    const list = Array.from({ length: 100 }, (_, at) => at)
    const mean = (values: readonly number[]) => values.reduce((total, one) => total + one, 0) / values.length
    const found = bootstrap(mean(list), 1, (random) => mean(redrawn(list, random)))
    // Standard error of the mean of 0 .. 99: 28.87 / 10.
    expect(found.low).toBeGreaterThan(49.5 - 1.96 * 2.887 - 0.6)
    expect(found.low).toBeLessThan(49.5 - 1.96 * 2.887 + 0.6)
    expect(found.high).toBeGreaterThan(49.5 + 1.96 * 2.887 - 0.6)
    expect(found.high).toBeLessThan(49.5 + 1.96 * 2.887 + 0.6)
  })

  test('quantiles and the median', () => {
    expect(median([3, 1, 2])).toBe(2)
    expect(median([4, 1, 2, 3])).toBe(2.5)
    expect(quantile([0, 10], 0.25)).toBe(2.5)
    expect(() => quantile([], 0.5)).toThrow(RangeError)
  })
})
