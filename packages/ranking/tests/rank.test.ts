import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Choice, drawRanking, fit, priorFromAgreement, rank, type Settings } from '../src/door.ts'
import { random } from '../src/random.ts'
import { items, someChoices, somePairs, timedChoices } from './some-choices.ts'

const quick = { draws: 100, groupFloor: 2, items }
const runs = { numRuns: 40 }
const worths = (choices: readonly Choice[], settings = {}) =>
  new Map(rank(choices, { ...quick, ...settings }).items.map((item) => [item.item, item.worth]))

describe('laws', () => {
  test('the order of choices changes nothing, to the byte', () => {
    fc.assert(
      fc.property(fc.oneof(someChoices, timedChoices), fc.infiniteStream(fc.nat()), (choices, keys) => {
        const shuffled = choices
          .map((choice) => ({ choice, key: keys.next().value }))
          .sort((a, b) => a.key - b.key)
        const again = shuffled.map(({ choice }) => choice)
        expect(JSON.stringify(rank(again, quick))).toBe(JSON.stringify(rank(choices, quick)))
      }),
      runs,
    )
  })

  test('the input is not changed', () => {
    fc.assert(
      fc.property(someChoices, (choices) => {
        const before = JSON.stringify(choices)
        rank(choices, quick)
        expect(JSON.stringify(choices)).toBe(before)
      }),
      runs,
    )
  })

  test('swapping sides turns the side bias round and leaves the worths', () => {
    const swap = (choice: Choice): Choice => {
      if ('shown' in choice) return choice
      const chosen = choice.chosen === 'left' ? 'right' : choice.chosen === 'right' ? 'left' : choice.chosen
      return { ...choice, left: choice.right, right: choice.left, chosen }
    }
    fc.assert(
      fc.property(someChoices, (choices) => {
        const straight = rank(choices, quick)
        const mirrored = rank(choices.map(swap), quick)
        expect(mirrored.sideBias.value).toBeCloseTo(-straight.sideBias.value, 6)
        const there = worths(choices.map(swap))
        for (const { item, worth } of straight.items) expect(there.get(item)).toBeCloseTo(worth, 6)
      }),
      runs,
    )
  })

  test('turning every answer round turns the worths round', () => {
    const flip = (choice: Choice): Choice => {
      if ('shown' in choice) return { ...choice, best: choice.worst, worst: choice.best }
      return { ...choice, left: choice.right, right: choice.left }
    }
    fc.assert(
      fc.property(somePairs, (choices) => {
        const straight = worths(choices)
        for (const [item, worth] of worths(choices.map(flip)))
          expect(worth).toBeCloseTo(-(straight.get(item) as number), 6)
      }),
      runs,
    )
  })

  test('one more win never lowers the winner beside the loser', () => {
    fc.assert(
      fc.property(somePairs, (choices) => {
        const plain = choices.map(({ group: _, ...choice }) => choice)
        const gap = (given: readonly Choice[]) =>
          (worths(given).get('rest') as number) - (worths(given).get('food') as number)
        const one = { person: 'new', left: 'rest', right: 'food', chosen: 'left' } as const
        expect(gap([...plain, one])).toBeGreaterThan(gap(plain))
      }),
      runs,
    )
  })

  test('an item that nobody was shown stands in the middle and moves nothing else apart', () => {
    fc.assert(
      fc.property(someChoices, (choices) => {
        const without = worths(choices)
        const withNew = worths(choices, { items: [...items, 'zz-new'] })
        const gap = (of: Map<string, number>) => (of.get('rest') as number) - (of.get('told') as number)
        expect(gap(withNew)).toBeCloseTo(gap(without), 6)
        expect(withNew.get('zz-new')).toBeCloseTo(0, 6)
      }),
      runs,
    )
  })

  test('top chances add up to the number of places, and intervals hold their figure', () => {
    fc.assert(
      fc.property(someChoices, (choices) => {
        const { items: ranked, bands } = rank(choices, { ...quick, top: 2 })
        expect(ranked.reduce((sum, item) => sum + item.topChance, 0)).toBeCloseTo(2, 9)
        expect(bands.flat()).toEqual(ranked.map((item) => item.item))
        for (const { worth, worthInterval, rankInterval } of ranked) {
          expect(worthInterval[0]).toBeLessThan(worth)
          expect(worthInterval[1]).toBeGreaterThan(worth)
          expect(rankInterval[0]).toBeLessThanOrEqual(rankInterval[1])
        }
      }),
      runs,
    )
  })
})

