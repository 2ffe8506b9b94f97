import { describe, expect, test } from 'vitest'
import type { BySide, Side } from '../side.ts'
import { type Audience, partnerAudience, publicAudience } from '../small-numbers/audience.ts'
import { display } from '../small-numbers/display.ts'
import { startMemory } from '../small-numbers/memory.ts'
import { message } from '../small-numbers/message.ts'
import type { Protected } from '../small-numbers/protected.ts'
import { release } from '../small-numbers/release.ts'
import { rules } from '../small-numbers/rule.ts'
import { adviseRule } from './advise-rule.ts'
import { type Ballot, type Choice, tally } from './ballot.ts'
import { carries, decisionRules } from './carries.ts'
import { answerConcern, openConcerns } from './concern.ts'
import { counterfactuals } from './counterfactuals.ts'
import { decide } from './decide.ts'
import { tellDissent } from './dissent.ts'
import { equalWeight } from './equal-weight.ts'
import { tellObjections } from './private-objection.ts'
import { protectBallots } from './protect-ballots.ts'

const votes = (side: Side, choice: Choice, times: number): Ballot[] =>
  Array.from({ length: times }, () => ({ side, choice }))
const cast = (
  lived: readonly [number, number, number],
  learned: readonly [number, number, number],
): Ballot[] =>
  (
    [
      ['lived', lived],
      ['learned', learned],
    ] as const
  ).flatMap(([side, [wish, against, aside]]) => [
    ...votes(side, 'for', wish),
    ...votes(side, 'against', against),
    ...votes(side, 'stand aside', aside),
  ])

/** Every way in which up to 6 seats can vote, stand aside or stay away. */
const oneSide: { seats: number; votes: readonly [number, number, number] }[] = []
for (let seats = 0; seats <= 6; seats++)
  for (let wish = 0; wish <= seats; wish++)
    for (let against = 0; wish + against <= seats; against++)
      for (let aside = 0; wish + against + aside <= seats; aside++)
        oneSide.push({ seats, votes: [wish, against, aside] })

describe('every way of voting with up to 6 + 6 seats', () => {
  test('all 44,100 of them obey the laws', () => {
    let seen = 0
    for (const lived of oneSide)
      for (const learned of oneSide) {
        seen++
        const broken = brokenLaw(lived, learned)
        if (broken) expect.fail(`${broken}: ${JSON.stringify({ lived, learned })}`)
      }
    expect(seen).toBe(210 * 210)
  })

  function brokenLaw(lived: (typeof oneSide)[number], learned: (typeof oneSide)[number]): string | null {
    const ballots = cast(lived.votes, learned.votes)
    const seats = { lived: lived.seats, learned: learned.seats }
    const quorum = {
      lived: Math.max(1, Math.ceil(lived.seats / 2)),
      learned: Math.max(1, Math.ceil(learned.seats / 2)),
    }
    const sum = ([wish, against, aside]: readonly [number, number, number]) => wish + against + aside
    const enough = sum(lived.votes) >= quorum.lived && sum(learned.votes) >= quorum.learned
    const other = counterfactuals({ ballots, seats })
    for (const rule of decisionRules) {
      const outcome = decide({ rule, ballots, seats })
      if (outcome.result !== other[rule]) return `${rule} and its counterfactual differ`
      if ((outcome.result === 'no quorum') === enough) return `${rule}: quorum`
      if (outcome.result !== 'carried') continue
      const [[livedFor, livedAgainst], [learnedFor, learnedAgainst]] = [lived.votes, learned.votes]
      const sidesWish = livedFor > livedAgainst && learnedFor > learnedAgainst
      if (rule === 'consent' && livedAgainst + learnedAgainst > 0) return 'consent carried over an objection'
      if ((rule === 'consent' || rule === 'double majority') && !sidesWish)
        return `${rule} carried against a side`
      if (rule === 'majority' && livedFor + learnedFor <= livedAgainst + learnedAgainst)
        return 'a minority carried'
    }
    const byRule = (rule: (typeof decisionRules)[number]) => other[rule] === 'carried'
    if (byRule('consent') && !byRule('double majority')) return 'consent without double majority'
    if (byRule('double majority') && !(byRule('equal weight') && byRule('majority')))
      return 'double majority alone'
    return swapped(lived, learned, other) ?? raised(ballots, lived, learned)
  }

  /** No rule knows which side is which. */
  function swapped(
    lived: (typeof oneSide)[number],
    learned: (typeof oneSide)[number],
    other: object,
  ): string | null {
    const turned = counterfactuals({
      ballots: cast(learned.votes, lived.votes),
      seats: { lived: learned.seats, learned: lived.seats },
    })
    return JSON.stringify(turned) === JSON.stringify(other) ? null : 'a rule favours a side'
  }

  /** Turning one vote against into one for never loses a proposal. */
  function raised(
    ballots: Ballot[],
    lived: (typeof oneSide)[number],
    learned: (typeof oneSide)[number],
  ): string | null {
    const before = tally(ballots)
    for (const [at, side] of [
      [0, 'lived'],
      [1, 'learned'],
    ] as const) {
      const all = [lived.votes, learned.votes] as const
      const [wish, against, aside] = all[at]
      if (against === 0) continue
      const better: BySide<ReturnType<typeof tally>['lived']> = {
        ...before,
        [side]: { for: wish + 1, against: against - 1, standAside: aside, counted: wish + against + aside },
      }
      for (const rule of decisionRules)
        if (carries[rule](before) && !carries[rule](better)) return `${rule}: a vote for it lost it`
    }
    return null
  }
})

