import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markFound, plainWords, type Span, visibleWords } from './struck.ts'

const words = fc.string({ unit: 'grapheme', maxLength: 60 })
const spans = fc.array(fc.tuple(fc.integer({ min: -3, max: 80 }), fc.integer({ min: -3, max: 80 })), {
  maxLength: 6,
})

const stands = (struck: readonly Span[], at: number): boolean =>
  !struck.some(([from, to]) => from <= at && at < to)

test('a name that was struck out is gone, and its place is marked', () => {
  expect(visibleWords('Nurse Ellen was kind', [[6, 11]])).toEqual([
    { kind: 'words', text: 'Nurse ' },
    { kind: 'struck' },
    { kind: 'words', text: ' was kind' },
  ])
})

test('nothing struck out leaves the words as they were said', () => {
  fc.assert(fc.property(words, (text) => void expect(plainWords(visibleWords(text, []), '')).toBe(text)))
})

test('no letter that was struck out is given, and what was not touched all is', () => {
  fc.assert(
    fc.property(words, spans, (text, struck) => {
      const letters = [...text.matchAll(/./gsu)]
      const kept = letters.filter(({ 0: letter, index }) =>
        [...letter].every((sign) =>
          Array.from({ length: sign.length }, (_, n) => index + n).every((at) => stands(struck, at)),
        ),
      )
      expect(plainWords(visibleWords(text, struck), '')).toBe(kept.map(([letter]) => letter).join(''))
    }),
  )
})

test('how much was struck out, and how often side by side, is not to be seen', () => {
  fc.assert(
    fc.property(words, words, words, fc.nat(5), (before, one, after, cuts) => {
      const span: Span[] = Array.from({ length: cuts + 1 }, () => [before.length, before.length + one.length])
      const pieces = visibleWords(before + one + after, span)
      expect(plainWords(pieces, '|').replace('|', '')).toBe(before + after)
      expect(pieces.filter(({ kind }) => kind === 'struck')).toHaveLength(one === '' ? 0 : 1)
      for (const piece of pieces) if (piece.kind === 'struck') expect(piece).toEqual({ kind: 'struck' })
    }),
  )
})

test('a search is marked as it was written, also where it holds signs, and never across what was struck out', () => {
  expect(markFound(visibleWords('Two hours. two HOURS?', []), 'two hours')).toEqual([
    { kind: 'found', text: 'Two hours' },
    { kind: 'words', text: '. ' },
    { kind: 'found', text: 'two HOURS' },
    { kind: 'words', text: '?' },
  ])
  const pieces = visibleWords('ab-secret-cd', [[2, 10]])
  expect(markFound(pieces, 'secret')).toEqual(pieces)
  expect(markFound(pieces, 'bcd')).toEqual(pieces)
})

test('marking changes no words, whatever was searched for', () => {
  fc.assert(
    fc.property(words, spans, words, (text, struck, search) => {
      const pieces = visibleWords(text, struck)
      expect(plainWords(markFound(pieces, search), '|')).toBe(plainWords(pieces, '|'))
    }),
  )
})
