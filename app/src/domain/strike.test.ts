import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placesOf, strike } from './strike.ts'
import type { Span } from './struck.ts'
import { visibleWords } from './struck.ts'

const words = fc.string({ unit: 'grapheme', maxLength: 60 })
const spans = fc.array(fc.tuple(fc.nat(60), fc.nat(60)) as fc.Arbitrary<Span>, { maxLength: 5 })

test('a name is gone, its place is marked, and how long it was is not to be seen', () => {
  expect(strike('Nurse Ellen was kind', [[6, 11]])).toEqual({ shown: 'Nurse ▮ was kind', marks: [[6, 7]] })
  expect(strike('Nurse Bartholomew was kind', [[6, 17]]).shown).toBe('Nurse ▮ was kind')
})

test('what is kept to be shown reads the same as the words with those parts struck out', () => {
  fc.assert(
    fc.property(words, spans, (text, parts) => {
      const { shown, marks } = strike(text, parts)
      expect(visibleWords(shown, marks)).toEqual(visibleWords(text, parts))
    }),
  )
})

test('nothing struck out leaves the words as they were said', () => {
  fc.assert(
    fc.property(words, (text) => {
      expect(strike(text, [])).toEqual({ shown: text, marks: [] })
    }),
  )
})

test('a text is found everywhere it stands, letter for letter', () => {
  expect(placesOf('Ann and Anna and Ann', 'Ann')).toEqual([
    { start: 0, end: 3 },
    { start: 8, end: 11 },
    { start: 17, end: 20 },
  ])
  expect(placesOf('Ann', 'ann')).toEqual([])
  expect(placesOf('Ann', '')).toEqual([])
  fc.assert(
    fc.property(words, words, (text, part) => {
      for (const { start, end } of placesOf(text, part)) expect(text.slice(start, end)).toBe(part)
      expect(placesOf(text, part).length > 0).toBe(part !== '' && text.includes(part))
    }),
  )
})
