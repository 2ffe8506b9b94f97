import { expect, test } from 'vitest'
import { type Action, may, policy, type Role, roles } from './policy.ts'

const actions = Object.keys(policy) as Action[]

test('people with lived and with learned experience have the same rights', () => {
  for (const action of actions) {
    const allowed: readonly Role[] = policy[action]
    expect([action, allowed.includes('lived')]).toEqual([action, allowed.includes('learned')])
  }
})

test('a steward who is no partner reads no voices and opens no project', () => {
  const steward = { steward: true, side: null }
  expect(may(steward, 'read-voices')).toBe(false)
  expect(may(steward, 'see-project')).toBe(false)
  expect(may(steward, 'make-project')).toBe(true)
})

test('nobody signed in may only do what anyone may', () => {
  for (const action of actions)
    expect([action, may(null, action)]).toEqual([
      action,
      (policy[action] as readonly Role[]).includes('anyone'),
    ])
})

test('every role in the table is a role, and none is forgotten', () => {
  const used = new Set(actions.flatMap((action) => policy[action] as readonly Role[]))
  expect([...used].sort()).toEqual([...roles].sort())
})
