import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { partnerAudience, publicAudience } from './audience.ts'
import type { Display } from './display.ts'
import { displayParts } from './display-parts.ts'
import { type Memory, startMemory } from './memory.ts'
import { message } from './message.ts'
import { type People, protectPeople } from './people.ts'
import { protect } from './protected.ts'
import type { Question } from './question.ts'
import { type Answer, release } from './release.ts'
import { rules } from './rule.ts'
import type { ShownTable } from './shown-table.ts'
import { suppress } from './suppress.ts'
import { tellOpenly } from './tell-openly.ts'

const byAge = (...counts: number[]): People => ({
  groupings: [{ name: 'age', groups: counts.map((_, at) => `age ${at}`) }],
  counts,
})
const lt5 = publicAudience(rules.lt5)
const ask = (people: People, question: Question, memory: Memory, at: number): Answer =>
  release({ people: protectPeople(people), question, audience: lt5, memory, at })
const words = (parts: readonly Display[]) => parts.map((part) => message(part))
const parts = (table: ShownTable): readonly Display[] => [
  ...table.cells.flat(),
  ...table.rowTotals,
  ...table.columnTotals,
  table.total,
]

describe('one table', () => {
  test('a second place is hidden, so that the total does not give the small one away', () => {
    const table = suppress(byAge(40, 3, 20), rules.lt5) as ShownTable
    expect(words(table.rowTotals)).toEqual([
      '40',
      'fewer than 5',
      'not shown, to keep a small number private',
    ])
    expect(message(table.total)).toBe('63')
  })

  test('four single people are not given away by "fewer than 5"', () => {
    const table = suppress(byAge(1, 1, 1, 1), rules.lt5) as ShownTable
    expect(words(table.rowTotals)).toEqual(Array(4).fill('fewer than 5'))
    expect(message(table.total)).toBe('not shown, to keep a small number private')
  })

  test('uk_hes rounds, and hides nothing more than the small ones', () => {
    const table = suppress(byAge(40, 3, 20, 0, 8), rules.uk_hes) as ShownTable
    expect(words(table.rowTotals)).toEqual(['about 40', 'fewer than 8', 'about 20', '0', 'about 10'])
    expect(message(table.total)).toBe('about 70')
  })

  test('two ways: every line with a hidden place has two', () => {
    const people: People = {
      groupings: [
        { name: 'age', groups: ['young', 'old'] },
        { name: 'came by', groups: ['paper', 'web', 'phone'] },
      ],
      counts: [3, 20, 30, 15, 16, 17],
    }
    const table = suppress(people, rules.lt5) as ShownTable
    for (const line of [
      ...table.cells,
      [0, 1, 2].map((column) => table.cells.map((row) => row[column] as Display)),
    ]) {
      for (const cells of Array.isArray(line[0]) ? (line as unknown as Display[][]) : [line as Display[]])
        expect(cells.filter((cell) => 'hidden' in cell).length).not.toBe(1)
    }
    expect(message(table.total)).toBe('101')
  })

  test('a table with nothing small is shown whole', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 5, max: 500 }), { minLength: 1, maxLength: 6 }), (counts) => {
        const table = suppress(byAge(...counts), rules.lt5) as ShownTable
        expect(parts(table).every((part) => 'shown' in part)).toBe(true)
      }),
      { numRuns: 50 },
    )
  })

  test('no small count is ever shown, and all shown are true', () => {
    const rule = fc.constantFrom(...Object.values(rules))
    fc.assert(
      fc.property(rule, fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 6 }), (chosen, counts) => {
        const table = suppress(byAge(...counts), chosen)
        if (!table) return
        table.rowTotals.forEach((part, at) => {
          const truth = counts[at] ?? 0
          if ('shown' in part) expect(Math.abs(part.shown - truth)).toBeLessThanOrEqual(chosen.nearest / 2)
          if ('shown' in part && truth > 0) expect(truth).toBeGreaterThanOrEqual(chosen.floor)
        })
      }),
      { numRuns: 100 },
    )
  })
})

