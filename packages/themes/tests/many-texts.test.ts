import { expect, test } from 'vitest'
import { invented } from '../bench/invented-texts.ts'
import { suggestGroups } from '../src/door.ts'

test('above 20,000 different texts the start is learned from a sample; every text is there once and order leaves no trace', () => {
  const texts = invented(23_000, 5)
  const suggestion = suggestGroups(texts, { seed: 1, k: 12 })
  expect(suggestion.madeBy.method).toBe('gsdmm from an lsa-ppmi sample')
  const ids = [
    ...suggestion.groups.flatMap((group) => group.members.map(({ id }) => id)),
    ...suggestion.notYetGrouped,
  ]
  expect(ids.length).toBe(23_000)
  expect(new Set(ids).size).toBe(23_000)
  expect(suggestion.groups.length).toBeGreaterThan(3)
  expect(suggestGroups(texts.toReversed(), { seed: 1, k: 12 })).toEqual(suggestion)
})
