import { expect, test } from 'vitest'
import { dirichletMixture } from './dirichlet-mixture.ts'
import type { Lists } from './reading.ts'

const lists = (...rows: number[][]): Lists => ({
  starts: Int32Array.from([0, ...rows.map((_, index) => rows.slice(0, index + 1).flat().length)]),
  items: Int32Array.from(rows.flat()),
})

test('sayings with the same words come together from a muddled start, and the empty one is in no group', () => {
  const features = lists([0, 1], [0, 1, 1], [0, 0, 1], [2, 3], [2, 3, 3], [2, 2, 3], [])
  const settings = { groups: 2, featureCount: 4, passes: 10, featuresPerWord: 1 }
  const { group, certainty } = dirichletMixture(features, Int32Array.of(0, 0, 1, 1, 1, 0, 0), settings)
  expect(new Set(group.subarray(0, 3)).size).toBe(1)
  expect(new Set(group.subarray(3, 6)).size).toBe(1)
  expect(group[0]).not.toBe(group[3])
  expect(group[6]).toBe(-1)
  expect(certainty.subarray(0, 6).every((value) => value > 0.5 && value <= 1)).toBe(true)
})

test('the chance of a saying is the one worked by hand', () => {
  // The last saying [0] is to be placed; group 0 holds [0] twice, group 1 holds [1] twice. alpha .1, beta .15, two features:
  // group 0: (2 + .1) * (2 + .15) / (2 + .3); group 1: (2 + .1) * .15 / (2 + .3). Share of the first: 2.15 / 2.3.
  const features = lists([0], [0], [1], [1], [0])
  const settings = { groups: 2, featureCount: 2, passes: 1, featuresPerWord: 1 }
  const { group, certainty } = dirichletMixture(features, Int32Array.of(0, 0, 1, 1, -1), settings)
  expect([...group]).toEqual([0, 0, 1, 1, 0])
  expect(certainty[4]).toBeCloseTo(2.15 / 2.3, 6)
})

test('a saying of ten thousand words neither overflows nor vanishes', () => {
  const long = Array.from({ length: 10_000 }, (_, index) => index % 50).sort((a, b) => a - b)
  const features = lists(long, [0, 1], [60, 61], [60, 61])
  const { group, certainty } = dirichletMixture(features, Int32Array.of(0, 0, 1, 1), {
    groups: 3,
    featureCount: 62,
    passes: 3,
    featuresPerWord: 1,
  })
  expect(group[0]).not.toBe(group[2])
  expect(certainty.every(Number.isFinite)).toBe(true)
})

test('the start given is not changed', () => {
  const start = Int32Array.of(0, 1)
  dirichletMixture(lists([0], [0]), start, { groups: 2, featureCount: 1, passes: 2, featuresPerWord: 1 })
  expect([...start]).toEqual([0, 1])
})