describe('equal weight', () => {
  test('3 lived for and 12 learned against tie at 0; plainly it is -0.6', () => {
    const ballots = cast([3, 0, 0], [0, 12, 0])
    expect(equalWeight(tally(ballots))).toEqual({ equal: 0, plain: -0.6 })
    expect(decide({ rule: 'equal weight', ballots, seats: { lived: 3, learned: 12 } }).result).toBe(
      'not carried',
    )
  })

  test('a third for and a third against cancel exactly', () => {
    expect(carries['equal weight'](tally(cast([2, 1, 0], [1, 2, 0])))).toBe(false)
    expect(carries['equal weight'](tally(cast([1, 0, 2], [2, 4, 0])))).toBe(false)
  })

  test('is none when a side did not vote', () =>
    expect(equalWeight(tally(cast([1, 0, 0], [0, 0, 0])))).toBeNull())
})

describe('one proposal', () => {
  const seats = { lived: 4, learned: 6 }

  test('says which side stood in the way, and who dissented', () => {
    const outcome = decide({ rule: 'double majority', ballots: cast([1, 3, 0], [5, 1, 0]), seats })
    expect(outcome).toMatchObject({ result: 'not carried', blockedBy: 'lived' })
    if (outcome.result !== 'not carried' || !outcome.dissent || !outcome.tallies)
      throw new Error('it was decided')
    const told = (count: Protected<number>) =>
      [partnerAudience(), publicAudience()].map((audience) => message(display(count, audience)))
    expect(told(outcome.dissent.lived)).toEqual(['1', 'fewer than 8'])
    expect(told(outcome.dissent.learned)).toEqual(['5', 'fewer than 8'])
    expect(told(outcome.tallies.learned.counted)).toEqual(['6', 'fewer than 8'])
    expect(counterfactuals({ ballots: cast([1, 3, 0], [5, 1, 0]), seats })).toEqual({
      consent: 'not carried',
      'double majority': 'not carried',
      'equal weight': 'carried',
      majority: 'carried',
    })
  })

  test('names the sides that are missing', () => {
    expect(decide({ rule: 'majority', ballots: cast([1, 0, 0], [5, 0, 0]), seats })).toEqual({
      result: 'no quorum',
      missing: ['lived'],
    })
    const quorum = { lived: 1, learned: 5 }
    expect(decide({ rule: 'majority', ballots: cast([1, 0, 0], [5, 0, 0]), seats, quorum }).result).toBe(
      'carried',
    )
  })

  test('consent gives no tally away, and waits for open concerns', () => {
    const ballots = cast([3, 1, 0], [6, 0, 0])
    expect(decide({ rule: 'consent', ballots, seats })).toEqual({
      result: 'not carried',
      tallies: null,
      blockedBy: null,
      dissent: null,
      openConcerns: 0,
    })
    expect(decide({ rule: 'consent', ballots, seats, openConcerns: 1 })).toEqual({
      result: 'waiting',
      openConcerns: 1,
    })
    expect(decide({ rule: 'majority', ballots, seats, openConcerns: 1 })).toMatchObject({
      result: 'carried',
      openConcerns: 1,
    })
  })

  test('a quorum that is no count is an error, and never one that is always there', () => {
    const quorum = { lived: Number.NaN, learned: 1 }
    const ballots = cast([1, 0, 0], [1, 0, 0])
    expect(() => decide({ rule: 'majority', ballots, seats, quorum })).toThrow(RangeError)
    expect(() => decide({ rule: 'consent', ballots, seats, openConcerns: Number.NaN })).toThrow(RangeError)
  })

  test('more votes than seats is an error', () => {
    expect(() => decide({ rule: 'majority', ballots: cast([5, 0, 0], [1, 0, 0]), seats })).toThrow(RangeError)
  })
})

