import { describe, expect, test } from 'vitest'
import type { Side } from '../side.ts'
import { type Agency, agencyPulse, type Pulse } from './agency-pulse.ts'

const scale = { least: 1, most: 5 }
const pulse = (side: Side, power: number, courage: number): Pulse => ({
  side,
  power: [power, power, power],
  courage: [courage, courage, courage],
})
const several = (times: number, one: Pulse): Pulse[] => Array.from({ length: times }, () => one)

describe('agency pulse', () => {
  test('by hand: power 2 of 5 is 0.25, courage 5 of 5 is 1, agency is 0.5', () => {
    const found = agencyPulse(
      [...several(5, pulse('lived', 2, 5)), ...several(5, pulse('learned', 5, 5))],
      scale,
      1,
    )
    expect(found.by.lived).toMatchObject({
      power: { value: 0.25 },
      courage: { value: 1 },
      agency: { value: 0.5, low: 0.5, high: 0.5 },
    })
    expect(found.gap).toMatchObject({ value: -0.5 })
  })

  test('courage without power is no agency', () => {
    const found = agencyPulse(several(5, pulse('lived', 1, 5)), scale, 1)
    expect((found.by.lived as Agency).agency.value).toBe(0)
  })

  test('four answers are hidden, and with them the gap', () => {
    const found = agencyPulse(
      [...several(4, pulse('lived', 2, 5)), ...several(6, pulse('learned', 5, 5))],
      scale,
      1,
    )
    expect(found.by.lived).toEqual({ hidden: 'fewer than', below: 5 })
    expect(found.gap).toEqual({ hidden: 'fewer than', below: 5 })
    expect(found.by.learned).toMatchObject({ agency: { value: 1 } })
  })

  test('a copy of everyone, or another order, changes no figure', () => {
    const all = [1, 2, 3, 4, 5].flatMap((answer) => [
      pulse('lived', answer, 6 - answer),
      pulse('learned', answer, answer),
    ])
    const values = (list: readonly Pulse[]) => {
      const { by, gap } = agencyPulse(list, scale, 1)
      return [by.lived as Agency, by.learned as Agency]
        .flatMap((one) => [one.power.value, one.agency.value])
        .concat('value' in gap ? gap.value : Number.NaN)
    }
    expect(values([...all, ...all])).toEqual(values(all).map((value) => expect.closeTo(value, 12)))
    expect(values([...all].reverse())).toEqual(values(all).map((value) => expect.closeTo(value, 12)))
  })

  test('an answer off the scale is an error', () => {
    expect(() => agencyPulse([pulse('lived', 0, 3)], scale, 1)).toThrow(RangeError)
  })
})
