import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareIds } from './compare-ids.ts'
import { sortIds } from './sort-ids.ts'

test('whole numbers come first, by size; then text by code unit', () => {
  expect(['b', '10', '9', 'a', '007', '0'].sort(compareIds)).toEqual(['0', '9', '10', '007', 'a', 'b'])
})

test('it is a strict order: sorting any order of distinct ids gives one list, by either way of sorting', () => {
  const ids = fc.uniqueArray(
    fc.oneof(fc.string(), fc.nat().map(String), fc.constantFrom('00', '01', '1', '-1')),
  )
  fc.assert(
    fc.property(ids, (list) => {
      const sorted = [...list].sort(compareIds)
      expect([...list].reverse().sort(compareIds)).toEqual(sorted)
      expect(Array.from(sortIds(list), (at) => list[at])).toEqual(sorted)
    }),
  )
})

test('numbers alone take the fast way and come out the same', () => {
  const ids = ['100', '20', '3']
  expect(Array.from(sortIds(ids), (at) => ids[at])).toEqual(['3', '20', '100'])
})
