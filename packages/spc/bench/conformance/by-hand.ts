import { computeChart } from '../../src/compute-chart.ts'
import type { Stretch } from '../../src/rules/ihi.ts'
import { zoneRuleSets } from '../../src/rules/zone-rule-sets.ts'
import type { ZonePoint } from '../../src/rules/zones.ts'
import { numberOf, numbersOf, type Outcome } from './case.ts'
import { isRecord, type Json } from './compare.ts'

/** A case worked by hand: a rule, its values, and the windows it should flag. */
export type HandCase = { readonly [key: string]: Json } & {
  readonly id: string
  readonly rule: string
  readonly expect: Json
}

export const isHandCase = (value: Json): value is HandCase =>
  isRecord(value) &&
  typeof value.id === 'string' &&
  typeof value.rule === 'string' &&
  Array.isArray(value.expect)

function runChartStretches(one: HandCase): readonly Stretch[] {
  const median = numberOf(one.median)
  const result = computeChart({
    chart: 'run',
    rules: 'ihi',
    trendRule: true,
    readings: numbersOf(one.y).map((y, index) => ({ x: index + 1, y })),
    conventions: { minimumUseful: 1 },
    ...(median === undefined ? {} : { centre: median }),
  })
  return result.ok ? result.chart.findings.filter((finding) => finding.rule === one.rule) : []
}

function zonePoints(one: HandCase): ZonePoint[] {
  const [mean, sigma] = [numberOf(one.mean) ?? 0, numberOf(one.sigma) ?? 1]
  return numbersOf(one.y).map((y, index) => ({
    position: index + 1,
    y,
    z: y === null ? null : (y - mean) / sigma,
    beyond: y === null ? null : y > mean + 3 * sigma ? 'above' : y < mean - 3 * sigma ? 'below' : null,
  }))
}

/** Windows that the package flags, in the form of the hand cases. */
export function handOutcome(one: HandCase): Outcome {
  const name = one.rule.replace(/^we-/, 'western-electric-')
  const zone = Object.values(zoneRuleSets)
    .flat()
    .find(([rule]) => rule === name)
  if (!zone && !name.startsWith('ihi-')) return { ok: false, why: `no rule is called ${one.rule}` }
  const stretches = zone ? zone[1](zonePoints(one)) : runChartStretches(one)
  const single = Array.isArray(one.expect) && one.expect.every((entry) => typeof entry === 'number')
  const flagged = [...stretches].sort((a, b) => a.from - b.from)
  return {
    ok: true,
    values: { expect: flagged.map(({ from, to }) => (single && from === to ? from : [from, to])) },
  }
}
