import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Estimate } from '../estimate.ts'
import type { Side } from '../side.ts'
import { caveats } from './caveats.ts'
import { type Evenness, evennessOfTalk } from './evenness.ts'
import { firstWordLag } from './first-word-lag.ts'
import { gini, giniOfTalk } from './gini.ts'
import { interruptionBalance } from './interruption-balance.ts'
import { saidAllTheyWanted } from './said-all.ts'
import { uptake } from './uptake.ts'
import { type Talk, voiceRatio } from './voice-ratio.ts'

const worked = [40, 25, 15, 8, 5, 4, 2, 1]
const amounts = fc
  .array(fc.nat({ max: 500 }), { minLength: 3, maxLength: 12 })
  .filter((list) => list.some((one) => one > 0))
const people = (side: Side, ...list: number[]): Talk[] => list.map((amount) => ({ side, amount }))

describe('gini', () => {
  test('the worked example', () => {
    expect(gini(worked)).toBeCloseTo(0.53, 4)
    expect((giniOfTalk(worked, 1) as Estimate).value).toBeCloseTo(0.6057, 4)
  })

  test('is 0 when all say the same, and corrected 1 when one says it all', () => {
    expect(gini([7, 7, 7, 7])).toBe(0)
    expect((giniOfTalk([0, 0, 0, 9], 1) as Estimate).value).toBe(1)
  })

  test('stays in its range, and its interval too', () => {
    fc.assert(
      fc.property(amounts, (list) => {
        const plain = gini(list) as number
        expect(plain).toBeGreaterThanOrEqual(0)
        expect(plain).toBeLessThanOrEqual((list.length - 1) / list.length + 1e-12)
        const { value, low, high } = giniOfTalk(list, 1) as Estimate
        expect(value).toBeLessThanOrEqual(1 + 1e-12)
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeLessThanOrEqual(1 + 1e-12)
      }),
      { numRuns: 20 },
    )
  })

  test('does not change with an equal copy of everyone, another order, or another unit', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 60 }), (list, unit) => {
        expect(gini([...list, ...list])).toBeCloseTo(gini(list) as number, 10)
        expect(gini([...list].reverse())).toBeCloseTo(gini(list) as number, 12)
        expect(gini(list.map((one) => one * unit))).toBeCloseTo(gini(list) as number, 10)
      }),
    )
  })

  test('hides a few, and says nothing of silence', () => {
    expect(giniOfTalk([5, 1], 1)).toEqual({ hidden: 'fewer than', below: 3 })
    expect(giniOfTalk([0, 0, 0], 1)).toBeNull()
    expect(() => gini([-1])).toThrow(RangeError)
  })

  test('does not change what it is given', () => {
    expect(() => giniOfTalk(Object.freeze([...worked]), 1)).not.toThrow()
  })
})

describe('evenness', () => {
  test('equal talk of n is evenness 1 and n speakers', () => {
    const { evenness, speakers } = evennessOfTalk([6, 6, 6, 6, 6], 1) as Evenness
    expect(evenness.value).toBeCloseTo(1, 12)
    expect(speakers.value).toBeCloseTo(5, 12)
  })

  test('one voice alone is evenness 0 and 1 speaker', () => {
    const { evenness, speakers } = evennessOfTalk([6, 0, 0], 1) as Evenness
    expect(evenness.value).toBe(0)
    expect(speakers.value).toBe(1)
  })

  test('half and half and a silent third, by hand: ln 2 / ln 3, and 2 speakers', () => {
    const { evenness, speakers } = evennessOfTalk([5, 5, 0], 1) as Evenness
    expect(evenness.value).toBeCloseTo(Math.log(2) / Math.log(3), 12)
    expect(speakers.value).toBeCloseTo(2, 12)
  })

  test('a copy of everyone doubles the speakers', () => {
    fc.assert(
      fc.property(amounts, (list) => {
        const once = evennessOfTalk(list, 1) as Evenness
        const twice = evennessOfTalk([...list, ...list], 1) as Evenness
        expect(twice.speakers.value).toBeCloseTo(2 * once.speakers.value, 8)
      }),
      { numRuns: 10 },
    )
  })
})

