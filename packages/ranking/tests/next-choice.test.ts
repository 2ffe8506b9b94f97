import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Choice, fit, nextChoice, showingsOf } from '../src/door.ts'

const items = Array.from({ length: 9 }, (_, n) => `i${n}`)

/** Asks one person until nothing is left. */
function askAll(size: 2 | 3 | 4, seed: number, own: string[] = []): (readonly string[])[] {
  const asked: Choice[] = []
  const screens: (readonly string[])[] = []
  for (let k = 0; k < 100; k++) {
    const next = nextChoice({ items, showings: showingsOf(asked), asked, own, size, seed: seed + k })
    if (!next) return screens
    screens.push(next.shown)
    asked.push(choiceFor(next.shown))
  }
  throw new Error('it never ends')
}

const choiceFor = (shown: readonly string[]): Choice =>
  shown.length === 2
    ? { person: 'p', left: shown[0] as string, right: shown[1] as string, chosen: 'neither' }
    : { person: 'p', shown, best: shown[0] as string, worst: shown[1] as string }

const pairsOf = (shown: readonly string[]) =>
  shown.flatMap((a, i) => shown.slice(i + 1).map((b) => [a, b].sort().join('+')))

describe('for one person', () => {
  test.each([2, 3, 4] as const)('no two items meet twice, in screens of %i', (size) => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const met = askAll(size, seed).flatMap(pairsOf)
        expect(new Set(met).size).toBe(met.length)
      }),
      { numRuns: 20 },
    )
  })

  test('pairs go on until every pair was shown', () => {
    expect(askAll(2, 1)).toHaveLength(36)
  })

  test('their own statement is never shown', () => {
    expect(askAll(2, 1, ['i3']).flat()).not.toContain('i3')
    expect(askAll(2, 1, ['i3'])).toHaveLength(28)
  })

  test('items shown least come first', () => {
    const showings = new Map(items.map((item) => [item, item === 'i4' || item === 'i7' ? 0 : 3]))
    expect([...(nextChoice({ items, showings, asked: [], seed: 5 })?.shown ?? [])].sort()).toEqual([
      'i4',
      'i7',
    ])
  })
})

describe('chances', () => {
  const choices = Array.from({ length: 120 }, (_, k): Choice => {
    const left = items[k % 9] as string
    return {
      person: `p${k}`,
      left,
      right: items[(k * 5 + 1 + (k % 4)) % 9] as string,
      chosen: k % 3 ? 'left' : 'right',
    }
  }).filter((choice) => !('shown' in choice) && choice.left !== choice.right)
  const latest = fit(choices)
  const showings = showingsOf(choices)

  test.each([2, 3] as const)('the chance said is the share drawn, in screens of %i', (size) => {
    const counted = new Map<string, { drawn: number; said: number }>()
    const draws = 4000
    for (let seed = 0; seed < draws; seed++) {
      const next = nextChoice({ items, showings, asked: [], fit: latest, size, top: 3, seed })
      if (!next) throw new Error('nothing was left')
      const key = [...next.shown].sort().join('+')
      counted.set(key, { drawn: (counted.get(key)?.drawn ?? 0) + 1, said: next.chance })
    }
    for (const { drawn, said } of counted.values()) {
      expect(Math.abs(drawn / draws - said)).toBeLessThan(5 * Math.sqrt((said * (1 - said)) / draws) + 1e-9)
    }
    expect([...counted.values()].reduce((sum, { said }) => sum + said, 0)).toBeCloseTo(1, 1)
  })

  test('information waits until items were shown ten times, then is about half', () => {
    const why = (warmUp: number) =>
      Array.from(
        { length: 400 },
        (_, seed) => nextChoice({ items, showings, asked: [], fit: latest, warmUp, seed })?.why,
      )
    expect(why(100)).not.toContain('information')
    const informed = why(10).filter((one) => one === 'information').length
    expect(informed).toBeGreaterThan(150)
    expect(informed).toBeLessThan(250)
  })

  test('the same asking gives the same next choice, sides fall both ways', () => {
    const once = (seed: number) =>
      nextChoice({ items: ['a', 'b'], showings: new Map(), asked: [], seed })?.shown[0]
    expect(once(3)).toBe(once(3))
    expect(new Set(Array.from({ length: 30 }, (_, seed) => once(seed)))).toEqual(new Set(['a', 'b']))
  })

  test('a setting that cannot be meant is named', () => {
    const asking = { items, showings, asked: [], seed: 1 }
    expect(() => nextChoice({ ...asking, seed: 0.1 })).toThrow('seed')
    expect(() => nextChoice({ ...asking, informedShare: 2 })).toThrow('informedShare')
    expect(() => nextChoice({ ...asking, top: 0 })).toThrow('top')
    expect(() => nextChoice({ ...asking, size: 5 as 4 })).toThrow('size')
    expect(() => nextChoice({ ...asking, warmUp: Number.NaN })).toThrow('warmUp')
    expect(() => nextChoice({ ...asking, showings: new Map([['i1', Number.NaN]]) })).toThrow('showings: i1')
  })
})
