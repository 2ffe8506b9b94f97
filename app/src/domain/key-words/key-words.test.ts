import { describe, expect, test } from 'vitest'
import { oneEditApart } from '../one-edit-apart.ts'
import { plainLetters } from '../plain-letters.ts'
import { words as english } from './en.ts'
import { words as spanish } from './es.ts'
import { words as polish } from './pl.ts'

describe.each([
  ['English', english],
  ['Spanish', spanish],
  ['Polish', polish],
])('the %s words', (_language, words) => {
  const plain = words.map(plainLetters)

  test('are 1,024, each in the list once, also without its diacritics', () => {
    expect(words).toHaveLength(1024)
    expect(new Set(plain).size).toBe(1024)
  })

  test('have 3 to 8 lower-case letters', () => {
    for (const word of words) expect(word).toMatch(/^\p{Ll}{3,8}$/u)
    for (const word of plain) expect(word).toMatch(/^[a-z]{3,8}$/)
  })

  test('stay apart when one of them is mistyped by one letter or two swapped letters', () => {
    const close = plain.flatMap((one, place) =>
      plain.slice(place + 1).flatMap((other) => (oneEditApart(one, other) ? [`${one} ${other}`] : [])),
    )
    expect(close).toEqual([])
  })

  test('are in the order of the alphabet, so that a doubled word shows', () => {
    expect(plain).toEqual([...plain].sort())
  })
})
