import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Guess,
  guessLength,
  hashGroups,
  isRevealed,
  mostGuesses,
  readSealedLine,
  revealDays,
  type SealedGuesses,
  sealedLine,
  sealHash,
} from './guess.ts'

const guess: fc.Arbitrary<Guess> = fc.record({
  words: fc.string({ unit: 'grapheme', minLength: 1, maxLength: guessLength }),
  ofTen: fc.integer({ min: 0, max: 10 }),
})
const sealed: fc.Arbitrary<SealedGuesses> = fc.record({
  salt: fc.string({ unit: 'grapheme' }),
  project: fc.string({ unit: 'grapheme' }),
  who: fc.string({ unit: 'grapheme' }),
  guesses: fc.array(guess, { minLength: 1, maxLength: mostGuesses }),
})

test('a seal is the SHA-256 of one line that anybody can write again', () => {
  const line = sealedLine({
    salt: '00ff',
    project: 'p',
    who: 'w',
    guesses: [{ words: 'Being “told” how long', ofTen: 6 }],
  })
  expect(line).toBe('["evenground guesses 1","00ff","p","w",[["Being “told” how long",6]]]')
  // printf '%s' '…' | sha256sum
  expect(sealHash(line).toString('hex')).toBe(
    '50a13b71b2758e9720cffe5753137fab49d6d221d29daceebd9714d7f3984530',
  )
  expect(hashGroups(sealHash(line))).toMatch(/^[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}$/)
})

test('what was sealed can be read back from its line, whole', () => {
  fc.assert(
    fc.property(sealed, (given) => {
      expect(readSealedLine(sealedLine(given))).toEqual(given)
    }),
  )
})

test('two that differ in anything have different lines, so one seal cannot stand for both', () => {
  fc.assert(
    fc.property(sealed, sealed, (one, other) => {
      const same = JSON.stringify(one) === JSON.stringify(other)
      expect(sealedLine(one) === sealedLine(other)).toBe(same)
      expect(sealHash(sealedLine(one)).equals(sealHash(sealedLine(other)))).toBe(same)
    }),
  )
})

test('words cannot pass for the end of a guess and the begin of another', () => {
  const split = { salt: 's', project: 'p', who: 'w' }
  const one = sealedLine({ ...split, guesses: [{ words: 'a",1],["b', ofTen: 2 }] })
  const two = sealedLine({
    ...split,
    guesses: [
      { words: 'a', ofTen: 1 },
      { words: 'b', ofTen: 2 },
    ],
  })
  expect(one).not.toBe(two)
})

test('what is no line of ours is told apart from one, and never throws', () => {
  for (const line of ['', '{}', 'null', '[1]', '["evenground guesses 1","a","b","c",[["x","1"]]]'])
    expect(readSealedLine(line)).toBeNull()
  fc.assert(
    fc.property(fc.string(), (line) => {
      expect(readSealedLine(line)).toBeNull()
    }),
  )
})

test('guesses open on their day and not before; the day is to come, and not out of sight', () => {
  expect(revealDays('2027-02-28')).toEqual({ first: '2027-03-01', last: '2028-02-29' })
  expect(isRevealed(null, '2027-03-01')).toBe(false)
  expect(isRevealed('2027-03-02', '2027-03-01')).toBe(false)
  expect(isRevealed('2027-03-02', '2027-03-02')).toBe(true)
})
