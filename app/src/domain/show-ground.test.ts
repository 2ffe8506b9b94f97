import { fit, type VoteColumns } from '@evenground/opinion-map'
import { expect, test } from 'vitest'
import { byWho } from './by-who.ts'
import { groundFloor, type ShownGround, type ShownStatement } from './ground.ts'
import { showGround } from './show-ground.ts'

type Answers = readonly (-1 | 0 | 1)[]

const statements = 14

/** Two camps that disagree on the first half and agree on the rest. */
const camps = (people: number): Answers[] =>
  Array.from({ length: people }, (_, who) =>
    Array.from({ length: statements }, (_, at) => {
      const camp = who % 2 === 0 ? 1 : -1
      if (at >= statements / 2) return (who * 3 + at) % 17 === 0 ? -1 : 1
      return (who * 5 + at) % 9 === 0 ? (-camp as -1 | 1) : camp
    }),
  )

/** Somebody who says of everything what hardly anybody says. */
const odd: Answers = Array.from({ length: statements }, (_, at) => (at % 2 === 0 ? -1 : 0))

function columns(people: readonly Answers[]): VoteColumns {
  const votes = people.flatMap((answers, who) => answers.map((vote, at) => ({ who, at, vote })))
  return {
    people: people.map((_, who) => `p${who}`),
    statements: Array.from({ length: statements }, (_, at) => `s${at}`),
    person: Uint32Array.from(votes, ({ who }) => who),
    statement: Uint32Array.from(votes, ({ at }) => at),
    vote: Int8Array.from(votes, ({ vote }) => vote),
  }
}

function shown(people: readonly Answers[], closed: boolean, sideOf: (who: number) => number = () => 0) {
  const votes = columns(people)
  const map = fit(votes, { seed: 7, fewestAnswers: 7, resamples: 20 })
  return showGround(
    map,
    votes,
    Int8Array.from(people, (_, who) => sideOf(who)),
    closed,
  )
}

const bars = ({ everyone, groups }: ShownStatement) =>
  [everyone, ...groups].flatMap((bar) => (bar ? [bar] : []))

test.each([59, 60, 99, 100])('nobody stands in what is shown of %i people and one odd one', (people) => {
  for (const closed of [true, false]) {
    const told = JSON.stringify(shown([...camps(people - 1), odd], closed))
    expect(told).not.toMatch(/p\d/)
    expect(JSON.parse(told)).not.toHaveProperty('state')
  }
})

test.each([100, 101, 107, 108, 130])(
  'everyone less the groups never leaves one to seven people, of %i',
  (people) => {
    const { statements: rows, groups } = shown([...camps(people - 1), odd], true)
    expect(groups.length).toBeGreaterThan(1)
    for (const row of rows) {
      if (!row.everyone) continue
      const rest = row.everyone.of - row.groups.reduce((sum, bar) => sum + (bar?.of ?? 0), 0)
      expect(rest === 0 || rest >= groundFloor).toBe(true)
    }
  },
)

test.each([60, 99, 100])('while people answer, every count of %i people is a rounded one', (people) => {
  const result = shown([...camps(people - 1), odd], false)
  for (const bar of result.statements.flatMap(bars))
    for (const count of [bar.agree, bar.of]) expect(count % 5).toBe(0)
  for (const count of [result.people, result.between ?? 0, ...result.groups.map((group) => group.people)])
    expect(count % 5).toBe(0)
})

test.each([8, 9, 30, 59])(
  'of %i people a small side is shown neither alone nor as what is left of everyone',
  (people) => {
    for (let small = 0; small < groundFloor; small++) {
      const { statements: rows } = shown(camps(people), true, (who) => (who < small ? 2 : 1))
      for (const { dots, everyone, groups } of rows) {
        expect(everyone).toBeNull()
        expect(groups).toEqual([])
        expect(dots && 'all' in dots).toBe(true)
      }
    }
  },
)

test('of fewer than eight people nothing is shown', () => {
  for (let people = 1; people < groundFloor; people++)
    expect(shown(camps(people), true)).toMatchObject({
      size: 'few',
      people: 0,
      answers: 0,
      statements: [],
      groups: [],
    })
})

test('a region says of a group where it lies, and one person more or less hardly moves it', () => {
  const places = (result: Omit<ShownGround, 'byWho'>) =>
    result.groups.flatMap(({ region }) => Object.values(region))
  const before = places(shown(camps(120), true))
  const after = places(shown([...camps(120), odd], true))
  expect(before.length).toBeGreaterThan(0)
  for (const each of before) expect(Number.isInteger(each)).toBe(true)
  const moved = before.filter((each, at) => Math.abs(each - (after[at] ?? 0)) > 15)
  expect(moved).toEqual([])
})

test('the order of the list tells no more than its numbers', () => {
  const { statements: rows } = shown([...camps(99), odd], false)
  const lowers = rows.flatMap(({ lower }) => (lower === null ? [] : [lower]))
  expect(lowers).toEqual(lowers.toSorted((one, other) => other - one))
})

test('by who people are nothing is told below half, and no group of fewer than eight', () => {
  const votes = columns(camps(120))
  const who = (said: number, small: number) => ({
    question: 'age',
    groups: ['young', 'old'],
    groupOf: Int8Array.from(votes.people, (_, at) => (at >= said ? -1 : at < small ? 1 : 0)),
  })
  const [thin] = byWho(votes, [who(59, 10)])
  expect(thin).toMatchObject({ enough: false, statements: [] })
  for (const small of [1, 3, 7]) {
    const [told] = byWho(votes, [who(100, small)])
    expect(told?.enough).toBe(true)
    for (const { agree } of told?.statements ?? []) expect(agree[1]).not.toHaveProperty('percent')
  }
  const [enough] = byWho(votes, [who(110, 40)])
  expect(enough?.statements.some(({ agree }) => agree.some((share) => 'percent' in share))).toBe(true)
})
