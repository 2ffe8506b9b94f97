import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markedWords } from './marked.ts'
import { lookThrough } from './screen.ts'

test('what was found is marked where it stands', () => {
  const words = 'Tell Dr Okonkwo: I want to die.'
  expect(markedWords(words, lookThrough(words))).toEqual([
    { text: 'Tell Dr ', found: null },
    { text: 'Okonkwo', found: 'personal' },
    { text: ': I ', found: null },
    { text: 'want to die', found: 'worrying' },
    { text: '.', found: null },
  ])
  expect(markedWords('The door is heavy.', { personal: [], worrying: [] })).toEqual([
    { text: 'The door is heavy.', found: null },
  ])
})

test('joined, the pieces are the words, and whatever was found is marked', () => {
  const part = fc
    .tuple(fc.nat(40), fc.nat(40))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }))
  fc.assert(
    fc.property(
      fc.string({ minLength: 42, maxLength: 60 }),
      fc.array(part, { maxLength: 4 }),
      fc.array(part, { maxLength: 4 }),
      (words, personal, worrying) => {
        const pieces = markedWords(words, {
          personal: personal.map((each) => ({ ...each, type: 'PERSON' as const })),
          worrying: worrying.map((each) => ({ ...each, kind: 'needs help now' as const, reviewed: false })),
        })
        expect(pieces.map(({ text }) => text).join('')).toBe(words)
        let at = 0
        for (const { text, found } of pieces) {
          for (let n = at; n < at + text.length; n++) {
            const inside = (parts: typeof personal) => parts.some(({ start, end }) => start <= n && n < end)
            expect(found).toBe(inside(personal) ? 'personal' : inside(worrying) ? 'worrying' : null)
          }
          at += text.length
        }
      },
    ),
  )
})
