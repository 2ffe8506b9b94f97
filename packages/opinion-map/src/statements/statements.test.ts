import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seeded } from '../random.ts'
import { commonGround as fromPulls } from './common-ground.ts'
import { differenceBy } from './difference.ts'
import { surest } from './false-discovery.ts'
import { marks as markedBy } from './marks.ts'
import { type Counts, pullsOf } from './rates.ts'

/** Counts of one group: agree, disagree and all answers to each statement. */
const counts = (...each: readonly (readonly [agree: number, disagree: number, seen: number])[]): Counts => ({
  agree: Float64Array.from(each, ([agree]) => agree),
  disagree: Float64Array.from(each, ([, disagree]) => disagree),
  seen: Float64Array.from(each, ([, , seen]) => seen),
  answered: Uint32Array.from(each, ([, , seen]) => seen),
})

const commonGround = (groups: readonly Counts[], statements: number, fewest: number) =>
  fromPulls(groups, statements, fewest, pullsOf(groups, statements))

const marks = (groups: readonly Counts[], statements: number) =>
  markedBy(groups, statements, 0.15, 5, 0.1, pullsOf(groups, statements))

/** Draws from a Gamma distribution with shape at least 1/2 (G. Marsaglia and W. W. Tsang, 2000, raised by one). */
function gammaDraw(shape: number, random: () => number): number {
  const d = shape + 1 - 1 / 3
  for (;;) {
    const x = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
    const v = (1 + x / Math.sqrt(9 * d)) ** 3
    if (v > 0 && Math.log(1 - random()) < 0.5 * x * x + d - d * v + d * Math.log(v))
      return d * v * random() ** (1 / shape)
  }
}

function betaDraw(a: number, b: number, random: () => number): number {
  const x = gammaDraw(a, random)
  return x / (x + gammaDraw(b, random))
}

describe('common ground', () => {
  test.each([
    [18, 20, 30, 40],
    [5, 5, 6, 6],
    [2, 12, 30, 32],
    [400, 500, 80, 90],
  ])('the lower bound is that of posterior draws: %i of %i and %i of %i', (yes1, n1, yes2, n2) => {
    const random = seeded(yes1)
    // One statement alone cannot teach how far groups are to be drawn together, so the draws use the same posterior means.
    const [found] = commonGround([counts([yes1, 0, n1]), counts([yes2, 0, n2])], 1, 5)
    if (!found?.enough) throw new Error('enough answers were given')
    const raw = Array.from({ length: 40_000 }, () =>
      Math.sqrt(
        betaDraw(yes1 + 0.5, n1 - yes1 + 0.5, random) * betaDraw(yes2 + 0.5, n2 - yes2 + 0.5, random),
      ),
    ).sort((a, b) => a - b)
    const middle = Math.exp(raw.reduce((sum, each) => sum + Math.log(each), 0) / raw.length)
    const tenth = raw[raw.length / 10] as number
    expect(found.agree.lower / found.agree.score).toBeCloseTo(tenth / middle, 1)
    expect(found.agree.lower).toBeLessThan(found.agree.score)
  })

  test('below the fewest answers in any group there is no number, only what is missing', () => {
    expect(commonGround([counts([9, 0, 9]), counts([3, 0, 4])], 1, 5)).toEqual([
      { enough: false, missing: [0, 1] },
    ])
  })

  test('agreeing and disagreeing change places when answers do', () => {
    const [one] = commonGround([counts([30, 4, 40]), counts([20, 9, 30])], 1, 5)
    const [other] = commonGround([counts([4, 30, 40]), counts([9, 20, 30])], 1, 5)
    if (!one?.enough || !other?.enough) throw new Error('enough answers were given')
    expect(other).toEqual({ enough: true, agree: one.disagree, disagree: one.agree })
  })

  test('more answers at the same rates raise the lower bound', () => {
    const lower = (times: number): number => {
      const [found] = commonGround(
        [counts([8 * times, 0, 10 * times]), counts([9 * times, 0, 10 * times])],
        1,
        5,
      )
      return found?.enough ? found.agree.lower : Number.NaN
    }
    expect(lower(1)).toBeLessThan(lower(4))
    expect(lower(4)).toBeLessThan(lower(40))
  })
})

describe('differences', () => {
  test('the probability is that of draws', () => {
    const random = seeded(5)
    for (const [a, b, c, d] of [
      [12.5, 4.5, 8.5, 9.5],
      [0.5, 10.5, 3.5, 8.5],
      [90.5, 30.5, 60.5, 50.5],
      [900.5, 300.5, 600.5, 500.5],
    ] as const) {
      const draws = Array.from({ length: 40_000 }, () =>
        Math.abs(betaDraw(a, b, random) - betaDraw(c, d, random)),
      )
      const share = draws.filter((each) => each > 0.15).length / draws.length
      expect(Math.abs(differenceBy(0.15)({ a, b }, { a: c, b: d }) - share)).toBeLessThan(0.012)
    }
  })

  test('it is the same both ways, and falls as the threshold grows', () => {
    const rates = fc.record({
      a: fc.double({ min: 0.5, max: 300, noNaN: true }),
      b: fc.double({ min: 0.5, max: 300, noNaN: true }),
    })
    fc.assert(
      fc.property(rates, rates, (one, other) => {
        const at = differenceBy(0.15)(one, other)
        expect(at).toBeGreaterThanOrEqual(0)
        expect(at).toBeLessThanOrEqual(1)
        expect(Math.abs(differenceBy(0.15)(other, one) - at)).toBeLessThan(0.02)
        expect(differenceBy(0.3)(one, other)).toBeLessThanOrEqual(at + 0.02)
      }),
      { numRuns: 60 },
    )
  })
})

describe('false discovery', () => {
  test('the list holds as many as it can with the mean chance of being false under the share', () => {
    expect(surest([0.01, 0.4, 0.02], 0.05)).toEqual([true, false, true])
    expect(surest([], 0.1)).toEqual([])
    expect(surest([0.2, 0.2], 0.1)).toEqual([false, false])
  })

  test('order changes nothing, and the listed share holds', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (chances) => {
        const listed = surest(chances, 0.1)
        const reversed = surest([...chances].reverse(), 0.1).reverse()
        expect(reversed).toEqual(listed)
        const shown = chances.filter((_, i) => listed[i])
        if (shown.length > 0)
          expect(shown.reduce((a, b) => a + b, 0) / shown.length).toBeLessThanOrEqual(0.1 + 1e-9)
      }),
    )
  })

  test('when groups do not differ, hardly anything is listed', () => {
    const random = seeded(12)
    const draw = (): Counts =>
      counts(
        ...Array.from({ length: 300 }, (_, j) => {
          const rate = 0.2 + 0.6 * ((j * 0.618) % 1)
          const yes = Array.from({ length: 40 }, () => random() < rate).filter(Boolean).length
          return [yes, 40 - yes, 40] as const
        }),
      )
    expect(marks([draw(), draw()], 300).length).toBeLessThan(12)
  })

  test('a clear difference is listed for both groups, the right way round', () => {
    const found = marks([counts([45, 5, 50], [20, 20, 50]), counts([5, 45, 50], [20, 20, 50])], 2)
    expect(found.map(({ group, statement, answer, than }) => [group, statement, answer, than])).toEqual([
      [0, 0, 'agree', 'more'],
      [0, 0, 'disagree', 'less'],
      [1, 0, 'agree', 'less'],
      [1, 0, 'disagree', 'more'],
    ])
  })
})
