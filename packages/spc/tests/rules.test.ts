import { describe, expect, test } from 'vitest'
import { bestBox } from '../src/rules/best-box.ts'
import { crossingsMin, longestRunMax } from '../src/rules/binomial-crossings.ts'
import { boxChances } from '../src/rules/run-distribution.ts'
import { runsLimits } from '../src/rules/runs-table.ts'
import {
  alternating,
  closeIn,
  farOut,
  mostOf,
  oneSide,
  rowOfSteps,
  type ZonePoint,
} from '../src/rules/zones.ts'
import { at, made } from './made.ts'

const zones = (values: readonly (number | null)[]): ZonePoint[] =>
  values.map((z, index) => ({
    position: index + 1,
    y: z,
    z,
    beyond: z === null ? null : z > 3 ? 'above' : z < -3 ? 'below' : null,
  }))
const windows = (found: readonly { from: number; to: number }[]) => found.map(({ from, to }) => [from, to])

describe('Anhøj rules', () => {
  test('published limits', () => {
    const table = [
      [10, 6, 2],
      [12, 7, 3],
      [15, 7, 4],
      [20, 7, 6],
      [24, 8, 8],
      [30, 8, 10],
      [36, 8, 13],
      [40, 8, 14],
    ] as const
    for (const [useful, run, crossings] of table) {
      expect([useful, longestRunMax(useful), crossingsMin(useful)]).toEqual([useful, run, crossings])
    }
  })

  test('limits for 100,000 points come from the middle of the distribution', () => {
    expect(crossingsMin(100_000)).toBe(Math.round(49_999.5 - (1.6448536 * Math.sqrt(99_999)) / 2))
  })

  test('points on the centre neither break nor extend a run', () => {
    const values = [4, 6, 4, 6, 7, 5, 8, 9, 5, 7, 6, 8, 9, 4, 4, 6]
    const { runs } = made({ chart: 'run', readings: at(values), centre: 5 }).phases[0] ?? { runs: null }
    expect(runs).toMatchObject({
      useful: 14,
      longestRun: 8,
      longRun: true,
      longest: { from: 4, to: 13, side: 'above' },
    })
  })

  test('too many crossings are never a signal', () => {
    expect(
      made({ chart: 'run', readings: at(Array.from({ length: 20 }, (_, i) => (i % 2 ? 9 : 1))) }).signal,
    ).toBe(false)
  })
})

describe('best box and cut box', () => {
  test('the distribution behind them agrees with counting all sequences of 12', () => {
    let inside = 0
    for (let bits = 0; bits < 4096; bits++) {
      const sides = Array.from({ length: 12 }, (_, place) => (bits >> place) & 1).join('')
      const runs = sides.match(/0+|1+/g) ?? []
      if (runs.length - 1 >= 3 && Math.max(...runs.map((run) => run.length)) <= 6) inside += 1
    }
    expect(boxChances(12, 6, 0.5)[3]).toBeCloseTo(inside / 4096, 14)
  })

  test('published boxes (Anhøj & Wentzel-Larsen 2020)', () => {
    const table = [
      [10, 6, 2],
      [11, 7, 3],
      [16, 8, 5],
      [24, 7, 6],
      [40, 9, 15],
    ] as const
    for (const [useful, longest, crossings] of table) {
      expect(bestBox(useful, false)).toMatchObject({ longestRunMax: longest, crossingsMin: crossings })
    }
    expect(bestBox(11, true)).toMatchObject({ longestAtFewest: 6, fewestAtLongest: 4 })
    expect(bestBox(9, false)).toBeNull()
  })
})

