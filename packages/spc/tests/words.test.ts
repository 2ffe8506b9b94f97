import fc from 'fast-check'
import { expect, describe as suite, test } from 'vitest'
import type { Chart, Point } from '../src/chart.ts'
import { computeChart } from '../src/compute-chart.ts'
import { proveAlways } from '../src/proof/prove-always.ts'
import type { ChartRequest } from '../src/request.ts'
import { describe, messagesOf } from '../src/words/describe.ts'
import { describeProof } from '../src/words/describe-proof.ts'
import { english, englishTable } from '../src/words/english.ts'
import type { Message } from '../src/words/message.ts'
import { at, made } from './made.ts'

const values = fc.oneof(
  fc.array(fc.option(fc.integer({ min: 0, max: 12 }), { freq: 15 }), { minLength: 1, maxLength: 36 }),
  fc
    .array(fc.integer({ min: 0, max: 3 }), { minLength: 8, maxLength: 30 })
    .map((steps): (number | null)[] => steps.map((step, index) => index * 2 + step)),
)
const anyRequest = fc
  .record({
    kind: fc.nat(11),
    list: values,
    cut: fc.option(fc.nat(30)),
    out: fc.option(fc.uniqueArray(fc.nat(30), { minLength: 1, maxLength: 4 })),
    freeze: fc.option(fc.integer({ min: 1, max: 30 }), { freq: 3 }),
    centre: fc.option(fc.integer({ min: 0, max: 12 }), { freq: 3 }),
    target: fc.option(fc.integer({ min: -5, max: 30 })),
    direction: fc.constantFrom('increase', 'decrease', 'neutral'),
  })
  .map(({ kind, list, cut, out, freeze, centre, target, direction }): ChartRequest => {
    const readings = at(list)
    const ratios = list.map((y, index) => ({ x: index + 1, y, n: 40 + index }))
    const kinds: readonly Partial<ChartRequest>[] = [
      { chart: 'run', readings },
      { chart: 'run', rules: 'ihi', readings, trendRule: true },
      { chart: 'run', rules: 'none', readings },
      { chart: 'xmr', readings },
      { chart: 'xmr', rules: 'nelson', readings },
      { chart: 'xmr', rules: 'western-electric', readings },
      { chart: 'xmr', rules: 'making-data-count', readings },
      { chart: 'mr', readings },
      { chart: 'c', readings },
      { chart: 'g', readings },
      { chart: 'p', readings: ratios },
      { chart: 'u-prime', readings: ratios },
    ]
    const more = {
      ...(cut === null ? {} : { phases: [{ from: cut }] }),
      ...(out === null ? {} : { exclude: out.map((x) => ({ x })) }),
      ...(freeze === null ? {} : { freeze: { through: freeze } }),
      ...(centre === null || list.length === 0 ? {} : { centre: kind > 9 ? 0.2 : centre }),
      ...(target === null ? {} : { target }),
      direction,
    }
    return { ...kinds[kind], ...more } as ChartRequest
  })

/** Values that count, and values that were left out. */
const countedOf = (present: readonly Point[]) => [
  present.filter((point) => point.included).length,
  present.filter((point) => !point.included).length,
]

