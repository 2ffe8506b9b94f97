import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalKey, keyFrom, readKey } from './key.ts'
import { words as english } from './key-words/en.ts'
import { type Language, languages } from './language.ts'
import { plainLetters } from './plain-letters.ts'

const language = fc.constantFrom(...(Object.keys(languages) as Language[]))
const bits = fc.uint8Array({ minLength: 7, maxLength: 16 })
const separator = fc.constantFrom(' ', '  ', ', ', '-', ' - ', '\n', '\t', '.', ',', '\u00a0', ' \u2013 ')

/** Ways a person may write the same word: shouting, with or without its marks, marks apart from their letters. */
const habit = fc.constantFrom<(word: string) => string>(
  (word) => word,
  (word) => word.toUpperCase(),
  (word) => word.slice(0, 1).toUpperCase() + word.slice(1),
  (word) => plainLetters(word),
  (word) => word.normalize('NFD'),
)

test('a key is five words, or four groups of four digits where the language has no list', () => {
  expect(keyFrom(new Uint8Array(7), 'en')).toEqual(Array(5).fill(english[0]))
  expect(keyFrom(new Uint8Array(7).fill(255), 'en')).toEqual(Array(5).fill(english[1023]))
  expect(keyFrom(new Uint8Array(7).fill(255), 'cy')).toEqual(['9007', '1992', '5474', '0991'])
  expect(keyFrom(new Uint8Array(7), 'ar')).toEqual(['0000', '0000', '0000', '0000'])
  expect(() => keyFrom(new Uint8Array(6), 'en')).toThrow(RangeError)
})

test('the first 50 bits are all kept: ten for each word, in order', () => {
  fc.assert(
    fc.property(bits, (bytes) => {
      const places = keyFrom(bytes, 'en').map((word) => english.indexOf(word).toString(2).padStart(10, '0'))
      const written = [...bytes.subarray(0, 7)].map((byte) => byte.toString(2).padStart(8, '0')).join('')
      expect(places.join('')).toBe(written.slice(0, 50))
    }),
  )
})

test('a key reads as itself, whichever way it is typed', () => {
  fc.assert(
    fc.property(bits, language, separator, habit, fc.boolean(), (bytes, into, between, write, numbered) => {
      const parts = keyFrom(bytes, into)
      const typed = parts.map(
        (part, place) => (numbered && !/\d/.test(part) ? `${place + 1}) ` : '') + write(part),
      )
      expect(readKey(`  ${typed.join(between)} `)).toMatchObject({
        canonicals: [canonicalKey(parts)],
        unknown: [],
      })
    }),
  )
})

test('spaces in the wrong place are forgiven where only one key can be meant', () => {
  expect(readKey('applebananagarden tablewindow').canonicals).toEqual(['apple banana garden table window'])
  expect(readKey('tea pot rain bow apple sun flower garden').canonicals).toEqual([])
  expect(readKey('tea pot rain bow apple note book garden').canonicals).toEqual([
    'teapot rainbow apple notebook garden',
  ])
})

test('Arabic, Persian, Bengali and full-width digits are the same digits', () => {
  const expected = { canonicals: ['1234567890123456'], unknown: [], words: 0, digits: 16 }
  expect(readKey('1234 5678 9012 3456')).toEqual(expected)
  expect(readKey('١٢٣٤ ٥٦٧٨ ٩٠١٢ ٣٤٥٦')).toEqual(expected)
  expect(readKey('۱۲۳۴-۵۶۷۸-۹۰۱۲-۳۴۵۶')).toEqual(expected)
  expect(readKey('১২৩৪ ৫৬৭৮ ৯০১২ ৩৪৫৬')).toEqual(expected)
  expect(readKey('12345678,90123456')).toEqual(expected)
})

test('a mistyped word is named, with the word it was probably meant to be', () => {
  expect(readKey('apple bananna garden table window')).toMatchObject({
    canonicals: [],
    unknown: [{ typed: 'bananna', perhaps: ['banana'] }],
  })
  expect(readKey('manzana limon jardin zapatp nube')).toMatchObject({
    canonicals: [],
    unknown: [{ typed: 'zapatp', perhaps: ['zapato'] }],
  })
})

test('a word with one slip never reads as another key', () => {
  const slip = fc.record({
    at: fc.nat(),
    word: fc.nat({ max: 4 }),
    letter: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'),
  })
  fc.assert(
    fc.property(bits, slip, (bytes, { at, word, letter }) => {
      const parts = keyFrom(bytes, 'en')
      const typed = parts.map((part, place) => {
        if (place !== word) return part
        return part.slice(0, at % part.length) + letter + part.slice((at % part.length) + 1)
      })
      const reading = readKey(typed.join(' '))
      fc.pre(typed[word] !== parts[word])
      expect(reading).toMatchObject({ canonicals: [], words: 5 })
      expect(reading.unknown[0]?.perhaps).toContain(parts[word])
    }),
  )
})

test('too few, too many and nothing at all are told as such', () => {
  expect(readKey('')).toEqual({ canonicals: [], unknown: [], words: 0, digits: 0 })
  expect(readKey(' ,;- ')).toEqual({ canonicals: [], unknown: [], words: 0, digits: 0 })
  expect(readKey('apple garden table')).toEqual({ canonicals: [], unknown: [], words: 3, digits: 0 })
  expect(readKey('1234 5678')).toEqual({ canonicals: [], unknown: [], words: 0, digits: 8 })
})

test('whatever is typed is read without failing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (typed) => {
      const reading = readKey(typed)
      expect(reading.canonicals.length === 0 || reading.unknown.length === 0).toBe(true)
    }),
  )
  expect(readKey(`${'\u0000'}\ud800 \u202e`)).toEqual({ canonicals: [], unknown: [], words: 0, digits: 0 })
})
