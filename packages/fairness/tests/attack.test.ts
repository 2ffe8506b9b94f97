import { describe, expect, test } from 'vitest'
import { lookAndAttack } from '../bench/attack/look-and-attack.ts'
import type { People } from '../src/small-numbers/people.ts'
import { suppress } from '../src/small-numbers/suppress.ts'

describe('the attack, in short (npm run attack has 10,000 tables)', () => {
  test('nothing is recovered through the guard', () => {
    expect(lookAndAttack({ tables: 25, seed: 77, guarded: true })).toMatchObject({
      recovered: 0,
      differencesRecovered: 0,
      undecided: 0,
    })
  })

  test('without the guard it finds leaks, so it can', () => {
    expect(lookAndAttack({ tables: 25, seed: 77, guarded: false }).exact).toBeGreaterThan(10)
  })
})

/** Every table of this shape with counts up to `most`. */
function everyTable(shape: readonly number[], most: number): People[] {
  const groupings = shape.map((size, at) => ({
    name: `grouping ${at}`,
    groups: Array.from({ length: size }, (_, group) => `${group}`),
  }))
  let all: number[][] = [[]]
  for (let cell = 0; cell < shape.reduce((product, size) => product * size, 1); cell++)
    all = all.flatMap((counts) => Array.from({ length: most + 1 }, (_, count) => [...counts, count]))
  return all.map((counts) => ({ groupings, counts }))
}

describe('somebody who knows how the package works', () => {
  // They try every table that would have been told in the very same way, and see what a hidden count is in all of them.
  test.each([
    [[2], 14],
    [[3], 12],
    [[2, 2], 7],
  ] as const)('cannot pin down a hidden count in any table of shape %o', (shape, most) => {
    const rule = { name: 'lt5', floor: 5, nearest: 1 }
    const alike = new Map<string, People[]>()
    for (const people of everyTable(shape, most)) {
      const told = JSON.stringify(suppress(people, rule))
      alike.set(told, [...(alike.get(told) ?? []), people])
    }
    let hidden = 0
    for (const [told, group] of alike) {
      // At the edge of what we try, tables with larger counts that look the same are missing.
      if (told === 'null' || group.some(({ counts }) => counts.includes(most))) continue
      const cells = group[0]?.counts ?? []
      cells.forEach((_, cell) => {
        const values = new Set(group.map(({ counts }) => counts[cell] as number))
        if ([...values].some((value) => value > 0 && value < rule.floor)) {
          hidden++
          expect(values.size, told).toBeGreaterThanOrEqual(3)
        }
      })
    }
    expect(hidden).toBeGreaterThan(0)
  })
})