describe('many views', () => {
  const people: People = {
    groupings: [
      { name: 'side', groups: ['lived', 'learned'] },
      { name: 'age', groups: ['young', 'middle', 'old'] },
    ],
    counts: [20, 30, 10, 8, 12, 2],
  }

  test('a filter that leaves out two people is refused beside the total', () => {
    const first = ask(people, { by: [] }, startMemory(), 1)
    const notOldStaff = ask(people, { by: [], only: { side: ['learned'] } }, first.memory, 1)
    expect(notOldStaff.outcome).toBe('released')
    const youngOrMiddle = ask(
      people,
      { by: [], only: { side: ['learned'], age: ['young', 'middle'] } },
      notOldStaff.memory,
      1,
    )
    expect(youngOrMiddle.outcome).toBe('refused')
    expect(youngOrMiddle.memory).toBe(notOldStaff.memory)
  })

  test('a combination of three views is seen through', () => {
    const abc = byAge(20, 30, 3)
    let memory = startMemory()
    for (const age of ['age 0', 'age 1'])
      memory = ask(abc, { by: [], only: { age: [age] } }, memory, 1).memory
    expect(memory.releases).toHaveLength(2)
    const total = ask(abc, { by: [] }, memory, 1)
    expect(total.outcome).toBe('refused')
  })

  test('asking again at the same moment gives the same answer', () => {
    const first = ask(people, { by: ['age'] }, startMemory(), 1)
    const again = ask(people, { by: ['age'] }, first.memory, 1)
    expect(again).toMatchObject({ outcome: 'kept', why: 'same moment', memory: first.memory })
    expect(again.outcome !== 'refused' && first.outcome !== 'refused' && again.table).toEqual(
      first.outcome !== 'refused' && first.table,
    )
  })

  test('one person who joins does not show: the earlier numbers stand until five have', () => {
    const first = ask(byAge(20, 30), { by: ['age'] }, startMemory(), 1)
    const one = ask(byAge(21, 30), { by: ['age'] }, first.memory, 2)
    expect(one).toMatchObject({ outcome: 'kept', why: 'would give a small number away' })
    expect(one.outcome === 'kept' && one.table.at).toBe(1)
    const five = ask(byAge(25, 30), { by: ['age'] }, one.memory, 3)
    expect(five.outcome === 'released' && words(five.table.rowTotals)).toEqual(['25', '30'])
  })

  test('people who leave are noticed, and one who leaves does not show', () => {
    const first = ask(byAge(20, 30), { by: ['age'] }, startMemory(), 1)
    expect(ask(byAge(19, 30), { by: ['age'] }, first.memory, 2).outcome).toBe('kept')
    const ten = ask(byAge(10, 30), { by: ['age'] }, first.memory, 2)
    expect(ten).toMatchObject({ outcome: 'released', memory: { growing: false } })
  })

  test('a group that came later was nobody before', () => {
    const first = ask(byAge(20, 30), { by: ['age'] }, startMemory(), 1)
    const later = ask(byAge(20, 30, 6), { by: ['age'] }, first.memory, 2)
    expect(later.outcome === 'released' && words(later.table.rowTotals)).toEqual(['20', '30', '6'])
  })

  test('the order in which groups of a filter are written does not matter', () => {
    const { memory } = ask(people, { by: [], only: { age: ['young', 'old'] } }, startMemory(), 1)
    expect(ask(people, { by: [], only: { age: ['old', 'young'] } }, memory, 1).outcome).toBe('kept')
  })
})

describe('much to check', () => {
  const weekly = (sizes: readonly number[], weeks: number, by: readonly string[]) => {
    const groupings = sizes.map((size, at) => ({
      name: `g${at}`,
      groups: Array.from({ length: size }, (_, group) => `${group}`),
    }))
    const combinations = sizes.reduce((product, size) => product * size, 1)
    let memory = startMemory()
    const outcomes: string[] = []
    for (let week = 1; week <= weeks; week++) {
      const people = {
        groupings,
        counts: Array.from({ length: combinations }, (_, at) => 10 * week + (at % 7)),
      }
      for (const question of [{ by: [] as [] }, ...by.map((name) => ({ by: [name] as [string] }))]) {
        const answer = ask(people, question, memory, week)
        memory = answer.memory
        outcomes.push(answer.outcome === 'refused' ? answer.why : answer.outcome)
      }
    }
    return new Set(outcomes)
  }

  test('groupings that no view crossed are checked apart, so many can be told for many weeks', () => {
    expect(weekly([7, 6, 3, 2], 5, ['g0', 'g1', 'g2', 'g3'])).toEqual(new Set(['released']))
  })

  test('what is too much to check is refused', () => {
    const sizes = [30, 30]
    const groupings = sizes.map((size, at) => ({
      name: `g${at}`,
      groups: Array.from({ length: size }, (_, group) => `${group}`),
    }))
    const people = { groupings, counts: Array.from({ length: 900 }, () => 9) }
    expect(ask(people, { by: ['g0', 'g1'] }, startMemory(), 1)).toMatchObject({
      outcome: 'refused',
      why: 'too much to check',
    })
  })
})

