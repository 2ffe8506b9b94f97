import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { everTooHigh, playedTooHigh } from '../bench/ever-too-high.ts'
import { seeded } from '../bench/gallery/numbers.ts'
import { anytimeBound } from '../src/proof/anytime-bound.ts'
import { checksNeeded, supports } from '../src/proof/checks-needed.ts'
import { groupsToHide } from '../src/proof/hide-small.ts'
import { lowerBound } from '../src/proof/lower-bound.ts'
import { type Check, proveAlways } from '../src/proof/prove-always.ts'

const checks = (kept: number, missed: number, more: Partial<Check> = {}): Check[] =>
  Array.from({ length: kept + missed }, (_, index) => ({
    kept: index >= missed,
    judgedBy: 'served',
    ...more,
  }))

describe('exact bounds for a planned look', () => {
  test('every check kept', () => {
    const table = [
      [5, 0.55],
      [10, 0.74],
      [20, 0.86],
      [30, 0.905],
      [50, 0.94],
      [60, 0.95],
      [100, 0.97],
    ] as const
    for (const [count, bound] of table) {
      expect(lowerBound(count, count)).toBeCloseTo(0.05 ** (1 / count), 12)
      expect(lowerBound(count, count)).toBeCloseTo(bound, 2)
    }
    expect(lowerBound(0, 10)).toBe(0)
  })

  test('the bound is where so many kept has a chance of exactly 5 in 100', () => {
    const bound = lowerBound(47, 49)
    const chance = [0, 1, 2]
      .map((misses) => [1, 49, 1176][misses] ?? 0)
      .reduce((sum, ways, misses) => sum + ways * (1 - bound) ** misses * bound ** (49 - misses), 0)
    expect(chance).toBeCloseTo(0.05, 12)
  })

  test('checks needed', () => {
    const needed = (claim: number) => [0, 1, 2, 3].map((misses) => checksNeeded({ claim, misses }))
    expect(needed(0.8)).toEqual([14, 22, 30, 37])
    expect(needed(0.9)).toEqual([29, 46, 61, 76])
    expect(needed(0.95)).toEqual([59, 93, 124, 153])
    expect(needed(0.99)).toEqual([299, 473, 628, 773])
  })

  test('a program that passes no counts is told', () => {
    expect(() => lowerBound(3, 2)).toThrow(RangeError)
    expect(() => checksNeeded({ claim: 1, misses: 0 })).toThrow(RangeError)
    expect(() => proveAlways({ claim: 0.9, checks: [], looks: [30, 20] })).toThrow(RangeError)
    expect(() => proveAlways({ claim: 0.9, checks: [], looks: [] })).toThrow(RangeError)
    expect(() => proveAlways({ claim: 0.9, checks: [], looks: [30], floor: 0 })).toThrow(RangeError)
  })
})

describe('the anytime-valid bound', () => {
  test('is below the exact one, rises with each check kept and falls with each miss', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.nat(400), (kept, missed) => {
        const bound = anytimeBound(kept, kept + missed)
        expect(bound).toBeLessThan(lowerBound(kept, kept + missed))
        expect(anytimeBound(kept + 1, kept + missed + 1)).toBeGreaterThan(bound)
        expect(anytimeBound(kept, kept + missed + 1)).toBeLessThan(bound)
      }),
      { numRuns: 300 },
    )
  })

  test('agrees with the question whether a claim is supported', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.nat(60),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (kept, missed, claim) => {
          const bound = anytimeBound(kept, kept + missed)
          fc.pre(Math.abs(bound - claim) > 1e-9)
          expect(supports(kept, kept + missed, claim, 'any-time')).toBe(claim < bound)
        },
      ),
      { numRuns: 300 },
    )
  })

  test.each([0.5, 0.7, 0.8, 0.9, 0.95, 0.99])(
    'at a true rate of %d, looking after each of 1,000 checks claims too much in at most 5 %%',
    (share) => {
      expect(everTooHigh(share, 1000, 'any-time')).toBeLessThanOrEqual(0.05)
    },
  )

  test('played with 2,000 runs the share agrees with the exact one', () => {
    const exact = everTooHigh(0.9, 500, 'any-time')
    const played = playedTooHigh(0.9, 500, 2_000, seeded(7))
    expect(played).toBeLessThanOrEqual(0.05)
    expect(Math.abs(played - exact)).toBeLessThan(4 * Math.sqrt((exact * (1 - exact)) / 2_000))
  })

  test('the exact bound does not bear looking after every check: 16 % within 200 checks at a rate of 90 %', () => {
    expect(everTooHigh(0.9, 200, 'planned')).toBeCloseTo(0.16, 2)
  })
})