describe('answers people recognise', () => {
  const many = (
    count: number,
    choice: Omit<Extract<Choice, { left: string }>, 'person'>,
    name = 'p',
  ): Choice[] => Array.from({ length: count }, (_, n) => ({ person: `${name}${n}`, ...choice }))

  test('a clear favourite is first, told apart and surely in the top', () => {
    const {
      items: ranked,
      bands,
      settled,
    } = rank(
      [
        ...many(30, { left: 'rest', right: 'food', chosen: 'left' }),
        ...many(30, { left: 'food', right: 'rest', chosen: 'right' }),
      ],
      { top: 1 },
    )
    expect(ranked[0]).toMatchObject({ item: 'rest', rank: 1, band: 1, tooCloseTo: [] })
    expect(ranked[0]?.topChance).toBeGreaterThan(0.99)
    expect(bands).toEqual([['rest'], ['food']])
    expect(settled).toBe(1)
  })

  test('a left habit is not taken for a preference', () => {
    const { items: ranked, sideBias } = rank([
      ...many(40, { left: 'a', right: 'b', chosen: 'left' }),
      ...many(40, { left: 'b', right: 'a', chosen: 'left' }),
    ])
    expect(ranked[0]?.worth).toBeCloseTo(0, 9)
    expect(sideBias.interval[0]).toBeGreaterThan(1)
  })

  test('cannot choose counts as shown and tells nothing else', () => {
    const { counts, items: ranked } = rank(many(5, { left: 'a', right: 'b', chosen: 'neither' }))
    expect(counts.map(({ shown, wins, losses, ties }) => [shown, wins, losses, ties])).toEqual([
      [5, 0, 0, 0],
      [5, 0, 0, 0],
    ])
    expect(ranked.every((item) => item.worth === 0)).toBe(true)
  })

  test('both matter narrows the gap without choosing', () => {
    const gap = (extra: Choice[]) =>
      rank([...many(6, { left: 'a', right: 'b', chosen: 'left' }), ...extra]).items[0]?.worth as number
    expect(gap(many(20, { left: 'a', right: 'b', chosen: 'both' }, 'q'))).toBeLessThan(gap([]))
  })

  test('groups keep their own order; the whole weighs them as told', () => {
    const choices = [
      ...many(20, { left: 'a', right: 'b', chosen: 'left', group: 'lived' }, 'l'),
      ...many(60, { left: 'a', right: 'b', chosen: 'right', group: 'learned' }, 'w'),
      ...many(3, { left: 'a', right: 'b', chosen: 'left', group: 'few' }, 'f'),
    ]
    const ranking = rank(choices)
    expect(ranking.groups.map(({ name, people, items: [first] }) => [name, people, first?.item])).toEqual([
      ['learned', 60, 'b'],
      ['lived', 20, 'a'],
    ])
    expect(ranking.leftOut).toEqual([{ why: expect.stringContaining('too few people'), count: 1 }])
    const first = (groupWeights: Record<string, number>) => rank(choices, { groupWeights }).items[0]?.item
    expect(first({ lived: 1, learned: 0 })).toBe('a')
    expect(first({ lived: 0, learned: 1 })).toBe('b')
  })

  test('the last answer counts where times are given; a straight line in a hurry counts less', () => {
    const changed = rank([
      { person: 'p', left: 'a', right: 'b', chosen: 'left', at: 2 },
      { person: 'p', left: 'b', right: 'a', chosen: 'left', at: 1 },
    ])
    expect(changed.items[0]?.item).toBe('a')
    expect(changed.leftOut).toEqual([{ why: 'answered again later', count: 1 }])
    const hurried = items.flatMap((left, i) =>
      items.slice(i + 1).map((right): Choice => ({ person: 'fast', left, right, chosen: 'left', ms: 300 })),
    )
    expect(rank(hurried).straightLining).toEqual(['fast'])
    expect(rank(hurried.map((choice) => ({ ...choice, ms: 3000 }))).straightLining).toEqual([])
    const reach = (hurriedWeight: number) => rank(hurried, { hurriedWeight }).sideBias.value
    expect(reach(0)).toBe(0)
    expect(reach(1)).toBeGreaterThan(reach(0.25))
  })

  test('of answers at the same time, in any order: one that is repeated counts once, two that differ not at all', () => {
    const answer = (chosen: 'left' | 'right', more: Partial<Choice> = {}): Choice => ({
      person: 'p',
      left: 'a',
      right: 'b',
      chosen,
      at: 1,
      ...more,
    })
    const swapped: Choice = { person: 'p', left: 'b', right: 'a', chosen: 'right', at: 1 }
    const alike = [
      answer('left', { ms: 10 }),
      answer('left', { ms: 5000 }),
      answer('left', { group: 'g' }),
      swapped,
    ]
    const kept = rank(alike)
    expect([kept.choices, kept.leftOut]).toEqual([1, [{ why: 'answered again later', count: 3 }]])
    expect(JSON.stringify(rank(alike.toReversed()))).toBe(JSON.stringify(kept))
    const clash = [answer('left'), answer('right')]
    const { choices, leftOut } = rank(clash)
    expect([choices, leftOut]).toEqual([0, [{ why: 'answered differently at the same time', count: 2 }]])
    expect(JSON.stringify(rank(clash.toReversed()))).toBe(JSON.stringify(rank(clash)))
    expect(rank([...clash, answer('right', { at: 2 })])).toMatchObject({
      choices: 1,
      leftOut: [{ why: 'answered again later', count: 2 }],
    })
  })

  test('who is named in two groups counts in neither, and for the whole', () => {
    const all = ['g', 'h'].flatMap((group) => [
      ...many(8, { left: 'a', right: 'b', chosen: 'left', group }, group),
      ...many(4, { left: 'a', right: 'b', chosen: 'right', group }, 'both'),
    ])
    const { groups, people, choices, leftOut } = rank(all)
    expect([groups.map((each) => each.people), people, choices]).toEqual([[8, 8], 20, 24])
    expect(leftOut).toEqual([{ why: 'person named in more than one group (answers still count)', count: 4 }])
  })

  test('an item or group may have any name, also one that every object has by itself', () => {
    const choices = ['g', 'constructor'].flatMap((group) =>
      many(10, { left: 'constructor', right: '__proto__', chosen: 'left', group }, group),
    )
    const ranking = rank(choices, { priorMean: { other: 1 } })
    expect(ranking.items.map(({ item }) => item)).toEqual(['constructor', '__proto__'])
    expect(drawRanking(ranking, { labels: { other: 'x' } })).toContain('1. constructor')
    expect(() => rank(choices, { groupWeights: { g: 1 } })).toThrow('no weight for group constructor')
  })

  test('the widest priors that may be given still settle, on numbers', () => {
    const widest = {
      priorSpread: 30,
      groupSpread: 30,
      priorMean: { a: 30, b: -30 },
      items: ['a', 'b', 'new'],
    }
    for (const choices of [
      [],
      many(1, { left: 'a', right: 'b', chosen: 'right' }),
      many(50_000, { left: 'a', right: 'b', chosen: 'right' }),
      ['g', 'h'].flatMap((group) => many(9, { left: 'a', right: 'b', chosen: 'both', group }, group)),
    ]) {
      const figures = rank(choices, widest).items.flatMap((item) => [
        item.worth,
        item.chance,
        ...item.chanceInterval,
      ])
      expect(figures.every(Number.isFinite)).toBe(true)
    }
  })

  test('what cannot be used is counted with its reason', () => {
    const wrong = [
      { person: '', left: 'a', right: 'b', chosen: 'left' },
      { person: 'p', left: 'a', right: 'a', chosen: 'left' },
      { person: 'p', left: 'a', right: 'b', chosen: 'up' },
      { person: 'p', shown: ['a', 'b'], best: 'a', worst: 'b' },
      { person: 'p', shown: ['a', 'b', 'c'], best: 'a', worst: 'a' },
      { person: 'p', shown: ['a', 'b', 'c'], best: 'a', worst: 'z' },
      { person: 'p', left: 'a', right: 'q', chosen: 'left' },
      { person: 'p', left: 'a', right: 'b', chosen: 'left', at: Number.NaN },
    ] as unknown as Choice[]
    const { leftOut, choices } = rank(wrong, { items: ['a', 'b', 'c'] })
    expect(choices).toBe(0)
    expect(leftOut.map(({ count }) => count)).toEqual([1, 1, 1, 1, 1, 1, 1, 1])
  })

  test('nothing, one item, and extreme answers still give a ranking', () => {
    expect(rank([]).items).toEqual([])
    expect(rank([], { items: ['a'] }).items[0]).toMatchObject({ worth: 0, topChance: 1 })
    const { items: ranked } = rank(many(100_000, { left: 'a', right: 'b', chosen: 'left' }))
    expect(ranked.every((item) => Number.isFinite(item.worth))).toBe(true)
  })

  test('agree votes give new statements a place to start', () => {
    const priorMean = priorFromAgreement({ a: { agree: 90, answered: 100 }, b: { agree: 10, answered: 100 } })
    expect(rank([], { items: ['a', 'b'], priorMean }).items[0]?.item).toBe('a')
    expect(() => priorFromAgreement({ a: { agree: 2, answered: 1 } })).toThrow(RangeError)
    expect(() => priorFromAgreement({ a: { agree: 2, answered: Number.POSITIVE_INFINITY } })).toThrow(
      RangeError,
    )
    expect(() => priorFromAgreement({}, Number.NaN)).toThrow('slope')
  })

  test('a setting that cannot be meant is named', () => {
    for (const [settings, name] of [
      [{ top: 0 }, 'top'],
      [{ seed: 0.5 }, 'seed'],
      [{ priorSpread: 0 }, 'priorSpread'],
      [{ priorSpread: 31 }, 'priorSpread'],
      [{ priorMean: { a: 31 } }, 'priorMean'],
      [{ hurriedWeight: 2 }, 'hurriedWeight'],
      [{ priorMean: { a: Number.NaN } }, 'priorMean'],
      [{ groupWeights: { a: -1 } }, 'groupWeights'],
    ] as const)
      expect(() => rank([], settings)).toThrow(name)
    expect(fit([]).items).toEqual([])
    expect(rank([], { top: undefined } as unknown as Settings).madeBy.settings.top).toBe(5)
  })
})

