import { expect, test } from 'vitest'
import { adviseOn } from './statement-advice.ts'

const kinds = (words: string, others: { number: number; words: string }[] = []) =>
  adviseOn(words, 'en', others).map(({ kind }) => kind)

test('a short plain wish needs no advice', () => {
  expect(kinds('Tell me how long the wait is.')).toEqual([])
  expect(adviseOn('قل لي كم سأنتظر.', 'ar', [])).toEqual([])
})

test('two wishes in one, a question, a no, quotation marks and words of the trade are named', () => {
  expect(kinds('Tell me how long I wait and bring me water.')).toEqual(['double'])
  expect(kinds('Could you tell me how long?')).toEqual(['question'])
  expect(kinds('Nobody should not be told.')).toEqual(['not'])
  expect(kinds('“Tell me how long the wait is.”')).toEqual(['quoted'])
  expect(adviseOn('Give me one triage nurse.', 'en', [])).toEqual([{ kind: 'jargon', word: 'triage' }])
  expect(adviseOn('Powiedz mi, ile czekam i dlaczego.', 'pl', []).map(({ kind }) => kind)).toEqual(['double'])
})

test('what is long or full of long words is hard to answer', () => {
  expect(kinds('Tell me how long it is '.repeat(5))).toEqual(['long'])
  expect(kinds('Comprehensive informational communication beforehand please.')).toEqual(['hard'])
})

test('a wish that is there already is named by its number', () => {
  const others = [
    { number: 4, words: 'Bring me water.' },
    { number: 7, words: 'Tell me how long the wait is' },
  ]
  expect(adviseOn('Tell me how long the wait is!', 'en', others)).toEqual([{ kind: 'alike', number: 7 }])
})
