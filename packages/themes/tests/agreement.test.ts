import fc from 'fast-check'
import { expect, test } from 'vitest'
import { agreement } from '../bench/agreement.ts'

const labelled = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('x', 'y')), {
  minLength: 2,
  maxLength: 40,
})

test('the same parting under other names agrees wholly', () => {
  expect(agreement(['1', '1', '2', '3'], ['x', 'x', 'y', 'z'])).toEqual({ nmi: 1, ari: 1, purity: 1 })
})

test('a small table worked by hand', () => {
  // Groups aab, labels xyy: each of the two has one pair together, no pair is together in both.
  // Expected pairs 1 * 1 / 3; ARI (0 - 1/3) / (1 - 1/3) = -1/2. Purity 2/3. NMI from log2: H = .9183 for both, I = .2516.
  const { nmi, ari, purity } = agreement(['a', 'a', 'b'], ['x', 'y', 'y'])
  expect(nmi).toBeCloseTo(0.2516 / 0.9183, 3)
  expect(ari).toBeCloseTo(-0.5, 12)
  expect(purity).toBeCloseTo(2 / 3, 12)
})

test('figures stay in their ranges and nmi and ari look the same from both sides', () => {
  fc.assert(
    fc.property(labelled, (pairs) => {
      const [left, right] = [pairs.map(([a]) => a), pairs.map(([, b]) => b)]
      const one = agreement(left, right)
      const other = agreement(right, left)
      expect(one.nmi).toBeCloseTo(other.nmi, 10)
      expect(one.ari).toBeCloseTo(other.ari, 10)
      expect(one.nmi).toBeGreaterThan(-1e-9)
      expect(Math.max(one.nmi, one.ari, one.purity)).toBeLessThan(1 + 1e-9)
    }),
  )
})
