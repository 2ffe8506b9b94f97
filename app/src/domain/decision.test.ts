import { type Ballot, decisionRules } from '@evenground/fairness'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Blocked,
  blockedStep,
  countRound,
  daysAfter,
  keepsBothSides,
  mayOpenVoting,
  mostRounds,
  quorumOf,
  quorums,
  roundState,
  sayWhyBy,
} from './decision.ts'
import { otherSide, type Side, sides } from './side.ts'

const ballot = fc.record({
  side: fc.constantFrom(...sides),
  choice: fc.constantFrom('for', 'against', 'stand aside' as const),
}) as fc.Arbitrary<Ballot>
const someRound = fc.record({
  ballots: fc.array(ballot, { maxLength: 14 }),
  empty: fc.record({ lived: fc.nat(3), learned: fc.nat(3) }),
  quorum: fc.constantFrom(...quorums),
  rule: fc.constantFrom(...decisionRules),
})
const of = (ballots: readonly Ballot[], side: Side, choice: Ballot['choice']) =>
  ballots.filter((each) => each.side === side && each.choice === choice).length
const seatsFor = (ballots: readonly Ballot[], empty: Record<Side, number>) => ({
  lived: empty.lived + ballots.filter(({ side }) => side === 'lived').length,
  learned: empty.learned + ballots.filter(({ side }) => side === 'learned').length,
})

describe('counting a round', () => {
  test('by double majority or consent nothing carries against either side, nor without people of both', () => {
    fc.assert(
      fc.property(someRound, ({ ballots, empty, quorum, rule }) => {
        fc.pre(keepsBothSides(rule))
        const seats = seatsFor(ballots, empty)
        const counted = countRound({ rule, ballots, seats, quorum, openConcerns: 0 })
        if (counted === 'waiting') throw new Error('waits for nothing')
        if (counted.result !== 'carried') return
        for (const side of sides) {
          expect(of(ballots, side, 'for')).toBeGreaterThan(of(ballots, side, 'against'))
          expect(of(ballots, side, 'for')).toBeGreaterThan(0)
        }
        if (rule === 'consent') expect(ballots.some(({ choice }) => choice === 'against')).toBe(false)
      }),
      { numRuns: 1000 },
    )
  })

  test('blocked names a side only where it stood alone in the way, and never under consent', () => {
    fc.assert(
      fc.property(someRound, ({ ballots, empty, quorum, rule }) => {
        const seats = seatsFor(ballots, empty)
        const counted = countRound({ rule, ballots, seats, quorum, openConcerns: 0 })
        if (counted === 'waiting' || counted.blockedBy === null) return
        const { blockedBy, result } = counted
        expect(result).toBe('not carried')
        expect(rule).not.toBe('consent')
        expect(of(ballots, blockedBy, 'for')).toBeLessThanOrEqual(of(ballots, blockedBy, 'against'))
        const other = otherSide(blockedBy)
        expect(of(ballots, other, 'for')).toBeGreaterThan(of(ballots, other, 'against'))
      }),
      { numRuns: 1000 },
    )
  })

  test('too few of one side is no quorum, however many there are of the other', () => {
    const ballots: Ballot[] = Array.from({ length: 9 }, () => ({ side: 'learned', choice: 'for' }))
    for (const rule of decisionRules)
      expect(
        countRound({ rule, ballots, seats: { lived: 1, learned: 9 }, quorum: 'half', openConcerns: 0 }),
      ).toMatchObject({ result: 'no quorum', tallies: null, otherRules: null })
  })

  test('under consent no count and no other rule is told, and an open worry lets it wait', () => {
    const ballots: Ballot[] = [
      { side: 'lived', choice: 'for' },
      { side: 'lived', choice: 'against' },
      { side: 'learned', choice: 'for' },
    ]
    const given = { rule: 'consent', ballots, seats: { lived: 2, learned: 1 }, quorum: 'all' } as const
    expect(countRound({ ...given, openConcerns: 0 })).toEqual({
      result: 'not carried',
      blockedBy: null,
      tallies: null,
      otherRules: null,
    })
    expect(countRound({ ...given, openConcerns: 1 })).toBe('waiting')
  })

  test('a quorum is never nobody, grows with its name, and is never more than there are', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(50), (lived, learned) => {
        const [half, more, all] = quorums.map((quorum) => quorumOf(quorum, { lived, learned }))
        for (const side of sides) {
          const seats = Math.max(1, side === 'lived' ? lived : learned)
          expect(half?.[side]).toBeGreaterThanOrEqual(1)
          expect(more?.[side]).toBeGreaterThanOrEqual(half?.[side] ?? 0)
          expect(all?.[side]).toBe(seats)
          expect(more?.[side]).toBeLessThanOrEqual(seats)
        }
      }),
    )
  })
})

test('a rule that can outvote a side is opened by the side that did not write the proposal', () => {
  for (const writer of sides) {
    expect(mayOpenVoting('majority', writer, writer)).toBe(false)
    expect(mayOpenVoting('equal weight', writer, writer)).toBe(false)
    expect(mayOpenVoting('majority', writer, otherSide(writer))).toBe(true)
    expect(mayOpenVoting('double majority', writer, writer)).toBe(true)
    expect(mayOpenVoting('consent', writer, writer)).toBe(true)
  }
})

test('voting lasts to the end of its last day', () => {
  const course = { opened: true, closed: false, closesOn: '2027-03-09', result: null }
  expect(roundState(course, '2027-03-09')).toBe('voting')
  expect(roundState(course, '2027-03-10')).toBe('counting')
  expect(roundState({ ...course, opened: false }, '2027-03-10')).toBe('proposed')
  expect(roundState({ ...course, closed: true }, '2027-03-01')).toBe('counting')
  expect(roundState({ ...course, closed: true, result: 'carried' }, '2027-03-01')).toBe('carried')
})

describe('a side that blocks', () => {
  const blocked: Blocked = {
    round: 1,
    blockedBy: 'learned',
    decidedOn: '2027-03-09',
    reasonGiven: false,
    askedSponsor: false,
  }
  test('has five days to say why, then there is one amended round, then the sponsor', () => {
    expect(sayWhyBy('2027-02-26')).toBe('2027-03-03')
    expect(blockedStep(blocked, '2027-03-14')).toBe('say-why')
    expect(blockedStep(blocked, '2027-03-15')).toBe('amend')
    expect(blockedStep({ ...blocked, reasonGiven: true }, '2027-03-09')).toBe('amend')
    expect(blockedStep({ ...blocked, round: 2 }, '2027-03-10')).toBe('say-why')
    expect(blockedStep({ ...blocked, round: 2, reasonGiven: true }, '2027-03-10')).toBe('ask-sponsor')
    expect(blockedStep({ ...blocked, round: 2, askedSponsor: true }, '2027-03-30')).toBeNull()
    expect(blockedStep({ ...blocked, blockedBy: null }, '2027-03-10')).toBeNull()
  })

  test('never leads to a third round, whatever happens and however long it takes', () => {
    const course = fc.record({
      round: fc.integer({ min: mostRounds, max: 9 }),
      blockedBy: fc.constantFrom<Side | null>('lived', 'learned', null),
      reasonGiven: fc.boolean(),
      askedSponsor: fc.boolean(),
    })
    fc.assert(
      fc.property(course, fc.nat(400), (given, days) => {
        const step = blockedStep({ ...given, decidedOn: '2027-03-09' }, daysAfter('2027-03-09', days))
        expect(step).not.toBe('amend')
      }),
    )
  })
})
