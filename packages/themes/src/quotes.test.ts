import { expect, test } from 'vitest'
import { type Candidate, representativeQuotes } from './quotes.ts'
import type { Text } from './text.ts'

const candidate = (text: Text, angle: number, words = 10): Candidate => ({
  text,
  vector: Float32Array.of(Math.cos(angle), Math.sin(angle)),
  nearness: Math.cos(angle),
  words,
})
const ids = (texts: readonly Text[]) => texts.map((text) => text.id)

test('the first quote is the nearest to the middle, the next one is different from it', () => {
  const chosen = representativeQuotes(
    [
      candidate({ id: 'near', text: '' }, 0),
      candidate({ id: 'twin', text: '' }, 0.01),
      candidate({ id: 'other', text: '' }, 0.9),
    ],
    2,
  )
  expect(ids(chosen)).toEqual(['near', 'other'])
})

test('quotes come from different people while there are different people', () => {
  const chosen = representativeQuotes(
    [
      candidate({ id: 'a', text: '', person: 'ann' }, 0),
      candidate({ id: 'b', text: '', person: 'ann' }, 0.5),
      candidate({ id: 'c', text: '', person: 'bob' }, 1.4),
    ],
    3,
  )
  expect(ids(chosen)).toEqual(['a', 'c', 'b'])
})

test('of two alike, the one from another channel is taken', () => {
  const chosen = representativeQuotes(
    [
      candidate({ id: 'a', text: '', channel: 'kiosk' }, 0),
      candidate({ id: 'b', text: '', channel: 'kiosk' }, 0.5),
      candidate({ id: 'c', text: '', channel: 'paper' }, 0.51),
    ],
    2,
  )
  expect(ids(chosen)).toEqual(['a', 'c'])
})

test('a whole thought is preferred to a single word, and the order of candidates leaves no trace', () => {
  const list = [
    candidate({ id: 'word', text: '' }, 0, 1),
    candidate({ id: 'thought', text: '' }, 0.3, 9),
    candidate({ id: 'z', text: '' }, 0.3, 9),
  ]
  expect(ids(representativeQuotes(list, 1))).toEqual(['thought'])
  expect(ids(representativeQuotes(list.toReversed(), 3))).toEqual(ids(representativeQuotes(list, 3)))
})

test('fewer candidates than wanted give all of them, none give none', () => {
  expect(representativeQuotes([], 3)).toEqual([])
  expect(representativeQuotes([candidate({ id: 'a', text: '' }, 0)], 3)).toHaveLength(1)
})
