import { expect, test } from 'vitest'
import { isMessage, translator } from './translator.ts'

const text = (child: unknown): string => (Array.isArray(child) ? child.map(text).join('') : String(child))

test('says a message with its values', () => {
  expect(translator('en')('summary.title', { count: 1 })).toBe('One thing to put right')
  expect(translator('en')('summary.title', { count: 3 })).toBe('3 things to put right')
  expect(translator('pl')('summary.title', { count: 5 })).toBe('5 rzeczy do poprawienia')
})

test('says in English, with English plurals, what a language lacks', () => {
  expect(translator('pl')('home.spoke', { count: 1 })).toBe('1 person spoke')
  expect(translator('pl')('home.spoke', { count: 5 })).toBe('5 people spoke')
})

test('never reads a value as markup or as a message', () => {
  const said = translator('en')('voices.found', { search: '<b>{count}</b> O’Brien' })
  expect(said).toBe('Voices with “<b>{count}</b> O’Brien”')
})

test('gives the tagged part of a message to the page', () => {
  const call = (words: unknown[]) => `[${words.join('')}]`
  const said = translator('en').rich('help.talk', { name: 'the <i>Line</i>', phone: '555 0142', call })
  expect(text(said)).toBe('To talk to someone, call the <i>Line</i>: [555 0142]')
})

test('says days in the reader’s language, whatever the time zone of the machine', () => {
  expect(translator('en').day('2027-03-19')).toBe('Friday 19 March')
  expect(translator('en').date('2027-03-19')).toBe('19 March 2027')
  expect(translator('es').day('2027-03-19')).toBe('viernes, 19 de marzo')
  expect(translator('cy').day('2027-03-19')).toContain('Mawrth')
  expect(translator('ar').dir).toBe('rtl')
})

test('knows which languages were checked by a person', () => {
  expect(translator('en').reviewed).toBe(true)
  expect(translator('cy').reviewed).toBe(false)
})

test('knows its own messages', () => {
  expect(isMessage('error.missing')).toBe(true)
  expect(isMessage('toString')).toBe(false)
})

test('sets apart a value that is read the other way round', () => {
  expect(translator('ar')('outbox.to', { email: 'rosa@example.org' })).toBe(
    'إلى \u2068rosa@example.org\u2069',
  )
  expect(translator('en')('outbox.to', { email: 'rosa@example.org' })).toBe('To rosa@example.org')
  expect(translator('en')('answer.closes-on', { date: 'الجمعة' })).toBe(
    'You can answer until \u2068الجمعة\u2069.',
  )
})
