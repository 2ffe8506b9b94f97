import { describe, expect, test } from 'vitest'
import { at, made, of } from './made.ts'

const lines = (chart: ReturnType<typeof made>, position = 1) => chart.points[position - 1]

describe('lines worked by hand', () => {
  test('run: the median of an even number of values is between the middle two', () => {
    expect(made({ chart: 'run', readings: at([4, 9, 1, 6]) }).phases[0]?.centre).toBe(5)
  })

  test('xmr: mean and mean moving range', () => {
    // 10 12 11 15: mean 12, moving ranges 2 1 4, mean 7/3
    const point = lines(made({ chart: 'xmr', readings: at([10, 12, 11, 15]) }))
    expect(point?.centre).toBe(12)
    expect(point?.upper).toBeCloseTo(12 + (3 / 1.128) * (7 / 3), 12)
    expect(point?.lowerWarning).toBeCloseTo(12 - (2 / 1.128) * (7 / 3), 12)
  })

  test('xmr: a missing value gives no range on either side, an excluded one is bridged', () => {
    const gap = made({ chart: 'xmr', screening: false, readings: at([10, 12, null, 20, 18]) })
    expect(gap.phases[0]?.spread.meanMovingRange).toBe(2)
    const bridged = made({
      chart: 'xmr',
      screening: false,
      readings: at([10, 12, 99, 20, 18]),
      exclude: [{ x: 3 }],
    })
    expect(bridged.phases[0]?.spread.meanMovingRange).toBe((2 + 8 + 2) / 3)
    expect(bridged.points[2]).toMatchObject({ included: false, beyond: 'above' })
  })

  test('xmr: screening leaves out one extreme range, once, and says so', () => {
    const values = [10, 11, 10, 11, 10, 11, 10, 50, 10, 11]
    const { spread } = made({ chart: 'xmr', readings: at(values) }).phases[0] ?? { spread: null }
    expect(spread).toMatchObject({ meanMovingRange: 1, screenedOut: 2 })
  })

  test('xmr: values that cannot be negative keep the lower limit at zero', () => {
    const readings = at([1, 9, 2, 8, 1, 9])
    expect(lines(made({ chart: 'xmr', readings }))?.lower).toBeLessThan(0)
    expect(lines(made({ chart: 'xmr', readings, neverNegative: true }))?.lower).toBe(0)
  })

  test('mr: differences, 3.267 and two thirds of it, and nothing to plot first', () => {
    const chart = made({ chart: 'mr', readings: at([10, 12, 11, 15]) })
    expect(chart.points.map((point) => point.y)).toEqual([null, 2, 1, 4])
    expect(lines(chart)?.upper).toBeCloseTo((3.267 * 7) / 3, 12)
    expect(lines(chart)?.upperWarning).toBeCloseTo((2 / 3) * 3.267 * (7 / 3), 12)
    expect(lines(chart)?.lower).toBe(0)
  })

  test('i-prime: the centre weighs by denominators and limits narrow with them', () => {
    const chart = made({
      chart: 'i-prime',
      readings: of([
        [1, 10],
        [6, 20],
        [3, 30],
        [10, 40],
      ]),
    })
    expect(lines(chart)?.centre).toBe(0.2)
    const width = (position: number) =>
      (lines(chart, position)?.upper ?? 0) - (lines(chart, position)?.lower ?? 0)
    expect(width(1)).toBeCloseTo(2 * width(4), 12)
  })

  test('t: limits of the transformed values, brought back', () => {
    const values = [1, 2, 4, 8, 16].map((base) => base ** 3.6)
    const chart = made({ chart: 't', screening: false, readings: at(values) })
    expect(lines(chart)?.centre).toBeCloseTo(6.2 ** 3.6, 9)
    expect(lines(chart)?.upper).toBeCloseTo((6.2 + (3 * 3.75) / 1.128) ** 3.6, 6)
    expect(lines(chart)?.lower).toBe(0)
  })

  test('g: the median is drawn, the limits come from the mean', () => {
    const chart = made({ chart: 'g', readings: at([1, 2, 3, 4, 20]) })
    expect(lines(chart)).toMatchObject({ centre: 3, lower: 0, upper: 6 + 3 * Math.sqrt(42) })
    expect(lines(made({ chart: 'g', readings: at([1, 2]), centre: 10 }))?.centre).toBeCloseTo(6.93, 12)
  })

  test('p: limits by denominator, cut at 0 and 1', () => {
    const chart = made({
      chart: 'p',
      readings: of([
        [5, 10],
        [9, 10],
        [16, 20],
      ]),
    })
    expect(lines(chart)?.centre).toBe(0.75)
    expect(lines(chart)?.upper).toBe(1)
    expect(lines(chart, 3)?.lower).toBeCloseTo(0.75 - 3 * Math.sqrt(0.1875 / 20), 12)
  })

  test('p: a point without chances is missing, and no other point changes', () => {
    const chart = made({
      chart: 'p',
      readings: of([
        [5, 10],
        [0, 0],
        [15, 20],
      ]),
    })
    expect(chart.points[1]).toMatchObject({ y: null, upper: null, beyond: null })
    expect(lines(chart)?.centre).toBeCloseTo(2 / 3, 15)
  })

  test('u and c: Poisson limits', () => {
    const rate = made({
      chart: 'u',
      multiply: 100,
      readings: of([
        [2, 100],
        [4, 100],
        [6, 200],
      ]),
    })
    expect(lines(rate)?.centre).toBeCloseTo(3, 12)
    expect(lines(rate, 3)?.upper).toBeCloseTo(100 * (0.03 + 3 * Math.sqrt(0.03 / 200)), 12)
    expect(lines(made({ chart: 'c', readings: at([4, 9, 14]) }))).toMatchObject({
      centre: 9,
      lower: 0,
      upper: 18,
    })
  })

  test('p-prime: the factor is the spread beyond chance, and narrower is told', () => {
    const calm = made({
      chart: 'p-prime',
      readings: of(Array.from({ length: 14 }, (_, i) => [50 + (i % 2), 100] as const)),
    })
    expect(calm.phases[0]?.spread.factor).toBeLessThan(1)
    expect(calm.notices).toContainEqual({
      notice: 'narrower-than-binomial',
      phase: 1,
      factor: calm.phases[0]?.spread.factor,
    })
  })

  test('xbar and s: equal subgroups take the plain mean of deviations', () => {
    const readings = [
      [1, 1],
      [1, 3],
      [2, 2],
      [2, 8],
    ].map(([x = 0, y = 0]) => ({ x, y }))
    const s = (Math.sqrt(2) + Math.sqrt(18)) / 2
    expect(lines(made({ chart: 's', readings }))?.centre).toBeCloseTo(s, 12)
    const mean = made({ chart: 'xbar', readings })
    expect(lines(mean)?.centre).toBe(3.5)
    expect(lines(mean)?.upper).toBeCloseTo(3.5 + 2.65868077635827 * s, 9)
  })
})