describe('voice ratio', () => {
  test('talk in proportion is 1 on both sides', () => {
    const found = voiceRatio([...people('lived', 4, 6, 5), ...people('learned', 5, 5, 5, 5)], 1)
    expect(found).toMatchObject({ lived: { value: 1 }, learned: { value: 1 } })
  })

  test('half the seats and a fifth of the talk is 0.4', () => {
    const found = voiceRatio([...people('lived', 2, 4, 4), ...people('learned', 10, 10, 20)], 1)
    expect(found).toMatchObject({
      lived: { value: expect.closeTo(0.4, 12) },
      learned: { value: expect.closeTo(1.6, 12) },
    })
  })

  test('a side of two hides both, since each gives the other', () => {
    expect(voiceRatio([...people('lived', 1, 2), ...people('learned', 1, 2, 3)], 1)).toEqual({
      hidden: 'fewer than',
      below: 3,
    })
  })

  test('does not change with an equal copy of everyone or another order, and its interval narrows', () => {
    const side = fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 3, maxLength: 8 })
    fc.assert(
      fc.property(side, side, (lived, learned) => {
        const all = [...people('lived', ...lived), ...people('learned', ...learned)]
        const one = voiceRatio(all, 1) as { lived: Estimate }
        const copies = voiceRatio([...all, ...all, ...all, ...all], 1) as { lived: Estimate }
        expect(copies.lived.value).toBeCloseTo(one.lived.value, 10)
        expect((voiceRatio([...all].reverse(), 1) as { lived: Estimate }).lived.value).toBeCloseTo(
          one.lived.value,
          10,
        )
        expect(copies.lived.high - copies.lived.low).toBeLessThanOrEqual(
          one.lived.high - one.lived.low + 0.05,
        )
      }),
      { numRuns: 20 },
    )
  })
})

describe('turn taking', () => {
  test('the middle person of each side, with the silent last', () => {
    const words = [1, 3, 9].map((turn) => ({ side: 'learned' as const, turn }))
    const silent = [7, null, null].map((turn) => ({ side: 'lived' as const, turn }))
    const found = firstWordLag([...words, ...silent], 20, 1)
    expect(found).toMatchObject({
      lived: { value: 21, low: 7, high: 21 },
      learned: { value: 3, low: 1, high: 9 },
    })
    expect(() => firstWordLag([{ side: 'lived', turn: 21 }], 20, 1)).toThrow(RangeError)
    expect(firstWordLag(words, 20, 1)).toEqual({ hidden: 'fewer than', below: 3 })
  })

  test('interruptions made less received, of all', () => {
    const side = (one: Side, made: number, received: number) =>
      Array.from({ length: 3 }, () => ({ side: one, made, received }))
    expect(interruptionBalance([...side('lived', 1, 3), ...side('learned', 3, 1)], 1)).toMatchObject({
      lived: { value: -0.5, low: -0.5 },
      learned: { value: 0.5, high: 0.5 },
    })
    expect(interruptionBalance([...side('lived', 0, 0), ...side('learned', 1, 0)], 1)).toMatchObject({
      lived: null,
      learned: { value: 1 },
    })
    expect(interruptionBalance(side('lived', 1, 1), 1)).toEqual({ hidden: 'fewer than', below: 3 })
  })

  test('uptake and "I said all I wanted", by hand', () => {
    const turns = (side: Side, builtOn: number, all: number) =>
      Array.from({ length: all }, (_, at) => ({ side, builtOn: at < builtOn, saidAll: at < builtOn }))
    const some = [...turns('lived', 2, 5), ...turns('learned', 6, 8)]
    expect(uptake(some)).toMatchObject({ lived: { value: 0.4 }, learned: { value: 0.75 } })
    expect(uptake(some.slice(1))).toEqual({ hidden: 'fewer than', below: 5 })
    expect(saidAllTheyWanted(some)).toMatchObject({ lived: { value: 0.4 }, learned: { value: 0.75 } })
    expect(saidAllTheyWanted(some.slice(1)).lived).toEqual({ hidden: 'fewer than', below: 5 })
  })
})

test('the caveats are there to be printed', () => expect(caveats).toContain('Talk is not influence.'))
