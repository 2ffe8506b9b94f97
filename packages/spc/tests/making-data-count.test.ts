import { describe, expect, test } from 'vitest'
import type { XmrRequest } from '../src/request.ts'
import { at, made, refusal } from './made.ts'

const quiet = [50, 53, 48, 51, 47, 52, 49, 54, 48, 51, 50, 47]
const dots = (values: readonly (number | null)[], more: Partial<XmrRequest> = {}) =>
  made({
    chart: 'xmr',
    rules: 'making-data-count',
    readings: at([...quiet, ...values]),
    limitsFromFirst: 12,
    direction: 'increase',
    ...more,
  })
const verdict = (...given: Parameters<typeof dots>) => dots(...given).makingDataCount

describe('variation: the last point', () => {
  test.each([
    ['common-cause', [49], 'increase'],
    ['improvement-high', [70], 'increase'],
    ['improvement-low', [20], 'decrease'],
    ['concern-high', [70], 'decrease'],
    ['concern-low', [20], 'increase'],
    ['neutral-high', [70], 'neutral'],
    ['neutral-low', [20], 'neutral'],
  ] as const)('%s', (icon, values, direction) => {
    expect(verdict(values, { direction })?.variation).toBe(icon)
  })

  test('the strongest reason names a point: outside, trend, two of three, shift', () => {
    const causes = (values: readonly number[]) =>
      dots(values)
        .points.slice(12)
        .map((point) => point.cause)
    expect(causes([51, 52, 53, 54, 55, 56, 57])).toEqual(Array(7).fill('trend'))
    expect(causes([51, 53, 52, 54, 52, 53, 51])).toEqual(Array(7).fill('shift'))
    expect(causes([57, 51, 58])).toEqual(['two-of-three', 'common', 'two-of-three'])
    expect(causes([60, 51, 58])).toEqual(['outside', 'common', 'common'])
  })

  test('a falling trend above the mean is low', () => {
    const chart = dots([58, 57, 56, 55, 54, 53, 52])
    expect(chart.points.at(-1)).toMatchObject({ cause: 'trend', side: 'below', judgement: 'concern' })
  })

  test('the limits are 2.66 mean moving ranges', () => {
    const chart = dots([])
    const { centre = 0, spread } = chart.phases[0] ?? {}
    expect(chart.points[0]?.upper).toBeCloseTo((centre ?? 0) + 2.66 * (spread?.meanMovingRange ?? 0), 12)
  })
})

describe('assurance: the limits and the target', () => {
  test.each([
    ['pass', 35, 'increase'],
    ['fail', 70, 'increase'],
    ['fail', 35, 'decrease'],
    ['pass', 70, 'decrease'],
    ['hit-or-miss', 51, 'increase'],
  ] as const)('%s at %d when %s is better', (icon, target, direction) => {
    expect(verdict([49], { target, direction })?.assurance).toBe(icon)
  })

  test('withheld while the process signals, without a direction, and with few points', () => {
    expect(verdict([70], { target: 40 })).toMatchObject({
      assurance: null,
      assuranceRefused: 'process-signals',
    })
    expect(verdict([49], { target: 40, direction: 'neutral' })?.assuranceRefused).toBe('neutral-direction')
    const few = made({
      chart: 'xmr',
      rules: 'making-data-count',
      direction: 'increase',
      target: 4,
      readings: at([5, 9, 6]),
    })
    expect(few.makingDataCount?.assuranceRefused).toBe('too-few-points')
    const same = made({
      chart: 'xmr',
      rules: 'making-data-count',
      direction: 'increase',
      target: 4,
      readings: at(Array(14).fill(5)),
    })
    expect(same.makingDataCount?.assuranceRefused).toBe('no-limits')
  })
})

describe('missing values', () => {
  test('the last known point is judged, and that is told', () => {
    const chart = dots([70, null])
    expect(chart.makingDataCount).toMatchObject({
      variation: 'improvement-high',
      judgedAt: 13,
      lastMissing: true,
    })
    expect(chart.notices).toContainEqual({ notice: 'last-value-missing', x: 14 })
    expect(verdict([70, null], { conventions: 'nhsrplotthedots' })?.variation).toBe('common-cause')
  })

  test('a gap breaks a trend; by the R convention it refuses', () => {
    const rising = [51, 52, 53, null, 55, 56, 57]
    expect(dots(rising).points.some((point) => point.cause === 'trend')).toBe(false)
    const request = {
      chart: 'xmr',
      rules: 'making-data-count',
      conventions: 'nhsrplotthedots',
      readings: at([...quiet, ...rising]),
    } as const
    expect(refusal(request)?.reason).toBe('gap-inside-a-trend')
  })
})

test('a phase of 12 is firm here and short by the R convention', () => {
  expect(dots([]).phases[0]?.short).toBe(false)
  expect(dots([], { conventions: 'nhsrplotthedots' }).phases[0]?.short).toBe(true)
})
