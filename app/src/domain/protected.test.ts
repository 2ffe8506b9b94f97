import fc from 'fast-check'
import { expect, test } from 'vitest'
import { protect, protectParts, publicFloor, shownTo } from './protected.ts'

const counts = fc.nat(50)

test('partners see every count as it is; the public sees none between one and the floor', () => {
  fc.assert(
    fc.property(counts, (count) => {
      expect(shownTo('partners', protect(count))).toEqual({ kind: 'exact', count })
      const shown = shownTo('public', protect(count))
      expect(shown).toEqual(
        count > 0 && count < publicFloor ? { kind: 'few', below: publicFloor } : { kind: 'exact', count },
      )
    }),
  )
})

test('a protected count gives nothing away when it is printed or serialised', () => {
  const kept = protect(3)
  expect(JSON.stringify({ kept })).toBe('{"kept":{}}')
  expect(String(kept)).not.toContain('3')
  expect(Number(kept)).toBeNaN()
})

test('parts are told together or not at all, so that no hidden part is the whole less the rest', () => {
  fc.assert(
    fc.property(counts, counts, counts, (lived, learned, unsaid) => {
      const parts = protectParts({ lived, learned, unsaid })
      const small = [lived, learned, unsaid].some((count) => count > 0 && count < publicFloor)
      expect(parts === null).toBe(small)
    }),
  )
})

test('only whole numbers of people can be protected', () => {
  for (const wrong of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])
    expect(() => protect(wrong)).toThrow(RangeError)
})
