import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keepable, maybeWritten, written } from './written.ts'

const truthful = [
  "O'Brien",
  '<3 days',
  "Robert'); DROP TABLE voice;--",
  '100 % & more',
  '=SUM(A1)',
  'שלום עולם',
  'مرحبا بكم',
  '日本語',
  '👩🏽‍⚕️ thank you',
  'é (composed differently: é)',
  'ক্ষুধা',
  '\u200fRTL mark\u200e',
  '\u2067מבודד\u2069',
  'javascript:alert(1)',
  `{{app}} ${'$'}{x} %00`,
]

test('what a person can truthfully write is kept', () => {
  for (const text of truthful)
    expect([text, written({ most: 1000 }).safeParse(text).success]).toEqual([text, true])
})

test('what cannot be shown is refused with a message', () => {
  for (const text of [
    'a\u0000b',
    'a\u001bb',
    '\ud800',
    'x\udc00',
    '\u202eevil',
    'a\u2069',
    '\u202ab\nc\u202c',
    '\uffff',
  ]) {
    const parsed = written({ most: 1000 }).safeParse(text)
    expect([text, parsed.error?.issues[0]?.message]).toEqual([text, 'error.characters'])
  }
})

test('line ends of any machine become one kind, and nothing around the words is kept', () => {
  expect(written({ most: 100 }).parse(' a\r\nb\rc \n')).toBe('a\nb\nc')
})

test('nothing written is missing, or nothing', () => {
  expect(written({ most: 10 }).safeParse(' \n ').error?.issues[0]?.message).toBe('error.missing')
  expect(written({ most: 10 }).safeParse(undefined).error?.issues[0]?.message).toBe('error.missing')
  expect(maybeWritten({ most: 10 }).parse(' ')).toBeNull()
  expect(maybeWritten({ most: 10 }).parse(undefined)).toBeNull()
})

test('what nobody can see counts as nothing written', () => {
  for (const text of [
    '\u200b',
    '\u200b \u2060\ufeff\n',
    '\u00a0\u3000\u2003\u1680',
    '\u00ad\u034f\u061c\u180e\u200d\u200e\u200f',
    '\u2066\u2069',
    '\u115f\u3164\uffa0',
    '\u2800\u2800',
    '\ufe0f\u{e0061}\u{e007f}',
  ]) {
    expect([text, written({ most: 100 }).safeParse(text).error?.issues[0]?.message]).toEqual([
      text,
      'error.missing',
    ])
    expect([text, maybeWritten({ most: 100 }).parse(text)]).toEqual([text, null])
  }
  for (const text of ['\u200bx', '.', '\u06dd', '\u0301', '👍\ufe0f', '\u2801'])
    expect([text, maybeWritten({ most: 100 }).parse(text)]).toEqual([text, text.normalize('NFC')])
})

test('any well-formed text without control signs is either kept as it is or too long', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (more) => {
      const text = `a${more}`
      fc.pre(keepable(text))
      expect(written({ most: 100_000 }).parse(text)).toBe(
        text.replace(/\r\n?/g, '\n').normalize('NFC').trim(),
      )
    }),
  )
})
