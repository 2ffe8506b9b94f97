import type { Finding, Phase, Point, RuleName, Settings } from './chart.ts'
import type { RuleSet } from './request.ts'
import { ihiShift, ihiTrend, type Stretch } from './rules/ihi.ts'
import { runsLimits } from './rules/runs-table.ts'
import { zoneRuleSets } from './rules/zone-rule-sets.ts'

type Phased = { readonly phase: Phase; readonly points: readonly Point[] }

const tell = (rule: RuleName, phase: number, stretches: readonly Stretch[], signal = true): Finding[] =>
  stretches.map(({ from, to, side }) => ({ rule, phase, from, to, side, signal }))

/** Points outside the limits and points marked by a person, excluded ones too. */
function standOut({ phase, points }: Phased, rules: RuleSet): Finding[] {
  const numbered: Partial<Record<RuleSet, RuleName>> = {
    'western-electric': 'western-electric-1',
    nelson: 'nelson-1',
    healthcare: 'healthcare-1',
    'making-data-count': 'mdc-outside',
  }
  const at = (point: Point) => ({ from: point.position, to: point.position, side: point.beyond })
  const beyond = points.filter((point) => point.beyond).map(at)
  return [
    ...tell(numbered[rules] ?? 'beyond-limits', phase.phase, beyond),
    ...tell('marked', phase.phase, points.filter((point) => point.marked).map(at)),
  ]
}

function runFindings({ phase }: Phased): Finding[] {
  const { runs } = phase
  const found: Finding[] = []
  if (runs.longRun && runs.longest) found.push(...tell('long-run', phase.phase, [runs.longest]))
  if (runs.fewCrossings) {
    found.push(...tell('few-crossings', phase.phase, [{ from: phase.from, to: phase.to, side: null }]))
  }
  return found
}

function ihiFindings({ phase, points }: Phased, settings: Settings): Finding[] {
  const { centre, runs } = phase
  if (centre === null || runs.useful < settings.conventions.minimumUseful) return []
  const included = points.filter((point) => point.included)
  const values = included.map(({ position, y }) => ({ position, value: y }))
  const whole = [{ from: phase.from, to: phase.to, side: null }]
  const limits = runsLimits(runs.useful)
  const count = runs.crossings === null ? null : runs.crossings + 1
  return [
    ...tell('ihi-shift', phase.phase, ihiShift(values, centre)),
    ...(settings.trendRule ? tell('ihi-trend', phase.phase, ihiTrend(values)) : []),
    ...(limits && count !== null && count < limits.fewest
      ? tell('ihi-too-few-runs', phase.phase, whole)
      : []),
    ...(limits && count !== null && count > limits.most
      ? tell('ihi-too-many-runs', phase.phase, whole, false)
      : []),
  ]
}

function zoneFindings({ phase, points }: Phased, rules: RuleSet): Finding[] {
  if (!(rules in zoneRuleSets)) return []
  const included = points.filter((point) => point.included)
  const [, ...patterns] = zoneRuleSets[rules as keyof typeof zoneRuleSets]
  return patterns.flatMap(([rule, find]) => tell(rule, phase.phase, find(included)))
}

/** Neighbouring points that Making Data Count names by the same rule and side. */
function dotFindings({ phase, points }: Phased): Finding[] {
  const found: Finding[] = []
  for (const { position, cause, side } of points) {
    if (cause === 'common' || cause === 'outside') continue
    const rule: RuleName = `mdc-${cause}`
    const last = found.at(-1)
    if (last && last.rule === rule && last.side === side && last.to === position - 1) {
      found[found.length - 1] = { ...last, to: position }
    } else found.push({ rule, phase: phase.phase, from: position, to: position, side, signal: true })
  }
  return found
}

/** Everything the chosen rule set finds in one phase, and every point outside the limits. */
export function findingsOf(phased: Phased, settings: Settings): Finding[] {
  const { rules } = settings
  const patterns =
    rules === 'ihi'
      ? ihiFindings(phased, settings)
      : rules === 'making-data-count'
        ? dotFindings(phased)
        : [...runFindings(phased), ...zoneFindings(phased, rules)]
  return [...standOut(phased, rules), ...patterns]
}