describe('how a chart is laid out', () => {
  test('rows with one x are one subgroup, sorted along the axis', () => {
    const readings = [
      { x: '2027-03-02', y: 4 },
      { x: '2027-03-01', y: 1 },
      { x: '2027-03-02', y: 8 },
    ]
    const chart = made({ chart: 'run', readings })
    expect(chart.points.map(({ x, y, size }) => [x, y, size])).toEqual([
      ['2027-03-01', 1, 1],
      ['2027-03-02', 6, 2],
    ])
  })

  test('a phase begins with its first point, and a start that is not on the chart is told', () => {
    const chart = made({
      chart: 'run',
      readings: at([1, 2, 3, 11, 12, 13]),
      phases: [{ from: 4, name: 'after' }, { from: 99 }],
    })
    expect(chart.phases.map(({ from, to, centre, name }) => [from, to, centre, name])).toEqual([
      [1, 3, 2, null],
      [4, 6, 12, 'after'],
    ])
    expect(chart.notices).toContainEqual({ notice: 'phase-not-found', x: 99 })
  })

  test('a frozen baseline makes the lines, but all points are judged', () => {
    const chart = made({
      chart: 'xmr',
      readings: at([5, 6, 5, 6, 5, 6, 30]),
      freeze: { through: 6, by: 'Rosa' },
    })
    expect(chart.phases[0]).toMatchObject({ centre: 5.5, basePoints: 6 })
    expect(chart.points[6]).toMatchObject({ baseline: false, beyond: 'above' })
    expect(chart.settings.freeze).toEqual({ through: 6, by: 'Rosa' })
  })

  test('with phases a freeze is ignored, and that is told', () => {
    const chart = made({
      chart: 'run',
      readings: at([1, 2, 3, 4]),
      phases: [{ from: 3 }],
      freeze: { through: 1 },
    })
    expect(chart.points.every((point) => point.baseline)).toBe(true)
    expect(chart.notices).toContainEqual({ notice: 'freeze-ignored' })
  })

  test('target and centre are in the unit that is drawn', () => {
    const request = {
      chart: 'p',
      multiply: 100,
      readings: of([
        [5, 10],
        [6, 10],
      ]),
      centre: 50,
      target: 80,
    } as const
    expect(made(request).points[0]).toMatchObject({ centre: 50, target: 80 })
    expect(made({ ...request, centre: 0.5, conventions: 'qicharts2' }).points[0]).toMatchObject({
      centre: 50,
      target: 80,
    })
  })

  test('on the limit is not beyond it', () => {
    const chart = made({ chart: 'c', readings: at([9, 9, 9, 9, 0, 18]), centre: 9 })
    expect(chart.points.map((point) => point.beyond)).toEqual([null, null, null, null, null, null])
    expect(made({ chart: 'c', readings: at([9, 19]), centre: 9 }).points[1]?.beyond).toBe('above')
  })

  test('standardised: straight limits, and the same signals', () => {
    const readings = of([
      [50, 100],
      [60, 130],
      [40, 90],
      [95, 100],
      [55, 110],
    ])
    const [plain, sigmas] = [
      made({ chart: 'p', readings }),
      made({ chart: 'p', readings, standardised: true }),
    ]
    expect(sigmas.points.map((point) => point.beyond)).toEqual(plain.points.map((point) => point.beyond))
    expect(sigmas.points[3]).toMatchObject({ centre: 0, upper: 3, lower: -3 })
    expect(sigmas.points[3]?.y).toBeGreaterThan(3)
    expect(sigmas.phases[0]?.runs).toEqual(plain.phases[0]?.runs)
  })

  test('a denominator says nothing on a chart of counts', () => {
    const chart = made({
      chart: 'c',
      readings: of([
        [4, 10],
        [6, 20],
      ]),
    })
    expect(chart.points.map((point) => point.y)).toEqual([4, 6])
  })

  test('categories keep their order and switch run rules off', () => {
    const readings = [
      { x: 'Oak', y: 3 },
      { x: 'Ash', y: 4 },
    ]
    const chart = made({ chart: 'run', readings })
    expect(chart.points.map((point) => point.x)).toEqual(['Oak', 'Ash'])
    expect(chart.phases[0]?.runs.refused).toBe('categories')
  })
})
