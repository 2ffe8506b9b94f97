import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alike, shingles, signature } from './min-hash.ts'
import { nearDuplicates } from './near-duplicates.ts'

const numbered = (texts: readonly string[]) => texts.map((text, index) => ({ id: `t${index}`, text }))

test('case, punctuation and spaces do not make another text', () => {
  expect(nearDuplicates(numbered(['Thank you!', 'thank  YOU', 'Ｔｈａｎｋ you', 'thanks']))).toEqual([
    { kind: 'same words', ids: ['t0', 't1', 't2'], likeness: 1 },
  ])
})

test('a slip of the pen is nearly the same; a different thought is not', () => {
  const found = nearDuplicates(
    numbered([
      'The nurses on the ward were kind and listened to everything I had to say about my medicine.',
      'The nurses on the ward were kind and listend to everything I had to say about my medicine.',
      'The car park was full and I had to walk a long way in the rain to reach the ward.',
    ]),
  )
  expect(found).toHaveLength(1)
  expect(found[0]).toMatchObject({ kind: 'nearly the same', ids: ['t0', 't1'] })
  expect(found[0]?.likeness).toBeGreaterThanOrEqual(0.8)
  expect(found[0]?.likeness).toBeLessThan(1)
})

test('texts without words are in no set; two ids the same, or a likeness of 0, are refused', () => {
  expect(nearDuplicates(numbered(['', ' ', '...', '!!']))).toEqual([])
  expect(() =>
    nearDuplicates([
      { id: 'a', text: 'x' },
      { id: 'a', text: 'y' },
    ]),
  ).toThrow(RangeError)
  expect(() => nearDuplicates([], 0)).toThrow(RangeError)
})

test('ten thousand texts of one template do not take all day', () => {
  const texts = numbered(
    Array.from(
      { length: 10_000 },
      (_, index) => `Thank you for the care on ward number ${index} this week, it was lovely`,
    ),
  )
  expect(nearDuplicates(texts).reduce((sum, set) => sum + set.ids.length, 0)).toBeGreaterThan(9_000)
})

test('the order of texts leaves no trace and nobody is in two sets', () => {
  const words = fc.array(fc.constantFrom('kind', 'staff', 'long', 'wait', 'food', 'was', '👍', 'thé'), {
    maxLength: 6,
  })
  fc.assert(
    fc.property(fc.array(words, { maxLength: 30 }), (lists) => {
      const texts = numbered(lists.map((list) => list.join(' ')))
      const found = nearDuplicates(texts, 0.6)
      expect(nearDuplicates(texts.toReversed(), 0.6)).toEqual(found)
      const ids = found.flatMap((set) => set.ids)
      expect(new Set(ids).size).toBe(ids.length)
    }),
  )
})

test('shared signature places estimate the true likeness', () => {
  const a = shingles('the nurses on the ward were kind and listened to me every day of my stay')
  const b = shingles('the nurses on the ward were kind and listened to us every day of our stay')
  const [first, second] = [signature(a, 512), signature(b, 512)]
  const shared = first.filter((hash, place) => hash === second[place]).length / 512
  expect(Math.abs(shared - alike(a, b))).toBeLessThan(0.08)
  expect(alike(a, a)).toBe(1)
})
