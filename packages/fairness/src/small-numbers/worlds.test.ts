import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Row } from './tableau.ts'
import { agrees, countIn, findLargest, findWith, type Knowledge, startSearch, type World } from './worlds.ts'

const most = 4

/** Every world there is, by trying all. */
function everyWorld(knowledge: Knowledge): World[] {
  let worlds: number[][] = [[]]
  for (const high of knowledge.most)
    worlds = worlds.flatMap((world) => Array.from({ length: high + 1 }, (_, count) => [...world, count]))
  return worlds.filter((world) => agrees(world, knowledge))
}

const unknowns = 4
const some = fc.uniqueArray(fc.nat({ max: unknowns - 1 }), { minLength: 1, maxLength: unknowns })
const row: fc.Arbitrary<Row> = fc
  .tuple(some, fc.nat({ max: 10 }), fc.nat({ max: 4 }))
  .map(([plus, low, width]) => ({ plus, low, high: low + width }))
const knowledge: fc.Arbitrary<Knowledge> = fc
  .tuple(
    fc.array(fc.constantFrom(0, most), { minLength: unknowns, maxLength: unknowns }),
    fc.array(row, { maxLength: 5 }),
  )
  .map(([high, rows]) => ({ most: high, rows }))

describe('the search for worlds, beside trying every one', () => {
  test('finds one whenever there is one, and never a wrong one', () => {
    fc.assert(
      fc.property(knowledge, some, fc.nat({ max: 8 }), (known, plus, count) => {
        const set = { plus, minus: [] }
        const all = everyWorld(known)
        const searcher = startSearch(known)
        if (!searcher) {
          expect(all).toEqual([])
          return
        }
        const found = findWith(searcher, set, count)
        const there = all.some((world) => countIn(set, world) === count)
        expect(typeof found === 'object').toBe(there)
        if (typeof found === 'object')
          expect([agrees(found, known), countIn(set, found)]).toEqual([true, count])
      }),
      { numRuns: 400 },
    )
  })

  test('the bound of the largest is never too low, and its world is true', () => {
    fc.assert(
      fc.property(knowledge, some, (known, plus) => {
        const searcher = startSearch(known)
        if (!searcher) return
        const weights = new Float64Array(unknowns)
        for (const unknown of plus) weights[unknown] = 1
        const passed: World[] = []
        const { bound, world } = findLargest(searcher, weights, (one) => passed.push(one))
        const counts = everyWorld(known).map((one) => countIn({ plus, minus: [] }, one))
        if (counts.length > 0) expect(bound).toBeGreaterThanOrEqual(Math.max(...counts) - 1e-6)
        for (const one of [...passed, ...(world ? [world] : [])]) expect(agrees(one, known)).toBe(true)
        if (world) expect(countIn({ plus, minus: [] }, world)).toBe(Math.max(...counts))
      }),
      { numRuns: 400 },
    )
  })
})
