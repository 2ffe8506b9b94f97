import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AssumptionGap, assumptionGap } from './assumption-gap.ts'
import { brier } from './brier.ts'
import { firstChoiceMiss } from './first-choice-miss.ts'
import type { Guess } from './guess.ts'
import { overlapAtFive } from './overlap-at-five.ts'
import { rankAgreement } from './rank-agreement.ts'
import { shuffledLists } from './shuffled-lists.ts'
import { themeGap } from './theme-gap.ts'

/** `times` voices that say a theme, and the rest of `all` that do not. */
const saying = (theme: string, times: number, all: number): string[][] =>
  Array.from({ length: all }, (_, at) => (at < times ? [theme] : []))
const guess = (...expected: [string, number][]): Guess => ({
  expected: expected.map(([theme, ofTen]) => ({ theme, ofTen })),
})
const repeat = <T>(times: number, one: T): T[] => Array.from({ length: times }, () => one)
const themes = ['wait', 'signs', 'parking', 'staff', 'story', 'tea', 'bell']

describe('one theme', () => {
  test('7 of 46 against a guess of 4 % has no label', () => {
    const guesses = [...repeat(2, guess(['wait', 2])), ...repeat(8, guess(['staff', 5]))]
    const gap = themeGap('wait', guesses, saying('wait', 7, 46), 1)
    expect(gap.guessed.value).toBeCloseTo(0.04, 12)
    expect(gap.said.value).toBeCloseTo(0.152, 3)
    expect([Math.round(100 * gap.said.low), Math.round(100 * gap.said.high)]).toEqual([6, 29])
    expect(gap.label).toBeNull()
  })

  test('15 of 46 against 4 % is a blind spot, and 1 of 46 against 41 % was expected and rarely raised', () => {
    const few = [...repeat(2, guess(['wait', 2])), ...repeat(8, guess(['staff', 5]))]
    expect(themeGap('wait', few, saying('wait', 15, 46), 1).label).toBe('blind spot')
    const many = [...repeat(5, guess(['staff', 4])), ...repeat(5, guess(['staff', 4.2]))]
    expect(themeGap('staff', many, saying('staff', 1, 46), 1).label).toBe('expected, rarely raised')
  })

  test('guesses all over the place earn no label', () => {
    const split = [...repeat(3, guess(['staff', 9])), ...repeat(9, guess(['wait', 1]))]
    const gap = themeGap('staff', split, saying('staff', 1, 46), 1)
    expect(gap.guessed.value).toBeGreaterThan(0.15)
    expect(gap.label).toBeNull()
  })

  test('surprise: said by 20 in 100 and guessed at 10 in 100 is 1, twice as much', () => {
    expect(themeGap('wait', repeat(5, guess(['wait', 1])), saying('wait', 10, 50), 1).surprise).toBeCloseTo(
      1,
      12,
    )
    // Floored at 1 in 52: log2((10 / 50) / (1 / 52)).
    expect(themeGap('wait', repeat(5, guess()), saying('wait', 10, 50), 1).surprise).toBeCloseTo(
      Math.log2(10.4),
      12,
    )
  })
})