describe('proof of always', () => {
  test('staff ticks do not count', () => {
    const proof = proveAlways({
      claim: 0.9,
      looks: 'any-time',
      checks: [...checks(60, 0), ...checks(0, 5, { judgedBy: 'staff' })],
    })
    expect(proof).toMatchObject({ counted: { kept: 60, checks: 60 }, leftOut: 5, always: true })
  })

  test('a planned look sees only what was there then, and says its claim as made then', () => {
    const order = [...checks(30, 0), ...checks(0, 4), ...checks(15, 0)]
    const proof = proveAlways({ claim: 0.9, looks: [30, 60], checks: order })
    expect(proof.looks).toHaveLength(1)
    expect(proof.now).toMatchObject({ kept: 30, checks: 30, proven: true })
    const later = proveAlways({ claim: 0.9, looks: [30, 49], checks: order })
    expect(later.looks.map((look) => look.proven)).toEqual([true, false])
    expect(later.always).toBe(false)
  })

  test('before the first look there is no claim', () => {
    const proof = proveAlways({ claim: 0.9, looks: [30], checks: checks(12, 0) })
    expect(proof).toMatchObject({ now: null, stillNeeded: 18, always: false, notAlways: ['no-look-yet'] })
    expect(proveAlways({ claim: 0.9, looks: [30], checks: checks(11, 1) }).stillNeeded).toBeNull()
  })

  test('47 of 49: 12 more would do at a planned look, 37 at any time', () => {
    expect(proveAlways({ claim: 0.9, looks: [49, 61], checks: checks(47, 2) }).stillNeeded).toBe(12)
    expect(proveAlways({ claim: 0.9, looks: 'any-time', checks: checks(47, 2) }).stillNeeded).toBe(37)
  })

  test('every named group needs its own proof', () => {
    const both = [...checks(60, 0, { group: 'a' }), ...checks(10, 2, { group: 'b' })]
    const proof = proveAlways({ claim: 0.8, looks: 'any-time', groups: ['a', 'b'], checks: both })
    expect(proof.now?.proven).toBe(true)
    expect(proof.groups.map((group) => !group.hidden && group.proven)).toEqual([true, false])
    expect(proof).toMatchObject({ always: false, notAlways: ['group-not-proven'] })
    const named = proveAlways({ claim: 0.8, looks: 'any-time', groups: ['a'], checks: both })
    expect(named.always).toBe(true)
  })

  test('a small group is hidden together with another, and then it is not always', () => {
    const proof = proveAlways({
      claim: 0.8,
      looks: 'any-time',
      groups: ['a', 'b', 'c'],
      checks: [
        ...checks(60, 0, { group: 'a' }),
        ...checks(20, 0, { group: 'b' }),
        ...checks(4, 0, { group: 'c' }),
      ],
    })
    expect(proof.groups.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['a', false],
      ['b', true],
      ['c', true],
    ])
    expect(proof.notAlways).toEqual(['group-hidden'])
    expect(JSON.stringify(proof.groups)).not.toContain('"kept":4')
  })
})

describe('hiding small groups', () => {
  test('never leaves one hidden group, or few hidden checks, to be worked out from the total', () => {
    const groups = fc
      .array(fc.nat(30), { maxLength: 8 })
      .map((sizes) => sizes.map((count, index) => ({ name: String(index), checks: count })))
    fc.assert(
      fc.property(groups, fc.integer({ min: 2, max: 12 }), (sizes, floor) => {
        const hidden = groupsToHide(sizes, floor)
        const shown = sizes.filter((group) => !hidden.has(group.name))
        const secret = sizes.filter((group) => hidden.has(group.name) && group.checks > 0)
        expect(shown.every((group) => group.checks >= floor)).toBe(true)
        if (secret.length === 0 || shown.length === 0) return
        expect(secret.length).toBeGreaterThan(1)
        expect(secret.reduce((sum, group) => sum + group.checks, 0)).toBeGreaterThanOrEqual(floor)
      }),
    )
  })
})
