import { expect, test } from 'vitest'
import { publicAudience } from './audience.ts'
import { display } from './display.ts'
import { type Memory, startMemory } from './memory.ts'
import { protectPeople } from './people.ts'
import { protect } from './protected.ts'
import type { Question } from './question.ts'
import { type Answer, release } from './release.ts'
import { type Rule, rules } from './rule.ts'

const ask = (
  groups: Readonly<Record<string, number>>,
  question: Question,
  memory: Memory,
  at: number,
  rule: Rule = rules.lt5,
): Answer =>
  release({
    people: protectPeople({
      groupings: [{ name: 'age', groups: Object.keys(groups) }],
      counts: Object.values(groups),
    }),
    question,
    audience: publicAudience(rule),
    memory,
    at,
  })
const ages = { 'under 40': 20, '40 or over': 30 }

test('earlier numbers are not told after later ones', () => {
  const { memory } = ask(ages, { by: [] }, startMemory(), 2)
  expect(() => ask(ages, { by: ['age'] }, memory, 1)).toThrow(RangeError)
})

test('another rule needs another memory', () => {
  const { memory } = ask(ages, { by: [] }, startMemory(), 1)
  expect(() => ask(ages, { by: ['age'] }, memory, 1, rules.cms11)).toThrow('lt5')
})

test('the memory is plain data', () => {
  const { memory } = ask(ages, { by: ['age'] }, startMemory(), 1)
  expect(JSON.parse(JSON.stringify(memory))).toEqual(memory)
})

test('groups with other bounds are refused: those between the old and the new could be counted', () => {
  const first = ask(ages, { by: ['age'] }, startMemory(), 1)
  // The same fifty people; under 42 less under 40 would be three of 40 and 41.
  const again = () => ask({ 'under 42': 23, '42 or over': 27 }, { by: ['age'] }, first.memory, 2)
  expect(again).toThrow('under 40')
  // A group that nobody is in any more stays, with 0, and new ones may come.
  expect(ask({ ...ages, 'not said': 6 }, { by: ['age'] }, first.memory, 2).outcome).toBe('released')
})

test('a memory that lost its rule is refused', () => {
  const { memory } = ask(ages, { by: [] }, startMemory(), 1)
  expect(() => ask(ages, { by: ['age'] }, { ...memory, rule: null }, 2, rules.cms11)).toThrow('lost the rule')
})

test.each([
  { name: 'no floor', floor: 0, nearest: 1 },
  { name: 'not a floor', floor: Number.NaN, nearest: 1 },
  { name: 'no step', floor: 5, nearest: 0.5 },
  { name: 'rounds three to nobody', floor: 3, nearest: 10 },
])('a rule that would protect nobody is refused: $name', (rule) => {
  expect(() => display(protect(4), publicAudience(rule))).toThrow(RangeError)
  expect(() => ask(ages, { by: [] }, startMemory(), 1, rule)).toThrow(RangeError)
})
