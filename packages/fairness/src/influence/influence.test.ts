import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agendaShare } from './agenda-share.ts'
import { decisionShare } from './decision-share.ts'
import { type IdeaFate, ideaStages, ideaSurvival, type Origin } from './idea-survival.ts'
import { type Contest, overruleRate } from './overrule-rate.ts'
import { tokenSigns } from './token-signs.ts'

const ideas = fc.array(
  fc.record<IdeaFate>({
    from: fc.constantFrom('lived', 'learned', 'joint'),
    reached: fc.constantFrom(...ideaStages),
  }),
  { maxLength: 20 },
)

describe('idea survival', () => {
  test('the tea table: 3 of 4 lived ideas adopted, 1 of 4 learned', () => {
    const fate = (from: 'lived' | 'learned', reached: IdeaFate['reached'], times: number): IdeaFate[] =>
      Array.from({ length: times }, () => ({ from, reached }))
    const found = ideaSurvival([
      ...fate('lived', 'adopted', 3),
      ...fate('lived', 'raised', 1),
      ...fate('learned', 'adopted', 1),
      ...fate('learned', 'tested', 3),
    ])
    expect(found.by.lived.reached).toEqual({ raised: 4, shortlisted: 3, tested: 3, adopted: 3 })
    expect(found.by.learned.reached).toEqual({ raised: 4, shortlisted: 4, tested: 4, adopted: 1 })
    expect(found.by.lived.share.adopted?.value).toBe(0.75)
    expect(found.by.joint.share.adopted).toBeNull()
    expect(found.adoptionOdds?.value).toBeCloseTo(6.4083, 2)
  })

  test('never grows from stage to stage, and does not depend on order', () => {
    fc.assert(
      fc.property(ideas, (list) => {
        const found = ideaSurvival(list)
        for (const { reached } of Object.values(found.by)) {
          const counts = ideaStages.map((stage) => reached[stage])
          expect([...counts].sort((one, other) => other - one)).toEqual(counts)
        }
        expect(ideaSurvival([...list].reverse())).toEqual(found)
      }),
      { numRuns: 40 },
    )
  })
})

describe('decision share', () => {
  test('joint ones count half, unknown ones for nobody', () => {
    const share = decisionShare(['lived', 'joint', 'learned', null])
    expect([share.lived?.value, share.learned?.value]).toEqual([0.375, 0.375])
    expect(decisionShare([]).lived).toBeNull()
  })

  test('the two sides and the unknown make the whole', () => {
    const origin = fc.constantFrom('lived', 'learned', 'joint', null)
    fc.assert(
      fc.property(fc.array(origin, { minLength: 1, maxLength: 12 }), (origins) => {
        const { lived, learned } = decisionShare(origins)
        const unknown = origins.filter((one) => one === null).length / origins.length
        expect((lived?.value ?? 0) + (learned?.value ?? 0) + unknown).toBeCloseTo(1, 12)
      }),
      { numRuns: 30 },
    )
  })
})

describe('overrule rate', () => {
  const contest = (lived: [number, number], learned: [number, number], carried: boolean): Contest => ({
    votes: { lived: { for: lived[0], against: lived[1] }, learned: { for: learned[0], against: learned[1] } },
    carried,
  })

  test('three contests by hand', () => {
    const found = overruleRate([
      contest([3, 0], [0, 9], false), // lived lost
      contest([0, 3], [9, 0], true), // lived lost
      contest([3, 0], [2, 4], true), // learned lost
      contest([3, 0], [4, 0], true), // not contested
      contest([2, 2], [5, 1], true), // lived split: counts for learned only
    ])
    expect(found.lived).toMatchObject({ lost: 2, contested: 3, rate: { value: 2 / 3 } })
    expect(found.learned).toMatchObject({ lost: 1, contested: 4, rate: { value: 0.25 } })
    expect(overruleRate([]).lived).toEqual({ lost: 0, contested: 0, rate: null })
  })
})

test('agenda share by items and by time', () => {
  expect(
    agendaShare([
      { from: 'lived', minutes: 5 },
      { from: 'learned', minutes: 10 },
      { from: 'joint', minutes: 5 },
      { from: 'learned', minutes: 20 },
    ]),
  ).toEqual({ lived: { items: 0.375, time: 7.5 / 40 }, learned: { items: 0.625, time: 32.5 / 40 } })
  expect(agendaShare([]).lived).toEqual({ items: null, time: null })
})

test('an equal copy of everything changes no ratio, nor does the order', () => {
  const origin = fc.constantFrom('lived' as const, 'learned' as const, 'joint' as const)
  const votes = fc.record({ for: fc.nat({ max: 4 }), against: fc.nat({ max: 4 }) })
  const contests = fc.array(
    fc.record({ votes: fc.record({ lived: votes, learned: votes }), carried: fc.boolean() }),
  )
  const items = fc.array(fc.record({ from: origin, minutes: fc.nat({ max: 60 }) }))
  const ratios = (some: {
    ideas: IdeaFate[]
    contests: Contest[]
    items: { from: Origin; minutes: number }[]
  }) => {
    const { by } = ideaSurvival(some.ideas)
    const agenda = agendaShare(some.items)
    return [
      by.lived.share.adopted?.value,
      by.learned.share.tested?.value,
      decisionShare(some.ideas.map(({ from }) => from)).lived?.value,
      overruleRate(some.contests).lived.rate?.value,
      agenda.lived.items,
      agenda.learned.time,
    ]
  }
  fc.assert(
    fc.property(fc.record({ ideas, contests, items }), (some) => {
      const close = ratios(some).map((value) =>
        typeof value === 'number' ? expect.closeTo(value, 12) : value,
      )
      const twice = {
        ideas: [...some.ideas, ...some.ideas],
        contests: [...some.contests, ...some.contests],
        items: [...some.items, ...some.items],
      }
      expect(ratios(twice)).toEqual(close)
      const turned = {
        ideas: some.ideas.toReversed(),
        contests: some.contests.toReversed(),
        items: some.items.toReversed(),
      }
      expect(ratios(turned)).toEqual(close)
    }),
    { numRuns: 40 },
  )
})

describe('token signs', () => {
  const well = {
    seatShare: 0.5,
    voiceRatios: [0.9, 1.1],
    decisionOrigins: [0, 0.5, 1],
    invitedBeforeAim: true,
    papersInTime: true,
    paidOrOffered: true,
  }

  test('none where all is well, or not known', () => {
    expect(tokenSigns(well)).toEqual([])
    const nothing = {
      seatShare: null,
      voiceRatios: [],
      decisionOrigins: [],
      invitedBeforeAim: null,
      papersInTime: null,
      paidOrOffered: null,
    }
    expect(tokenSigns(nothing)).toEqual([])
  })

  test.each([
    [{ seatShare: 0.14 }, 'few seats'],
    [{ voiceRatios: [0.4, 0.9, 0.4] }, 'little voice'],
    [{ decisionOrigins: [1, 0, 0, 0] }, 'no decisions'],
    [{ invitedBeforeAim: false }, 'invited after the aim was fixed'],
    [{ papersInTime: false }, 'papers late'],
    [{ paidOrOffered: false }, 'not paid'],
  ] as const)('%o is a sign: %s', (change, sign) =>
    expect(tokenSigns({ ...well, ...change })).toEqual([sign]),
  )
})
