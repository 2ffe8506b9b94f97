import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseForm } from './form.ts'

test('what a browser sends is read as it was written', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.string({ unit: 'grapheme', minLength: 1 }), fc.string({ unit: 'grapheme' }), {
        maxKeys: 20,
      }),
      (fields) => {
        const text = new URLSearchParams(Object.entries(fields)).toString()
        expect({ ...parseForm(text).fields }).toEqual(Object.fromEntries(new URLSearchParams(text)))
      },
    ),
  )
})

test('a field that comes twice is refused, but where a list is awaited', () => {
  expect(() => parseForm('who=uses&who=works')).toThrow('wrong-form')
  expect(parseForm('languages=en&languages=ar', ['languages']).lists).toEqual({ languages: ['en', 'ar'] })
})

test('letters that are not UTF-8 are refused', () => {
  for (const text of ['words=%ff', 'words=%c3', 'words=%', 'words=%zz', 'words=%ed%a0%80'])
    expect(() => parseForm(text)).toThrow('wrong-form')
})

test('names of built-in properties are names like any other', () => {
  expect(parseForm('__proto__=1&constructor=2').fields.constructor).toBe('2')
})