describe('a ballot, told', () => {
  const ballots = cast([12, 2, 0], [20, 9, 8])
  const ask = (state: 'open' | 'closed', audience: Audience) => {
    const people = protectBallots(ballots, state)
    const answer = release({
      people,
      question: { by: ['side', 'choice'] },
      audience,
      memory: startMemory(),
      at: 1,
    })
    return answer.outcome === 'released' ? answer.table.cells.flat().map((part) => message(part)) : []
  }

  test('while it is open nobody sees it, then partners see it as it is', () => {
    expect(ask('open', partnerAudience())).toEqual(Array(6).fill('shown when voting has closed'))
    expect(ask('closed', partnerAudience())).toEqual(['12', '2', '0', '20', '9', '8'])
  })

  test('the public never sees the two who were against, nor can work them out', () => {
    const told = ask('closed', publicAudience(rules.lt5))
    expect(told[1]).toBe('fewer than 5')
    expect(told.filter((words) => words.startsWith('not shown')).length).toBeGreaterThanOrEqual(2)
  })
})

describe('advice', () => {
  test.each([
    [{ lived: 3, learned: 9 }, ['consent', 'double majority'], true],
    [{ lived: 34, learned: 66 }, ['consent', 'double majority'], false],
    [{ lived: 35, learned: 65 }, ['double majority'], false],
    [{ lived: 6, learned: 6 }, ['double majority'], false],
    [{ lived: 7, learned: 6 }, ['majority'], false],
    [{ lived: 9, learned: 3 }, ['majority'], true],
  ] as const)('%o: %o, private objection %s', (seats, rules, offerPrivateObjection) => {
    expect(adviseRule(seats)).toMatchObject({ rules, offerPrivateObjection })
  })

  test('needs somebody', () => expect(() => adviseRule({ lived: 0, learned: 0 })).toThrow(RangeError))
})

test('only whoever raised a concern closes it', () => {
  const concern = { id: '1', raisedBy: 'ellen', answered: false }
  expect(answerConcern(concern, 'tom', true)).toEqual({ ok: false, problem: 'not yours to close' })
  const closed = answerConcern(concern, 'ellen', true)
  expect(closed).toEqual({ ok: true, concern: { ...concern, answered: true } })
  expect(openConcerns([concern, { ...concern, answered: true }])).toBe(1)
})

test("dissent has a name only by one's own wish, and no order", () => {
  const named = { words: 'Nights were left out', name: 'Ellen' }
  const [one, two] = [
    { words: 'Too soon', name: null },
    { words: 'A pity', name: null },
  ]
  expect(tellDissent([one, named, two])).toEqual([named, two, one])
  expect(tellDissent([two, one, named])).toEqual([named, two, one])
})

test('private objections come without order, count or side', () => {
  const one = { words: 'Too soon for night staff', mayBeRead: true }
  const two = { words: 'It leaves out people who cannot read', mayBeRead: true }
  expect(tellObjections([one, two])).toEqual(tellObjections([two, one]))
  expect(tellObjections([{ words: 'My own', mayBeRead: false }])).toEqual({
    objection: 'somebody objects',
    words: [],
  })
  expect(tellObjections([]).objection).toBe('nobody objects')
})
