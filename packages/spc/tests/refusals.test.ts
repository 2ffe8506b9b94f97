import { describe, expect, test } from 'vitest'
import { english } from '../src/words/english.ts'
import { at, made, of, refusal } from './made.ts'

describe('a chart that cannot be made is refused with a reason', () => {
  test('no readings', () =>
    expect(refusal({ chart: 'run', readings: [] })).toEqual({ reason: 'no-readings' }))

  test('more events than chances on a P chart', () => {
    expect(
      refusal({
        chart: 'p',
        readings: of([
          [3, 10],
          [12, 10],
        ]),
      }),
    ).toEqual({ reason: 'more-events-than-chances', x: 2, y: 12, n: 10 })
    expect(
      made({
        chart: 'u',
        readings: of([
          [3, 10],
          [12, 10],
        ]),
      }).points,
    ).toHaveLength(2)
    expect(
      made({
        chart: 'p',
        readings: of([
          [3, 10],
          [12, 10],
        ]),
        conventions: 'qicharts2',
      }).points,
    ).toHaveLength(2)
  })

  test('a time of zero on a T chart, with what to use instead', () => {
    expect(refusal({ chart: 't', readings: at([3, 0, 5]) })).toEqual({
      reason: 'time-not-above-zero',
      x: 2,
      y: 0,
      instead: 'g',
    })
  })

  test('counts below zero, denominators below zero, and no numbers', () => {
    expect(refusal({ chart: 'c', readings: at([3, -1]) })).toMatchObject({ reason: 'negative-count' })
    expect(refusal({ chart: 'u', readings: of([[3, -2]]) })).toMatchObject({ reason: 'negative-denominator' })
    expect(refusal({ chart: 'run', readings: at([3, Number.NaN]) })).toEqual({ reason: 'not-a-number', x: 2 })
    expect(refusal({ chart: 'run', readings: at([3, Number.POSITIVE_INFINITY]) })).toMatchObject({
      reason: 'not-a-number',
    })
  })

  test('dates that do not exist, and places of two kinds', () => {
    expect(refusal({ chart: 'run', readings: [{ x: '2027-02-30', y: 1 }] })).toEqual({
      reason: 'not-a-date',
      x: '2027-02-30',
    })
    expect(
      refusal({
        chart: 'run',
        readings: [
          { x: '2027-02-01', y: 1 },
          { x: 2, y: 1 },
        ],
      }),
    ).toEqual({ reason: 'mixed-x' })
  })

  test('a P chart without denominators, and limits fixed from too few', () => {
    // @ts-expect-error the type asks for n too
    expect(refusal({ chart: 'p', readings: at([1, 2]) })).toMatchObject({ reason: 'denominator-missing' })
    expect(
      refusal({ chart: 'xmr', rules: 'making-data-count', limitsFromFirst: 11, readings: at([1, 2]) }),
    ).toMatchObject({ given: 11, needed: 12 })
  })

  test('rules that do not fit, and charts that do not exist', () => {
    // @ts-expect-error Nelson rules need limits
    expect(refusal({ chart: 'run', rules: 'nelson', readings: at([1, 2]) })).toMatchObject({
      reason: 'rules-do-not-fit',
    })
    // @ts-expect-error no such chart
    expect(refusal({ chart: 'pie', readings: at([1, 2]) })).toMatchObject({ reason: 'unknown-chart' })
  })

  test('options that are none', () => {
    const readings = at([1, 2])
    expect(refusal({ chart: 'run', readings, multiply: 0 })).toMatchObject({ option: 'multiply' })
    expect(refusal({ chart: 'run', readings, target: Number.NaN })).toMatchObject({ option: 'target' })
    // @ts-expect-error no such direction
    expect(refusal({ chart: 'run', readings, direction: 'up' })).toMatchObject({ option: 'direction' })
    // @ts-expect-error no such field
    expect(refusal({ chart: 'run', readings, conventions: { minimumUsefull: 8 } })).toMatchObject({
      option: 'conventions.minimumUsefull',
    })
    // @ts-expect-error a count is a number
    expect(refusal({ chart: 'run', readings, conventions: { minimumUseful: '8' } })).toMatchObject({
      option: 'conventions.minimumUseful',
      expected: 'a number of points',
    })
    // @ts-expect-error no such way
    expect(refusal({ chart: 'run', readings, conventions: { assurance: 'never' } })).toMatchObject({
      expected: 'one of careful, always',
    })
    // @ts-expect-error no such conventions
    expect(refusal({ chart: 'run', readings, conventions: 'excel' })).toMatchObject({ option: 'conventions' })
    // @ts-expect-error no such aggregate
    expect(refusal({ chart: 'run', readings, aggregate: 'mode' })).toMatchObject({ option: 'aggregate' })
  })

  test('every refusal has words that say what to do', () => {
    const words = english({
      key: 'refusal',
      refusal: { reason: 'time-not-above-zero', x: '2027-03-01', y: 0, instead: 'g' },
    })
    expect(words).toContain('1 March 2027')
    expect(words).toContain('G chart')
  })
})

describe('limits that cannot be calculated are refused, the chart is made', () => {
  test('no variation', () => {
    const chart = made({ chart: 'xmr', readings: at([7, 7, 7, 7]) })
    expect(chart.phases[0]?.limitsRefused).toBe('no-variation')
    expect(chart.points[0]).toMatchObject({ centre: 7, upper: null, lower: null })
  })

  test('no variation, unscreened: limits on the centre only where R is asked for', () => {
    const request = { chart: 'xmr', screening: false, readings: at([7, 7, 7, 7]) } as const
    expect(made(request).points[0]?.upper).toBeNull()
    expect(made({ ...request, conventions: 'qicharts2' }).points[0]?.upper).toBe(7)
  })

  test('one point', () =>
    expect(made({ chart: 'xmr', readings: at([7]) }).phases[0]?.limitsRefused).toBe('too-few-points'))
  test('only missing values', () =>
    expect(made({ chart: 'xmr', readings: at([null, null]) }).phases[0]?.limitsRefused).toBe('no-values'))
  test('subgroups of one', () => {
    expect(made({ chart: 'xbar', readings: at([1, 2, 3]) }).phases[0]?.limitsRefused).toBe('subgroups-of-one')
  })

  test('under ten useful points the run rules give no verdict', () => {
    const chart = made({ chart: 'run', readings: at([1, 1, 1, 1, 9, 9, 9, 9]) })
    expect(chart.phases[0]?.runs).toMatchObject({
      refused: 'too-few-useful-points',
      signal: false,
      useful: 8,
    })
    expect(chart.notices).toContainEqual({ notice: 'early-median', phase: 1, points: 8 })
  })
})
