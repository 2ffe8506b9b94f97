import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Chart } from '../src/chart.ts'
import { computeChart } from '../src/compute-chart.ts'
import type { ChartRequest, RuleSet } from '../src/request.ts'
import { at, made } from './made.ts'

const value = fc.option(fc.integer({ min: 0, max: 40 }), { freq: 12 })
const series = fc.array(value, { minLength: 2, maxLength: 45 })
const plainChart = fc.constantFrom('run', 'xmr', 'mr' as const)
const rules: Record<'run' | 'xmr' | 'mr', readonly RuleSet[]> = {
  run: ['anhoej', 'best-box', 'ihi'],
  xmr: ['anhoej', 'western-electric', 'nelson', 'healthcare', 'making-data-count'],
  mr: ['none'],
}

/** A request for values at 1, 2, 3 ... with one of the rule sets that fit. */
const request = fc
  .record({
    chart: plainChart,
    values: series,
    rule: fc.nat(4),
    cut: fc.nat(45),
    excluded: fc.uniqueArray(fc.nat(44), { maxLength: 4 }),
  })
  .map(({ chart, values, rule, cut, excluded }) => ({
    request: {
      chart,
      readings: at(values),
      rules: rules[chart][rule % rules[chart].length],
    } as unknown as ChartRequest,
    values,
    cut: 1 + (cut % (values.length - 1)),
    excluded: excluded.filter((place) => place < values.length).map((place) => ({ x: place + 1 })),
  }))

const with_ = (base: ChartRequest, more: object): ChartRequest => ({ ...base, ...more }) as ChartRequest

/** What a chart says, apart from its figures. */
const verdicts = ({ points, phases, findings, makingDataCount }: Chart) => ({
  points: points.map(({ beyond, cause, side, judgement }) => ({ beyond, cause, side, judgement })),
  runs: phases.map(({ runs }) => runs),
  findings,
  makingDataCount,
})

describe('affine changes of y carry through', () => {
  test('a rising one keeps every verdict and moves every line with the values', () => {
    fc.assert(
      fc.property(
        request,
        fc.constantFrom(0.25, 2, 8),
        fc.integer({ min: -64, max: 64 }),
        ({ request: base, values }, scale, shift) => {
          fc.pre(base.chart !== 'mr' || shift === 0)
          const plain = made(base)
          const moved = made(
            with_(base, { readings: at(values.map((y) => (y === null ? null : y * scale + shift))) }),
          )
          expect(verdicts(moved)).toEqual(verdicts(plain))
          for (const [index, point] of moved.points.entries()) {
            const before = plain.points[index]
            for (const line of ['y', 'centre', 'upper', 'lower', 'upperWarning', 'lowerWarning'] as const) {
              const old = before?.[line] ?? null
              if (old === null) expect(point[line]).toBeNull()
              else expect(point[line]).toBeCloseTo(old * scale + (base.chart === 'mr' ? 0 : shift), 8)
            }
          }
        },
      ),
      { numRuns: 200 },
    )
  })
})

describe('excluded points', () => {
  test('their order makes no difference, and neither does the order of rows', () => {
    fc.assert(
      fc.property(
        request,
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        ({ request: base, excluded }, stream) => {
          const shuffled = <Item>(items: readonly Item[]) =>
            items
              .map((item) => ({ item, key: stream.next().value }))
              .sort((a, b) => a.key - b.key)
              .map(({ item }) => item)
          const one = made(with_(base, { exclude: excluded }))
          const other = made(with_(base, { exclude: shuffled(excluded), readings: shuffled(base.readings) }))
          expect(other.points).toEqual(one.points)
          expect(other.phases).toEqual(one.phases)
          expect(other.findings).toEqual(one.findings)
        },
      ),
      { numRuns: 150 },
    )
  })

  test('their values change no line', () => {
    fc.assert(
      fc.property(request, fc.integer({ min: 0, max: 500 }), ({ request: base, excluded, values }, other) => {
        fc.pre(base.chart !== 'mr')
        const out = new Set(excluded.map(({ x }) => x))
        const changed = at(values.map((y, index) => (out.has(index + 1) ? other : y)))
        const lines = (chart: Chart) =>
          chart.phases.map(({ centre, spread, runs }) => ({ centre, spread, runs }))
        expect(lines(made(with_(base, { exclude: excluded, readings: changed })))).toEqual(
          lines(made(with_(base, { exclude: excluded }))),
        )
      }),
      { numRuns: 150 },
    )
  })
})

