import { expect, test } from 'vitest'
import type { Reading } from '../../domain/file-answer.ts'
import { findDateOrder, readDay, readRating, readSpeaker } from './cells.ts'
import { guessMapping, presetOf } from './columns.ts'
import { readAnswer } from './read-answer.ts'

test.each([
  ['2027-03-12', '2027-03-12'],
  ['2027-03-12T09:41:00Z', '2027-03-12'],
  ['12/03/2027', '2027-03-12'],
  ['12.3.2027 09:41', '2027-03-12'],
  ['31/02/2027', undefined],
  ['46458', '2027-03-12'],
  ['soon', undefined],
  ['', undefined],
])('the day of %j is %j', (cell, day) => {
  expect(readDay(cell, 'day-first')).toBe(day)
})

test('whether the day or the month comes first is read from dates that can be only one of them', () => {
  expect(findDateOrder(['01/02/2027', '13/02/2027'])).toBe('day-first')
  expect(findDateOrder(['01/02/2027', '02/13/2027'])).toBe('month-first')
  expect(findDateOrder(['01/02/2027', '03/04/2027'])).toBe('unclear')
  expect(findDateOrder(['2027-02-01', '05/05/2027'])).toBe('day-first')
  expect(findDateOrder(['13/13/2027'])).toBe('unclear')
})

test('who speaks and how it was, in the words of surveys', () => {
  expect(['A patient', 'Parent or carer', 'Staff', 'A ghost', ' '].map(readSpeaker)).toEqual([
    'uses',
    'cares',
    'works',
    'other',
    null,
  ])
  expect(['Very good', 'very poor', 'Don’t know', '3', '9', ''].map(readRating)).toEqual([
    1,
    5,
    0,
    3,
    null,
    null,
  ])
})

test('a Friends and Family file is known, and each column is what it is', () => {
  const names = [
    'Comment ID',
    'Response date',
    'Ward',
    'FFT',
    'What was good?',
    'What could we improve?',
    'Email',
  ]
  const rows = [
    [
      '1',
      '12/03/2027',
      'Ward 4',
      'Very good',
      'The nurse sat down with me and listened.',
      'Nothing at all.',
      'x@example.org',
    ],
    ['2', '13/03/2027', 'Ward 5', 'Poor', 'The tea was warm.', 'Tell us how long it takes.', ''],
  ]
  expect(presetOf(names)?.name).toBe('friends-and-family')
  expect(guessMapping(names, rows)).toEqual([
    'id',
    'date',
    'service',
    'rating',
    'words1',
    'words2',
    'personal',
  ])
})

test.each([
  [['StartDate', 'EndDate', 'IPAddress', 'Progress', 'ResponseId', 'Q1'], 'qualtrics', 2],
  [['Respondent ID', 'Collector ID', 'Start Date', 'What matters to you?'], 'surveymonkey', 1],
  [['ID', 'Start time', 'Completion time', 'Email', 'Name', 'What matters?'], 'microsoft-forms', 0],
  [['Timestamp', 'What matters to you when you come here?'], 'google-forms', 0],
  [['Response ID', 'Date submitted', 'Last page', 'Start language', 'Your words'], 'limesurvey', 0],
])('%j is a file of %s', (names, name, extraHeaders) => {
  expect(presetOf(names)).toMatchObject({ name, extraHeaders })
})

test('names, addresses and numbers of people are never taken for answers', () => {
  const names = [
    'Your name',
    'E-mail address',
    'Phone',
    'NHS number',
    'Postcode',
    'IP Address',
    'Date of birth',
  ]
  const rows = [names.map(() => 'a rather long cell with many different words in it')]
  expect(new Set(guessMapping(names, rows))).toEqual(new Set(['personal']))
})

test('columns without names that say anything are known by how much people wrote', () => {
  const rows = [
    ['A', 'The wait was long and nobody told me why it was.', '3'],
    ['A', 'I was told what would happen, each time.', '4'],
  ]
  expect(guessMapping(['x', 'y', 'z'], rows)).toEqual(['leave', 'words1', 'leave'])
})

const reading: Reading = {
  mapping: ['id', 'date', 'words1', 'words2', 'who', 'language'],
  dateOrder: 'day-first',
  today: '2027-04-01',
  language: 'en',
  questions: 2,
}
const read = (...cells: string[]) => readAnswer({ line: 7, cells }, reading)

test('a row becomes an answer with what it says', () => {
  expect(read('r1', '12/03/2027', ' =SUM(1) I waited ', '', 'carer', 'Polish')).toEqual({
    kind: 'answer',
    answer: {
      line: 7,
      source: 'r1',
      saidOn: '2027-03-12',
      speaker: 'cares',
      language: 'pl',
      rating: null,
      service: null,
      voices: [{ question: 1, words: '=SUM(1) I waited' }],
    },
  })
})

test('a row in which nobody wrote anything is no fault', () => {
  expect(read('r1', '12/03/2027', '  ', '')).toEqual({ kind: 'empty', line: 7 })
})

test('each thing that is wrong in a row is told, with its line and column', () => {
  expect(read('r1', '31/02/2027', 'a\u0000b', 'caf\ufffd')).toEqual({
    kind: 'fault',
    faults: [
      { line: 7, column: 2, error: 'error.characters' },
      { line: 7, column: 3, error: 'error.file-letters' },
      { line: 7, column: 1, error: 'error.file-date' },
    ],
  })
  expect(read('r1', '02/04/2027', 'x')).toMatchObject({ faults: [{ error: 'error.file-date-late' }] })
  expect(read('r1', '', 'x'.repeat(8001))).toMatchObject({ faults: [{ error: 'error.too-long' }] })
})

test('words past the questions that were asked are not read', () => {
  const one = readAnswer({ line: 2, cells: ['r', '', 'first', 'second'] }, { ...reading, questions: 1 })
  expect(one).toMatchObject({ answer: { voices: [{ question: 1, words: 'first' }] } })
})