describe('noise and order', () => {
  const names = Array.from({ length: 12 }, (_, n) => `item-${String.fromCharCode(97 + n)}`)
  const answers = (seed: number, chance: (left: number, right: number) => number): Choice[] => {
    const uniform = random(seed)
    return Array.from({ length: 600 }, (_, n): Choice => {
      const left = Math.floor(12 * uniform())
      const right = (left + 1 + Math.floor(11 * uniform())) % 12
      const chosen = uniform() < chance(left, right) ? 'left' : 'right'
      return { person: `p${n % 60}`, left: names[left] as string, right: names[right] as string, chosen }
    })
  }

  test('out of pure noise hardly any neighbours are told apart', () => {
    const settled = Array.from(
      { length: 20 },
      (_, seed) =>
        rank(
          answers(seed, () => 0.5),
          { draws: 100 },
        ).settled,
    )
    expect(settled.reduce((sum, share) => sum + share, 0) / 20).toBeLessThan(0.05)
  })

  test('a planted order is found', () => {
    const { items: ranked, settled } = rank(
      answers(1, (left, right) => (left < right ? 0.98 : 0.02)),
      { priorSpread: 3 },
    )
    expect(ranked.slice(0, 2).map(({ item }) => item)).toEqual(['item-a', 'item-b'])
    expect(ranked.at(-1)?.item).toBe('item-l')
    expect(settled).toBeGreaterThan(0.5)
  })
})