describe('the whole', () => {
  const voices = [
    ...repeat(6, ['wait', 'signs']),
    ...repeat(4, ['parking', 'story']),
    ...repeat(2, ['tea', 'staff']),
    ...repeat(1, ['bell']),
  ]

  test('overlap at five by hand: ties at the end share the last place', () => {
    // Said: wait 6, signs 6, parking 4, story 4, then tea 2 and staff 2 tie for the fifth place with a half each.
    expect(overlapAtFive(themes, [guess(['wait', 5], ['tea', 5], ['bell', 5])], voices)).toBeCloseTo(
      1.5 / 5,
      12,
    )
    expect(
      overlapAtFive(
        themes,
        [guess(['wait', 5], ['signs', 5], ['parking', 5], ['story', 5], ['tea', 1])],
        voices,
      ),
    ).toBeCloseTo(0.9, 12)
    expect(overlapAtFive(themes, [guess()], repeat(8, []))).toBeNull()
  })

  test('the first choice, missed by two of three', () => {
    const found = firstChoiceMiss(themes, [guess(['tea', 1]), guess(['wait', 1]), guess()], voices)
    expect(found).toMatchObject({ first: ['wait', 'signs'], missedByAll: false, missed: { value: 2 / 3 } })
    expect(firstChoiceMiss(themes, [guess(['tea', 1])], voices)?.missedByAll).toBe(true)
  })

  test('Brier by hand: (0.5 - 0.25)^2 and (0 - 0.75)^2', () => {
    expect(brier(['a', 'b'], [guess(['a', 5])], [['a'], ['b'], ['b'], ['b']])).toBeCloseTo(
      (0.0625 + 0.5625) / 2,
      12,
    )
  })

  test('rank agreement is 1 for the right order and -1 for the reverse', () => {
    const said = [...saying('a', 4, 4), ...saying('b', 2, 2), ...saying('c', 1, 1)]
    expect(rankAgreement(['a', 'b', 'c'], [guess(['a', 9], ['b', 5], ['c', 1])], said)).toBe(1)
    expect(rankAgreement(['a', 'b', 'c'], [guess(['c', 9], ['b', 5], ['a', 1])], said)).toBe(-1)
    expect(rankAgreement(['a', 'b', 'c'], [guess()], said)).toBeNull()
  })

  test('perfect guesses beat luck, and empty ones are luck', () => {
    const perfect = repeat(5, guess(['wait', 5], ['signs', 5], ['parking', 3], ['story', 3], ['tea', 2]))
    const measure = (some: readonly Guess[]) => overlapAtFive(themes, some, voices)
    const luck = shuffledLists(themes, perfect, 1, 'larger', measure)
    // By hand: five of seven places chosen at random catch 5 x 5 / 7 / 5 of them.
    expect(luck?.mean).toBeCloseTo(5 / 7, 1)
    expect(luck?.asGood).toBeLessThan(0.15)
    expect(shuffledLists(themes, repeat(5, guess()), 1, 'larger', measure)).toMatchObject({
      mean: 0,
      asGood: 1,
    })
  })

  test('all together, with every figure inside its range', () => {
    const some = fc.array(fc.uniqueArray(fc.constantFrom(...themes), { maxLength: 5 }), {
      minLength: 5,
      maxLength: 7,
    })
    const heard = fc.array(fc.uniqueArray(fc.constantFrom(...themes), { maxLength: 3 }), {
      minLength: 8,
      maxLength: 15,
    })
    fc.assert(
      fc.property(some, heard, (lists, said) => {
        const guesses = lists.map((list) =>
          guess(...list.map((theme, at): [string, number] => [theme, 9 - at])),
        )
        const found = assumptionGap({ themes, guesses, voices: said, seed: 1 }) as AssumptionGap
        for (const [one, least] of [
          [found.overlap, 0],
          [found.brier, 0],
          [found.rank, -1],
        ] as const) {
          if (!one) continue
          for (const value of [one.figure.value, one.figure.low, one.luck.low])
            expect(value).toBeGreaterThanOrEqual(least - 1e-12)
          for (const value of [one.figure.value, one.figure.high, one.luck.high])
            expect(value).toBeLessThanOrEqual(1 + 1e-12)
        }
        expect(found.themes).toMatchObject(themes.map((theme) => ({ theme })))
      }),
      { numRuns: 4 },
    )
  })

  test('a copy of everyone, or another order, changes no figure', () => {
    const guesses = [
      guess(['wait', 4], ['tea', 2]),
      guess(['staff', 6]),
      guess(['signs', 3]),
      guess(),
      guess(['bell', 1]),
    ]
    const values = (some: readonly Guess[], heard: readonly string[][]) => {
      const found = assumptionGap({ themes, guesses: some, voices: heard, seed: 1 }) as AssumptionGap
      return [found.overlap, found.rank, found.brier].map((one) => one?.figure.value)
    }
    const once = values(guesses, voices)
    expect(values([...guesses, ...guesses], [...voices, ...voices])).toEqual(
      once.map((value) => expect.closeTo(value as number, 12)),
    )
    expect(values([...guesses].reverse(), [...voices].reverse())).toEqual(
      once.map((value) => expect.closeTo(value as number, 12)),
    )
  })

  test('of three or four guessers only totals are told, of two or of seven voices nothing', () => {
    const question = { themes, guesses: repeat(5, guess(['wait', 1])), voices, seed: 1 }
    const all = assumptionGap(question) as AssumptionGap
    for (const guessers of [3, 4]) {
      const few = assumptionGap({ ...question, guesses: question.guesses.slice(0, guessers) })
      const hidden = { hidden: 'fewer than', below: 5 }
      expect(few).toMatchObject({ firstChoice: hidden, themes: hidden })
      for (const total of ['overlap', 'brier', 'rank'] as const) {
        const value = expect.closeTo(all[total]?.figure.value as number, 12)
        expect(few).toMatchObject({ [total]: { figure: { value } } })
      }
      expect(JSON.stringify(few)).not.toContain('wait')
    }
    expect(assumptionGap({ ...question, guesses: question.guesses.slice(0, 2) })).toEqual({
      hidden: 'fewer than',
      below: 3,
    })
    expect(assumptionGap({ ...question, voices: voices.slice(0, 7) })).toEqual({
      hidden: 'fewer than',
      below: 8,
    })
  })

  test.each([
    [guess(['colour', 1]), 'no theme called colour'],
    [guess(['wait', 11]), 'Not a number of 10'],
    [guess(['wait', 1], ['wait', 2]), 'twice'],
    [guess(['wait', 1], ['signs', 1], ['parking', 1], ['staff', 1], ['story', 1], ['tea', 1]), '6 themes'],
  ])('a guess that cannot be is an error: %o', (bad, message) => {
    expect(() => assumptionGap({ themes, guesses: [bad], voices, seed: 1 })).toThrow(message)
  })
})
