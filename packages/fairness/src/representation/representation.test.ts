import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { publicAudience } from '../small-numbers/audience.ts'
import type { Display } from '../small-numbers/display.ts'
import { startMemory } from '../small-numbers/memory.ts'
import { message } from '../small-numbers/message.ts'
import { protectPeople } from '../small-numbers/people.ts'
import { release } from '../small-numbers/release.ts'
import { rules } from '../small-numbers/rule.ts'
import type { ShownTable } from '../small-numbers/shown-table.ts'
import { suppress } from '../small-numbers/suppress.ts'
import { coverage } from './coverage.ts'
import { type FunnelStage, funnel, funnelStages, stageQuestion } from './funnel.ts'
import { representation } from './representation.ts'

const table = (counts: Readonly<Record<string, number>>): ShownTable =>
  suppress(
    { groupings: [{ name: 'age', groups: Object.keys(counts) }], counts: Object.values(counts) },
    rules.lt5,
  ) as ShownTable
const shown = (count: number) => ({ shown: count }) as Display

describe('representation', () => {
  test('by hand: 10 of 50 heard, 30 of 100 served is two thirds', () => {
    const found = representation(table({ old: 10, young: 40 }), shown(60), { old: 300, young: 700 })
    expect(found.groups[0]).toMatchObject({
      group: 'old',
      flag: 'perhaps low',
      ratio: { value: expect.closeTo(2 / 3, 12) },
    })
    expect(found.groups[1]).toMatchObject({ flag: null, ratio: { value: expect.closeTo(0.8 / 0.7, 12) } })
  })

  test('is surely low when the whole interval is', () => {
    const found = representation(table({ old: 20, young: 380 }), shown(400), { old: 300, young: 700 })
    expect(found.groups[0]?.flag).toBe('low')
  })

  test('a hidden count has no ratio', () => {
    const found = representation(table({ old: 2, middle: 30, young: 40 }), shown(80), {
      old: 300,
      middle: 300,
      young: 400,
    })
    expect(found.groups.map(({ ratio }) => ratio === null)).toEqual([true, true, false])
  })

  test('under half coverage shows no group', () => {
    expect(representation(table({ old: 10, young: 40 }), shown(101), { old: 1, young: 1 })).toEqual({
      coverage: { answered: { percent: 50 }, enough: false },
      groups: [],
    })
    expect(coverage({ hidden: 'to protect' }, shown(10)).enough).toBe(false)
    expect(coverage(shown(0), shown(0)).enough).toBe(false)
  })

  test('does not change with an equal copy of everyone, or the order of groups', () => {
    const count = fc.integer({ min: 5, max: 90 })
    fc.assert(
      fc.property(count, count, (old, young) => {
        const served = { old: 30, young: 70 }
        const ratios = (counts: Readonly<Record<string, number>>) =>
          Object.fromEntries(
            representation(table(counts), shown(old + young), served).groups.map(({ group, ratio }) => [
              group,
              ratio?.value,
            ]),
          )
        expect(ratios({ old: 3 * old, young: 3 * young }).old).toBeCloseTo(
          ratios({ old, young }).old as number,
          12,
        )
        expect(ratios({ young, old })).toEqual(ratios({ old, young }))
      }),
      { numRuns: 20 },
    )
  })

  test('needs one grouping and somebody served', () => {
    expect(() => representation(table({ old: 10 }), shown(10), {})).toThrow(RangeError)
  })
})

describe('funnel', () => {
  const stages = {
    invited: table({ old: 40, young: 60 }),
    joined: table({ old: 20, young: 45 }),
    spoke: table({ old: 10, young: 45 }),
    adopted: table({ old: 3, young: 9 }),
    stayed: table({ old: 3, young: 9 }),
  }

  test('shares of those invited and of the stage before, hidden where a count is', () => {
    const [old] = funnel(stages)
    expect(old?.steps.map(({ ofInvited }) => ofInvited)).toEqual([
      { percent: 100 },
      { percent: 50 },
      { percent: 25 },
      { hidden: 'fewer than', below: 5 },
      { hidden: 'fewer than', below: 5 },
    ])
    expect(old?.steps[2]?.ofStageBefore).toEqual({ percent: 50 })
    expect(old?.steps[0]?.ofStageBefore).toBeNull()
  })

  test('all stages are asked with one memory, and each gives its own counts', () => {
    // By furthest stage: 20, 20, 15, 0 and 5 of the old; 15, 10, 10, 10 and 15 of the young.
    const groupings = [
      { name: 'age', groups: ['old', 'young'] },
      { name: 'furthest', groups: [...funnelStages] },
    ]
    const people = protectPeople({ groupings, counts: [20, 20, 15, 0, 5, 15, 10, 10, 10, 15] })
    let memory = startMemory()
    const tables = Object.fromEntries(
      funnelStages.map((stage) => {
        const question = stageQuestion('age', 'furthest', stage)
        const answer = release({ people, question, audience: publicAudience(rules.lt5), memory, at: 1 })
        if (answer.outcome !== 'released') throw new Error(`${stage} was not released`)
        memory = answer.memory
        return [stage, answer.table]
      }),
    ) as Record<FunnelStage, ShownTable>
    const counts = funnel(tables).map(({ steps }) => steps.map(({ people: part }) => message(part)))
    expect(counts).toEqual([
      ['60', '40', '20', '5', '5'],
      ['60', '45', '35', '25', '15'],
    ])
  })

  test('refuses stages with other groups', () => {
    expect(() => funnel({ ...stages, spoke: table({ old: 10, middle: 10 }) })).toThrow('spoke')
  })
})
