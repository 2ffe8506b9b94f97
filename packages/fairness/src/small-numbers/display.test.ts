import fc from 'fast-check'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { participantAudience, partnerAudience, publicAudience } from './audience.ts'
import { type Display, display } from './display.ts'
import { message, publicWords } from './message.ts'
import { type Protected, protect } from './protected.ts'
import { rules } from './rule.ts'

const counts = fc.nat({ max: 5_000 })
const protectedRules = fc.constantFrom(...Object.values(rules))

describe('a protected count', () => {
  test('cannot be turned into text, a number or JSON', () => {
    const twelve = protect(12)
    expect(() => `${twelve}`).toThrow(TypeError)
    expect(() => Number(twelve)).toThrow(TypeError)
    expect(() => JSON.stringify({ people: twelve })).toThrow(TypeError)
    expect(Object.keys(twelve)).toEqual([])
    expect(Reflect.ownKeys(twelve)).toEqual([])
  })

  test('is no number to the type checker', () => {
    expectTypeOf<Protected<number>>().not.toExtend<number | string | boolean | null | undefined>()
    expectTypeOf<number>().not.toExtend<Protected<number>>()
    // @ts-expect-error a protected count cannot be added to
    expect(() => protect(1) + 1).toThrow(TypeError)
  })

  test('cannot be forged', () => {
    expect(() => display({} as Protected<number>, publicAudience())).toThrow('not protected here')
  })

  test.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])(
    'refuses %s, which is no count of people',
    (bad) => {
      expect(() => protect(bad)).toThrow(RangeError)
    },
  )
})

describe('what an audience is shown', () => {
  test.each([
    ['uk_hes', 0, { shown: 0 }],
    ['uk_hes', 1, { hidden: 'fewer than', below: 8 }],
    ['uk_hes', 7, { hidden: 'fewer than', below: 8 }],
    ['uk_hes', 8, { shown: 10, nearest: 5 }],
    ['uk_hes', 12, { shown: 10, nearest: 5 }],
    ['uk_hes', 13, { shown: 15, nearest: 5 }],
    ['lt5', 4, { hidden: 'fewer than', below: 5 }],
    ['lt5', 5, { shown: 5 }],
    ['lt10', 9, { hidden: 'fewer than', below: 10 }],
    ['lt10', 10, { shown: 10 }],
    ['cms11', 10, { hidden: 'fewer than', below: 11 }],
    ['cms11', 11, { shown: 11 }],
  ] as const)('%s shows %i to the public as it says', (rule, count, expected) => {
    expect(display(protect(count), publicAudience(rules[rule]))).toEqual(expected)
    expect(display(protect(count), participantAudience(rules[rule]))).toEqual(expected)
  })

  test('partners see voices exactly, equality groups never, open votes not yet', () => {
    expect(display(protect(3), partnerAudience())).toEqual({ shown: 3 })
    expect(display(protect(3, 'equality'), partnerAudience())).toEqual({ hidden: 'fewer than', below: 8 })
    for (const audience of [partnerAudience(), participantAudience(), publicAudience()])
      expect(display(protect(300, 'open votes'), audience)).toEqual({ hidden: 'until closed' })
  })

  test('all small counts look the same', () => {
    fc.assert(
      fc.property(protectedRules, fc.nat(), fc.nat(), (rule, a, b) => {
        const small = (n: number) => protect(1 + (n % (rule.floor - 1)))
        expect(display(small(a), publicAudience(rule))).toEqual(display(small(b), publicAudience(rule)))
      }),
    )
  })

  test('what is shown is within the rounding of the truth', () => {
    fc.assert(
      fc.property(protectedRules, counts, (rule, count) => {
        const part = display(protect(count), publicAudience(rule))
        if ('shown' in part) expect(Math.abs(part.shown - count)).toBeLessThanOrEqual(rule.nearest / 2)
        else expect(count).toBeLessThan(rule.floor)
      }),
    )
  })
})

test('a hidden number is told in plain words, never blank', () => {
  const parts: readonly Display[] = [
    display(protect(3), publicAudience()),
    { hidden: 'to protect' },
    { hidden: 'until closed' },
    display(protect(0), publicAudience()),
    display(protect(12), publicAudience(rules.uk_hes)),
  ]
  expect(parts.map((part) => message(part))).toEqual([
    'fewer than 8',
    'not shown, to keep a small number private',
    'shown when voting has closed',
    '0',
    'about 10',
  ])
  expect(message(parts[0] as Display, publicWords)).toBe('a few')
})