describe('IHI rules', () => {
  const findings = (values: readonly number[], trendRule = false) =>
    made({ chart: 'run', rules: 'ihi', trendRule, readings: at(values) }).findings.map(
      ({ rule, from, to }) => [rule, from, to],
    )

  test('a shift of six, skipping the median', () => {
    const values = [5, 1, 9, 1, 9, 1, 9, 6, 5, 7, 8, 6, 7, 1, 1, 5, 2, 1, 2]
    expect(findings(values)).toContainEqual(['ihi-shift', 7, 13])
  })

  test('the trend rule is off unless asked for', () => {
    const values = [5, 1, 9, 2, 8, 1, 2, 3, 4, 6, 1, 9, 2, 8]
    expect(findings(values)).toEqual([])
    expect(findings(values, true)).toEqual([['ihi-trend', 6, 10]])
  })

  test('limits for the number of runs are the exact ones', () => {
    const table = [
      [10, 3, 9],
      [12, 4, 10],
      [15, 5, 12],
      [16, 5, 13],
      [20, 7, 15],
      [24, 8, 18],
      [30, 11, 21],
      [40, 15, 27],
    ] as const
    for (const [useful, fewest, most] of table)
      expect([useful, runsLimits(useful)]).toEqual([useful, { fewest, most }])
  })

  test('too many runs ask to check the values and are no signal', () => {
    const chart = made({
      chart: 'run',
      rules: 'ihi',
      readings: at(Array.from({ length: 16 }, (_, i) => (i % 2 ? 9 : 1))),
    })
    expect(chart.findings).toEqual([
      { rule: 'ihi-too-many-runs', phase: 1, from: 1, to: 16, side: null, signal: false },
    ])
    expect(chart.signal).toBe(false)
  })

  test('a marked point stands out because a person said so', () => {
    const chart = made({
      chart: 'run',
      rules: 'ihi',
      readings: at([5, 4, 6, 30]),
      marked: [{ x: 4, by: 'Sam' }],
    })
    expect(chart.findings).toMatchObject([{ rule: 'marked', from: 4, to: 4, signal: true }])
  })
})

describe('zone rules', () => {
  test('one side: a point on the centre breaks, and a longer run is one window', () => {
    expect(windows(oneSide(8)(zones([1, 1, 1, 1, 0, 1, 1, 1, 1])))).toEqual([])
    expect(windows(oneSide(8)(zones([-1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1])))).toEqual([[2, 11]])
  })

  test('two of three and four of five, on the same side', () => {
    expect(windows(mostOf(2, 3, 2)(zones([0, 2.1, 0, 2.5, 0])))).toEqual([[2, 4]])
    expect(windows(mostOf(2, 3, 2)(zones([0, 2, 0, 2.5, 0])))).toEqual([])
    expect(windows(mostOf(4, 5, 1)(zones([0, -1.2, -1.5, 0, -1.1, -4, 0])))).toEqual([[2, 6]])
    expect(windows(mostOf(2, 3, 2)(zones([2.1, null, 2.5])))).toEqual([])
  })

  test('steps: six points are five steps; a tie breaks', () => {
    expect(windows(rowOfSteps(6)(zones([3, 0, 0.1, 0.2, 0.3, 0.4, 0.5])))).toEqual([[2, 7]])
    expect(windows(rowOfSteps(6)(zones([0, 0.1, 0.2, 0.2, 0.3, 0.4, 0.5])))).toEqual([])
    expect(windows(rowOfSteps(4)(zones([0, 1, 2, 3, 2, 1, 0])))).toEqual([
      [1, 4],
      [4, 7],
    ])
  })

  test('alternating, close in, far out', () => {
    expect(windows(alternating(6)(zones([0, 1, 2, 1, 2, 1, 2, 3])))).toEqual([[2, 7]])
    expect(windows(closeIn(4)(zones([0.5, 0.2, -0.9, 0.1, 1])))).toEqual([[1, 4]])
    expect(windows(farOut(4)(zones([1.5, -1.2, 2.9, -1.1, 1])))).toEqual([[1, 4]])
  })

  test('a set runs as a whole on a chart, and only its own rules', () => {
    const quiet = [10, 12, 11, 9, 10, 12, 9, 11, 10, 12, 8, 11]
    const chart = made({
      chart: 'xmr',
      rules: 'western-electric',
      readings: at([...quiet, 14, 14, 13, 14, 14, 15, 14, 14]),
      freeze: { through: 12 },
    })
    const rules = new Set(chart.findings.map((finding) => finding.rule))
    expect([...rules].every((rule) => rule.startsWith('western-electric-'))).toBe(true)
    expect(rules).toContain('western-electric-4')
    expect(chart.phases[0]?.runs.refused).toBe('not-this-rule-set')
  })
})
