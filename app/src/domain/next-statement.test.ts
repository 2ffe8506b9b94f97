import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextStatement, type ShownStatement } from './next-statement.ts'

const statements = Array.from({ length: 9 }, (_, n): ShownStatement => ({ id: `s${n}`, alike: [] }))
const nobody = { person: 'ann', answers: [] }

test('somebody is asked each statement once, with a chance above nothing, until all are answered', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 2 ** 32 - 1 }),
      fc.array(fc.nat(500), { maxLength: 9 }),
      (seed, times) => {
        const answered = new Map(times.map((many, n) => [`s${n}`, many]))
        const answers: [string, 1][] = []
        for (const _ of statements) {
          const drawn = nextStatement(undefined, { person: 'ann', answers }, statements, seed, answered)
          expect(drawn?.chance).toBeGreaterThan(0)
          expect(drawn?.chance).toBeLessThanOrEqual(1)
          expect(answers.map(([id]) => id)).not.toContain(drawn?.statement)
          if (drawn) answers.push([drawn.statement, 1])
        }
        expect(
          nextStatement(undefined, { person: 'ann', answers }, statements, seed, answered),
        ).toBeUndefined()
      },
    ),
  )
})

test('the statement that fewest have answered comes up most, and the chance said is the chance it had', () => {
  const answered = new Map(statements.map(({ id }, n) => [id, n * 10]))
  const draws = 2000
  const came = new Map<string, { times: number; chance: number }>()
  for (let n = 0; n < draws; n += 1) {
    const seed = Math.floor((n / draws) * 2 ** 32)
    const drawn = nextStatement(undefined, nobody, statements, seed, answered)
    if (!drawn) throw new Error('nothing to show')
    came.set(drawn.statement, { times: (came.get(drawn.statement)?.times ?? 0) + 1, chance: drawn.chance })
  }
  expect([...came].toSorted((one, other) => other[1].times - one[1].times)[0]?.[0]).toBe('s0')
  for (const { times, chance } of came.values()) expect(Math.abs(times / draws - chance)).toBeLessThan(0.01)
})

test('never their own, and near-duplicates not one after the other while there is something else', () => {
  const own: ShownStatement[] = [
    { id: 'mine', author: 'ann', alike: [] },
    { id: 'a', alike: ['b'] },
    { id: 'b', alike: [] },
    { id: 'c', alike: [] },
  ]
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), (seed) => {
      expect(nextStatement(undefined, nobody, own, seed, new Map())?.statement).not.toBe('mine')
      const after = (answers: [string, 1][]) =>
        nextStatement(undefined, { person: 'ann', answers }, own, seed, new Map())?.statement
      expect(after([['a', 1]])).toBe('c')
      expect(
        after([
          ['c', 1],
          ['a', 1],
        ]),
      ).toBe('b')
    }),
  )
})