describe('who looks', () => {
  const people = byAge(20, 3)

  test('a partner sees voices as they are, equality groups not', () => {
    const asked = {
      question: { by: ['age'] },
      audience: partnerAudience(rules.lt5),
      memory: startMemory(),
      at: 1,
    } as const
    const voices = release({ ...asked, people: protectPeople(people, 'voices') })
    expect(voices.outcome === 'released' && words(voices.table.rowTotals)).toEqual(['20', '3'])
    const equality = release({ ...asked, people: protectPeople(people) })
    expect(equality.outcome === 'released' && words(equality.table.rowTotals)).not.toContain('3')
  })

  test('an open ballot is shown to nobody', () => {
    const votes = protectPeople(people, 'open votes')
    const asked = { people: votes, question: { by: ['age'] }, memory: startMemory(), at: 1 } as const
    for (const audience of [partnerAudience(), publicAudience()]) {
      const answer = release({ ...asked, audience })
      expect(answer.outcome === 'released' && parts(answer.table)).toEqual(
        Array(3).fill({ hidden: 'until closed' }),
      )
    }
  })

  test('what a partner saw openly counts when they ask by equality group', () => {
    const groups = { ...people, groupings: [{ name: 'age', groups: ['young', 'old'] }] }
    const known = tellOpenly(startMemory(), protectPeople(groups, 'voices'), { by: [] }, 1)
    const answer = release({
      people: protectPeople(groups),
      question: { by: [], only: { age: ['young'] } },
      audience: partnerAudience(rules.lt5),
      memory: known,
      at: 1,
    })
    expect(answer.outcome).toBe('refused')
    expect(() => tellOpenly(known, protectPeople(groups), { by: [] }, 1)).toThrow(RangeError)
    const all = tellOpenly(startMemory(), protectPeople(groups, 'voices'), { by: ['age'] }, 1)
    const asked = { people: protectPeople(groups), question: { by: ['age'] }, memory: all, at: 1 } as const
    const shown = release({ ...asked, audience: publicAudience(rules.lt5) })
    expect(JSON.stringify('table' in shown && shown.table)).not.toContain('"shown":3')
  })
})

describe('parts of a whole', () => {
  const parts = { lived: protect(10), learned: protect(2) }

  test('12 in all, 10 of them lived, is not told together', () => {
    const told = displayParts(parts, lt5)
    expect(message(told.parts.learned)).toBe('fewer than 5')
    expect([told.parts.lived, told.total].filter((part) => 'hidden' in part)).toHaveLength(1)
  })

  test('a partner sees them as they are', () => {
    expect(displayParts(parts, partnerAudience())).toEqual({
      parts: { lived: { shown: 10 }, learned: { shown: 2 } },
      total: { shown: 12 },
    })
  })

  test('none, or of different things, are no whole', () => {
    expect(() => displayParts({}, lt5)).toThrow(RangeError)
    expect(() => displayParts({ a: protect(1), b: protect(1, 'equality') }, lt5)).toThrow(RangeError)
  })
})

test('a question that names what there is none of is refused plainly', () => {
  expect(() => ask(byAge(1, 2), { by: ['colour'] }, startMemory(), 1)).toThrow('no grouping called colour')
  expect(() => ask(byAge(1, 2), { by: [], only: { age: ['ten'] } }, startMemory(), 1)).toThrow(
    'no group called ten',
  )
  expect(() => protectPeople({ groupings: [], counts: [1, 2] })).toThrow(RangeError)
  expect(() => protectPeople(byAge(1, -2))).toThrow(RangeError)
})