/** Checks one message against the points themselves, counted anew. */
function isTrue(message: Message, chart: Chart): void {
  const phase = chart.phases.at(-1)
  const points = chart.points.filter((point) => point.phase === phase?.phase)
  const present = points.filter((point) => point.y !== null)
  const between = (from: unknown, to: unknown): Point[] => {
    const [first, last] = [
      chart.points.findIndex((point) => point.x === from),
      chart.points.findIndex((point) => point.x === to),
    ]
    return chart.points.slice(first, last + 1).filter((point) => point.included && point.y !== null)
  }
  const onSide = (point: Point, side: string | null) =>
    Math.sign((point.y ?? 0) - (point.centre ?? 0)) === (side === 'above' ? 1 : -1)
  switch (message.key) {
    case 'no-variation':
      expect(present.length).toBe(message.points)
      expect(present.every((point) => point.y === message.value)).toBe(true)
      break
    case 'steady':
      expect(countedOf(present)).toEqual([message.points, message.leftOut])
      expect(message.value).toBe(phase?.centre)
      expect(chart.findings.filter((finding) => finding.phase === phase?.phase)).toEqual([])
      break
    case 'inside': {
      const limited = present.filter((point) => point.upper !== null && point.lower !== null)
      expect([limited.length, present.length - limited.length]).toEqual([message.points, message.without])
      expect(
        limited.every(({ y, lower, upper }) => (y ?? 0) <= (upper ?? 0) && (y ?? 0) >= (lower ?? 0)),
      ).toBe(true)
      break
    }
    case 'outside': {
      const out = points.filter((point) => point.beyond && point.included === !message.excluded)
      expect([out.length, out.at(-1)?.x, out.at(-1)?.beyond]).toEqual([
        message.count,
        message.x,
        message.side,
      ])
      expect(out.at(-1)?.y).not.toBeNull()
      break
    }
    case 'changed-run':
    case 'changed-both': {
      const useful = between(message.from, message.to).filter((point) => point.y !== point.centre)
      expect(useful.length).toBe(message.length)
      expect(message.value).toBe(phase?.centre)
      expect(useful.every((point) => onSide(point, message.side))).toBe(true)
      const window = points.filter(({ position }) => {
        const at = (x: unknown) => points.find((point) => point.x === x)?.position ?? 0
        return position >= at(message.from) && position <= at(message.to)
      })
      const other = message.side === 'above' ? 'below' : 'above'
      const exceptions = window.filter((point) => point.y !== null && onSide(point, other))
      expect(exceptions.every((point) => !point.included)).toBe(true)
      expect(exceptions.length).toBe(message.exceptions)
      break
    }
    case 'changed-crossings':
      expect(message.crossings).toBeLessThan(message.crossingsMin)
      break
    case 'too-early':
      expect(message.useful).toBeLessThan(message.needed)
      expect(countedOf(present)).toEqual([message.points, message.leftOut])
      expect(
        present.filter((point) => point.included && point.y !== point.centre && point.centre !== null).length,
      ).toBe(message.useful)
      break
    case 'pattern':
      expect(
        chart.findings.some((finding) => finding.rule === message.rule && finding.phase === phase?.phase),
      ).toBe(true)
      break
    case 'variation': {
      expect(message.icon !== 'common-cause' || phase?.limitsRefused === null).toBe(true)
      const judged = chart.points.findLast((point) => point.y !== null)
      expect([judged?.x, judged?.cause]).toEqual([message.x, message.cause])
      expect(message.icon === 'common-cause').toBe(judged?.cause === 'common')
      break
    }
    case 'assurance': {
      const [upper, lower] = [points.at(-1)?.upper ?? 0, points.at(-1)?.lower ?? 0]
      expect(message.icon === 'hit-or-miss').toBe(message.value <= upper && message.value >= lower)
      break
    }
    case 'phase-change':
      expect([message.before, message.after]).toEqual([chart.phases.at(-2)?.centre, phase?.centre])
      break
    case 'first-try':
      expect(phase?.basePoints).toBe(message.points)
      break
    case 'no-values':
      expect(phase?.centre === null || present.length === 0).toBe(true)
      expect(message.values > 0).toBe(points.some((point) => point.size > 0))
      expect(message.since).toBe(chart.phases.length > 1 ? points[0]?.x : null)
      break
    case 'centre-only':
      expect(message.given).toBe(chart.settings.centre !== null)
      expect(message.points).toBe(present.filter((point) => point.included && point.baseline).length)
      expect(message.value).toBe(phase?.centre)
      break
    case 'assurance-withheld':
      expect(chart.makingDataCount?.assuranceRefused).toBe(message.reason)
      if (message.reason === 'too-few-points') expect(present.length).toBeLessThan(message.needed)
      break
    default:
      throw new Error(`no check for ${message.key}`)
  }
}