describe('phases', () => {
  test('computed alone they equal phases together, and no rule looks across', () => {
    fc.assert(
      fc.property(request, ({ request: base, cut, excluded }) => {
        const together = made(with_(base, { exclude: excluded, phases: [{ from: cut + 1 }] }))
        const part = (from: number, to: number) => {
          const readings = base.readings.slice(from - 1, to)
          const exclude = excluded.filter(({ x }) => x >= from && x <= to)
          return made(with_(base, { readings, exclude }))
        }
        const alone = [part(1, cut), part(cut + 1, base.readings.length)]
        const strip = ({ position: _, phase: __, ...rest }: Chart['points'][number]) => rest
        expect(together.points.map(strip)).toEqual(alone.flatMap((chart) => chart.points.map(strip)))
        const offset = (chart: Chart, by: number, phase: number) =>
          chart.findings.map((finding) => ({
            ...finding,
            phase,
            from: finding.from + by,
            to: finding.to + by,
          }))
        expect(together.findings).toEqual(
          alone.flatMap((chart, index) => offset(chart, index === 0 ? 0 : cut, index + 1)),
        )
        for (const [index, phase] of together.phases.entries()) {
          const own = alone[index]?.phases[0]
          expect({ ...phase.runs, longest: null }).toEqual({ ...own?.runs, longest: null })
          expect([phase.centre, phase.spread, phase.limitsRefused]).toEqual([
            own?.centre,
            own?.spread,
            own?.limitsRefused,
          ])
        }
      }),
      { numRuns: 250 },
    )
  })
})

describe('results', () => {
  test('are frozen all the way down, and inputs are neither changed nor frozen', () => {
    fc.assert(
      fc.property(request, ({ request: base, cut, excluded }) => {
        const input = with_(structuredClone(base), {
          phases: [{ from: cut + 1, by: 'Rosa' }],
          exclude: structuredClone(excluded),
        })
        const before = structuredClone(input)
        const result = computeChart(input)
        expect(input).toEqual(before)
        expect(
          Object.isFrozen(input) || Object.isFrozen(input.phases) || Object.isFrozen(input.readings[0]),
        ).toBe(false)
        const thawed = (part: unknown): boolean =>
          typeof part === 'object' &&
          part !== null &&
          (!Object.isFrozen(part) || Object.values(part).some(thawed))
        expect(thawed(result)).toBe(false)
        expect(computeChart(input)).toEqual(result)
      }),
      { numRuns: 60 },
    )
  })

  test('survive being stored as JSON', () => {
    fc.assert(
      fc.property(request, ({ request: base }) => {
        const chart = made(base)
        expect(JSON.parse(JSON.stringify(chart))).toEqual(chart)
      }),
      { numRuns: 60 },
    )
  })

  test('hold numbers or null and nothing else, for every kind of chart', () => {
    const kinds = [
      'run',
      'xmr',
      'mr',
      'i-prime',
      't',
      'g',
      'p',
      'p-prime',
      'u',
      'u-prime',
      'c',
      'xbar',
      's',
    ] as const
    const row = fc.tuple(fc.option(fc.nat(30), { freq: 8 }), fc.option(fc.nat(60), { freq: 8 }), fc.nat(2))
    const rows = fc.array(row, { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(
        fc.constantFrom(...kinds),
        rows,
        fc.nat(30),
        fc.nat(30),
        fc.boolean(),
        (chart, list, cut, out, standardised) => {
          const readings = list.map(([y, n, together], index) => ({
            x: Math.floor(index / (1 + together)),
            y: y === null ? null : y + (chart === 't' ? 1 : 0),
            n: n === null ? null : n + 30,
          }))
          const more = {
            phases: [{ from: cut }],
            exclude: [{ x: out }],
            standardised,
            multiply: 100,
            target: 3,
          }
          const result = computeChart({ chart, readings, ...more } as unknown as ChartRequest)
          expect(result.ok).toBe(true)
          expect(JSON.parse(JSON.stringify(result))).toEqual(result)
          for (const { lower, centre, upper } of result.ok ? result.chart.points : []) {
            if (lower !== null && upper !== null) expect(lower).toBeLessThanOrEqual(upper)
            if (centre !== null && upper !== null && chart !== 'g')
              expect(centre).toBeLessThanOrEqual(upper + 1e-9)
          }
        },
      ),
      { numRuns: 600 },
    )
  })

  test('a longer run of equal values is never taken for useful points', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.integer({ min: 2, max: 60 }),
        (level, count) => {
          const chart = made({ chart: 'xmr', readings: at(Array(count).fill(level)) })
          expect(chart.phases[0]?.runs.useful).toBe(0)
          expect(chart.signal).toBe(false)
        },
      ),
    )
  })
})
