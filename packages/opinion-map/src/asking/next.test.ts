import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { conversation } from '../../tests/conversations.ts'
import { fit } from '../fit.ts'
import type { KeptAnswer } from '../growing/map-state.ts'
import type { OpenStatement } from './allowed.ts'
import { next } from './next.ts'

const { state } = fit(
  conversation({ people: 120, statements: 20, camps: 2, strength: 0.8, answered: 0.6, seed: 3 }),
  { resamples: 0 },
)

const open: OpenStatement[] = Object.keys(state.statements).map((id) => ({ id }))

const asked = (answers: readonly KeptAnswer[], shown?: readonly string[]) => ({
  person: 'zoe',
  answers,
  ...(shown ? { shown } : {}),
})

describe('the next statement', () => {
  test('a person is never shown the same statement twice, and in the end all are answered', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const answers: KeptAnswer[] = []
        for (const _ of open) {
          const found = next(state, asked(answers), open, seed)
          if (found.statement === null) throw new Error(found.because)
          expect(answers.map(([id]) => id)).not.toContain(found.statement)
          answers.push([found.statement, 1])
        }
        expect(next(state, asked(answers), open, seed)).toEqual({ statement: null, because: 'all answered' })
      }),
      { numRuns: 10 },
    )
  })

  test('chances are above 0, sum to 1, and are the chances with which statements come up', () => {
    const times = new Map<string, number>()
    const draws = 4000
    const first = next(state, asked([['s1', 1]]), open, 0)
    if (first.statement === null) throw new Error('nothing to show')
    expect(Object.values(first.chances).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12)
    for (let seed = 0; seed < draws; seed++) {
      const found = next(state, asked([['s1', 1]]), open, seed)
      if (found.statement === null) throw new Error('nothing to show')
      expect(found.chance).toBe(found.chances[found.statement])
      times.set(found.statement, (times.get(found.statement) ?? 0) + 1)
    }
    for (const [id, chance] of Object.entries(first.chances)) {
      expect(chance).toBeGreaterThan(0.1 / open.length / 2)
      expect(Math.abs((times.get(id) ?? 0) / draws - chance)).toBeLessThan(0.03)
    }
  })

  test('the same seed, person and answers give the same statement, in whatever order statements are listed', () => {
    expect(next(state, asked([]), [...open].reverse(), 5)).toEqual(next(state, asked([]), open, 5))
  })

  test('a statement that tells more, and one with fewer answers, come up more often', () => {
    const pair = [{ id: 's0' }, { id: 's1' }]
    const chanceOf = (exposure: Record<string, number[]>): number => {
      const found = next(state, asked([]), pair, 1, exposure)
      return found.statement === null ? Number.NaN : (found.chances.s0 as number)
    }
    expect(chanceOf({ s0: [2, 2], s1: [90, 90] })).toBeGreaterThan(chanceOf({ s0: [50, 50], s1: [50, 50] }))
    expect(chanceOf({ s0: [90, 90], s1: [2, 2] })).toBeLessThan(chanceOf({ s0: [50, 50], s1: [50, 50] }))
  })

  test('a new statement that the map does not know can come up', () => {
    const found = next(state, asked([]), [{ id: 'brand-new' }], 1)
    expect(found).toEqual({ statement: 'brand-new', chance: 1, chances: { 'brand-new': 1 }, relaxed: [] })
  })
})

describe('what is out of range', () => {
  const give = (answers: readonly KeptAnswer[], seed = 1, exposure = {}, statements = open) =>
    next(state, asked(answers), statements, seed, exposure)

  test('is refused with its name, and never becomes a chance', () => {
    expect(() => give([['s1', 7 as 1]])).toThrow('a vote is 7')
    expect(() => give([], Number.NaN)).toThrow('the seed is NaN')
    expect(() => give([], 0.5)).toThrow('the seed is 0.5')
    for (const bad of [Number.NaN, -1, Number.POSITIVE_INFINITY])
      expect(() => give([], 1, { s1: [1, bad] })).toThrow(`the exposure of statement s1 is ${bad}`)
    expect(() => give([], 1, { s1: 5 })).toThrow('the exposure of statement s1 is not a list')
    expect(() => give([], 1, {}, [{ id: 's1', theme: 'food' }, { id: 's1' }])).toThrow(
      's1 is listed twice, and not alike',
    )
  })

  test('a statement listed twice alike is one statement', () => {
    const found = give([], 3, {}, [...open, ...open.map((each) => ({ ...each, alike: [] }))])
    expect(found).toEqual(give([], 3))
    expect(
      Object.values((found as { chances: Record<string, number> }).chances).reduce((a, b) => a + b, 0),
    ).toBeCloseTo(1, 12)
  })

  test('an answer listed twice counts once', () => {
    expect(
      give([
        ['s1', 1],
        ['s2', -1],
        ['s2', -1],
      ]),
    ).toMatchObject({
      chances: (
        give([
          ['s1', 1],
          ['s2', -1],
        ]) as { chances: object }
      ).chances,
    })
  })
})

describe('the rules', () => {
  const drawn = (
    answers: readonly KeptAnswer[],
    statements: readonly OpenStatement[],
    shown?: readonly string[],
  ) =>
    new Set(
      Array.from({ length: 60 }, (_, seed) => next(state, asked(answers, shown), statements, seed).statement),
    )

  test('never their own', () => {
    expect(
      drawn(
        [],
        [
          { id: 's0', author: 'zoe' },
          { id: 's1', author: 'ann' },
        ],
      ),
    ).toEqual(new Set(['s1']))
  })

  test('a gentle one first, and only first', () => {
    const statements = [{ id: 's0' }, { id: 's1', gentle: true }, { id: 's2' }]
    expect(drawn([], statements)).toEqual(new Set(['s1']))
    expect(drawn([['s1', 1]], statements)).toEqual(new Set(['s0', 's2']))
  })

  test('never two near-duplicates in a row, whichever of the two names the other', () => {
    const statements = [{ id: 's0', alike: ['s1'] }, { id: 's1' }, { id: 's2' }]
    expect(drawn([['s0', 1]], statements)).toEqual(new Set(['s2']))
    expect(drawn([['s1', 1]], statements)).toEqual(new Set(['s2']))
    expect(next(state, asked([['s0', 1]]), statements.slice(0, 2), 1)).toEqual({
      statement: null,
      because: 'only near-duplicates left',
    })
  })

  test('at most half from one theme, unless nothing else is left', () => {
    const statements = [
      { id: 's0', theme: 'food' },
      { id: 's1', theme: 'food' },
      { id: 's2', theme: 'food' },
      { id: 's3', theme: 'rest' },
    ]
    expect(drawn([['s0', 1]], statements)).toEqual(new Set(['s3']))
    const found = next(
      state,
      asked([
        ['s0', 1],
        ['s3', 1],
        ['s1', 1],
      ]),
      statements,
      1,
    )
    expect(found).toMatchObject({ statement: 's2', relaxed: ['theme'] })
    expect(
      next(
        state,
        asked([
          ['s0', 1],
          ['s1', 1],
        ]),
        statements.slice(0, 3),
        1,
      ),
    ).toMatchObject({ statement: 's2', relaxed: ['theme'] })
  })

  test('what was shown and not answered is not shown again', () => {
    expect(drawn([], [{ id: 's0' }, { id: 's1' }], ['s0'])).toEqual(new Set(['s1']))
  })
})
