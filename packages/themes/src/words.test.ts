import { expect, test } from 'vitest'
import { languageOf } from './language.ts'
import { wordParts } from './word-parts.ts'
import { wordReader } from './words.ts'

test('words are lower case, without punctuation, with the apostrophe inside kept', () => {
  expect(wordReader('en')('I can’t WAIT: 10/10, thank-you!')).toEqual([
    'i',
    "can't",
    'wait',
    '10',
    '10',
    'thank',
    'you',
  ])
})

test('a French article with an apostrophe is a word of its own', () => {
  expect(wordReader('fr')("L'hôpital d’ici")).toEqual(['l', 'hôpital', 'd', 'ici'])
})

test('letters with combining marks are the same word composed or not', () => {
  expect(wordReader('fr')('cafe\u0301')).toEqual(wordReader('fr')('café'))
})

test('an emoji is a word; its skin tone, joiner and variant are not', () => {
  expect(wordReader()('👍🏽 thanks ❤️')).toEqual(['👍', 'thanks', '❤'])
  expect(wordReader()('👩🏾‍⚕️')).toEqual(['👩', '⚕'])
  expect(wordReader()('🇬🇧🇨🇾 ok')).toEqual(['🇬🇧', '🇨🇾', 'ok'])
})

test('Chinese, Japanese, Thai and Khmer are parted into words, in any mixture with others', () => {
  expect(wordReader('zh')('护士很好')).toContain('护士')
  expect(wordReader('ja')('病院の食事').length).toBeGreaterThan(1)
  expect(wordReader('th')('หมอใจดีมาก').length).toBeGreaterThan(1)
  expect(wordReader('km')('គ្រូពេទ្យល្អណាស់').length).toBeGreaterThan(1)
  expect(wordReader('en')('NHS 护士 kind')).toEqual(['nhs', '护士', 'kind'])
})

test('Arabic vowel marks do not make another word; Turkish has its own lower case', () => {
  expect(wordReader('ar')('مُسْتَشْفَى')).toEqual(wordReader('ar')('مستشفى'))
  expect(wordReader('tr')('ISI İLAÇ')).toEqual(['ısı', 'ilaç'])
})

test('related words share a piece: beginnings in English, insides in Arabic and Swahili', () => {
  const share = (tag: string, a: string, b: string) =>
    wordParts(tag)(a).some((part) => wordParts(tag)(b).includes(part))
  expect(share('en', 'appointment', 'appointments')).toBe(true)
  expect(share('ar', 'المستشفى', 'مستشفى')).toBe(true)
  expect(share('sw', 'hospitali', 'mahospitali')).toBe(true)
  expect(share('en', 'waiting', 'parking')).toBe(false)
  expect(wordParts('en')('wait')).toEqual(['wait'])
})

test('a language is known by its key, whatever its region; nonsense is und', () => {
  expect(languageOf('en-GB').key).toBe('en')
  expect(languageOf('cym-Latn').key).toBe('cy')
  expect(languageOf('zh-Hant').key).toBe('zh-Hant')
  expect(languageOf('zh-CN').key).toBe('zh')
  for (const tag of [undefined, '', 'und', 'not a tag!', 'und-Latn']) expect(languageOf(tag).key).toBe('und')
})

test('a run of letters without end is cut, not taken apart for ever', () => {
  expect(wordReader('en')('a'.repeat(100_000))).toEqual(['a'.repeat(60)])
})
