import fc from 'fast-check'
import { expect, test } from 'vitest'
import { oneEditApart } from './one-edit-apart.ts'

test.each([
  ['boat', 'coat', true],
  ['boat', 'boats', true],
  ['boat', 'bat', true],
  ['diary', 'dairy', true],
  ['boat', 'boat', false],
  ['boat', 'bone', false],
  ['boat', 'boasts', false],
  ['abc', 'cab', false],
  ['', 'a', true],
])('%s and %s: %s', (one, other, apart) => {
  expect(oneEditApart(one, other)).toBe(apart)
})

test('is the same both ways round', () => {
  const short = fc.string({ maxLength: 5, unit: fc.constantFrom('a', 'b', 'c') })
  fc.assert(fc.property(short, short, (one, other) => oneEditApart(one, other) === oneEditApart(other, one)))
})

test('finds every word with one letter taken out', () => {
  const word = fc.string({ minLength: 1, maxLength: 8, unit: fc.constantFrom('a', 'b', 'c') })
  fc.assert(
    fc.property(word, fc.nat(), (whole, at) => {
      const place = at % whole.length
      return oneEditApart(whole, whole.slice(0, place) + whole.slice(place + 1))
    }),
  )
})
