import { expect, test } from 'vitest'
import { digamma, logGamma, tetragamma, trigamma } from './gamma.ts'

test('known values', () => {
  expect(logGamma(1)).toBeCloseTo(0, 12)
  expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 11)
  expect(logGamma(11)).toBeCloseTo(Math.log(3628800), 10)
  expect(digamma(1)).toBeCloseTo(-0.5772156649015329, 10)
  expect(digamma(0.5)).toBeCloseTo(-1.9635100260214235, 10)
  expect(trigamma(1)).toBeCloseTo(Math.PI ** 2 / 6, 9)
  expect(trigamma(0.5)).toBeCloseTo(Math.PI ** 2 / 2, 9)
  expect(tetragamma(1)).toBeCloseTo(-2.4041138063, 8)
})

test('each is the slope of the one before', () => {
  for (const x of [0.5, 1.3, 4, 12, 80]) {
    const h = 1e-5 * x
    const slope = (of: (x: number) => number): number => (of(x + h) - of(x - h)) / (2 * h)
    expect(slope(logGamma)).toBeCloseTo(digamma(x), 6)
    expect(slope(digamma)).toBeCloseTo(trigamma(x), 6)
    expect(slope(trigamma)).toBeCloseTo(tetragamma(x), 5)
  }
})