suite('what a chart says', () => {
  test('is one or two sentences, and true, for every chart and rule set', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const result = computeChart(request)
        if (!result.ok) return
        const messages = messagesOf(result.chart)
        expect(messages.length === 1 || messages.length === 2).toBe(true)
        for (const message of messages) isTrue(message, result.chart)
        const words = describe(result.chart, english)
        expect(words).toMatch(/^[A-Z0-9].*\.$/)
        expect(words).not.toMatch(/undefined|NaN|null|Infinity|\[object/)
      }),
      { numRuns: 1_500 },
    )
  })

  test('a signal is always said, and never said without one', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const result = computeChart(request)
        if (!result.ok || result.chart.makingDataCount) return
        const { chart } = result
        const last = chart.findings.some(
          (finding) => finding.phase === chart.phases.at(-1)?.phase && finding.signal,
        )
        const said = messagesOf(chart).some(
          ({ key }) => ['outside', 'marked', 'pattern'].includes(key) || key.startsWith('changed'),
        )
        const onlyMixed = chart.findings.some((finding) => finding.rule === 'ihi-too-many-runs')
        if (!onlyMixed) expect(said).toBe(last)
      }),
      { numRuns: 800 },
    )
  })

  test('examples people would recognise', () => {
    const weeks = (list: readonly number[]) =>
      list.map((y, index) => ({ x: `2027-03-${String(index + 1).padStart(2, '0')}`, y }))
    const shift = made({
      chart: 'run',
      unit: 'minutes',
      readings: weeks([9, 8, 9, 8, 9, 8, 4, 3, 4, 3, 4, 3, 4, 3, 4, 3]),
      centre: 6,
    })
    expect(describe(shift, english)).toBe(
      'Something changed: 10 values from 7 March 2027 to 16 March 2027 lie below the middle of 6 minutes, with none above, and the line of values crosses it only once.',
    )
    expect(describe(made({ chart: 'run', readings: at([4, 4, 4]) }), english)).toBe(
      'All 3 values are the same, 4, so there is no change and no spread to judge by. The middle line is a first try, from 3 values.',
    )
    expect(describe(made({ chart: 'run', readings: at([3]) }), english)).toContain(
      'There is one value to go by: 3.',
    )
    expect(describe(made({ chart: 'run', readings: at([null]) }), english)).toBe(
      'There is nothing to show yet: no value has come in.',
    )
  })

  test('what was left out, or is not there, is said as it is', () => {
    const out = made({
      chart: 'run',
      readings: at([9, 9, 1, 9, 9, 9, 9, 9, 9, 9, 1, 1, 1, 1, 1, 1, 1, 1, 1]),
      exclude: [{ x: 3 }],
      centre: 5,
    })
    expect(describe(out, english)).toContain(
      '9 values from point 1 to point 10 lie above the middle of 5, with none below but one that was left out',
    )
    expect(describe(made({ chart: 'mr', readings: at([3]) }), english)).toBe(
      'The values so far are not enough to judge by.',
    )
    expect(
      describe(made({ chart: 'run', readings: at([3, 4, 5, null]), phases: [{ from: 4 }] }), english),
    ).toBe('Since point 4 no value has come in.')
    const mean = made({
      chart: 'xmr',
      readings: at([1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 8, 9, 8, 9, 8, 9, 8, 9, 8, 9]),
    })
    expect(describe(mean, english)).not.toContain('middle')
    const one = made({ chart: 'xmr', rules: 'making-data-count', readings: at([5]) })
    expect(describe(one, english)).toMatch(/^There is one value to go by: 5\./)
    const early = made({ chart: 'run', readings: at([1, 9, 2, 8, 3]), exclude: [{ x: 2 }] })
    expect(describe(early, english)).toContain('4 values so far (1 left out)')
  })

  test('the caller gives the words', () => {
    const keys = describe(made({ chart: 'run', readings: at([1, 2]) }), (message) => `<${message.key}>`)
    expect(keys).toBe('<too-early> <first-try>')
  })

  test('checks by staff alone claim nothing, and that is said', () => {
    const checks = Array.from({ length: 3 }, () => ({ kept: true, judgedBy: 'staff' as const }))
    expect(describeProof(proveAlways({ claim: 0.9, looks: 'any-time', checks }), english)).toBe(
      'No claim yet: no check was judged by people served or observers, and 3 by staff do not count. Not always yet: 36 more checks with no miss, and we can say at least 90 in 100.',
    )
  })

  test('claims are rounded down, never up', () => {
    const proof = proveAlways({
      claim: 0.9,
      looks: [49],
      checks: Array.from({ length: 49 }, (_, index) => ({ kept: index > 1, judgedBy: 'served' as const })),
    })
    expect(describeProof(proof, english)).toMatch(/^Kept 47 of 49: we can claim at least 87 in 100\./)
    expect(englishTable['proof-claim']({ kept: 1, checks: 1, bound: 0.9999 })).toContain('999 in 1,000')
  })
})
