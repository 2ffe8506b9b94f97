import type { AssuranceIcon, RuleName, Side, VariationIcon } from '../chart.ts'
import type { ChartKind, RuleSet } from '../request.ts'

export const chartNames: Record<ChartKind, string> = {
  run: 'Run chart',
  xmr: 'Chart of single values (XmR)',
  mr: 'Chart of moving ranges (MR)',
  'i-prime': 'Chart of single values with different denominators (I′)',
  t: 'Chart of time between events (T)',
  g: 'Chart of cases between events (G)',
  p: 'Chart of shares (P)',
  'p-prime': 'Chart of shares with large denominators (P′)',
  u: 'Chart of rates (U)',
  'u-prime': 'Chart of rates with large denominators (U′)',
  c: 'Chart of counts (C)',
  xbar: 'Chart of averages (Xbar)',
  s: 'Chart of spread (S)',
}

export const rulesNames: Record<RuleSet, string> = {
  anhoej: 'Anhøj rules',
  'best-box': 'best box rules',
  'cut-box': 'cut box rules',
  ihi: 'IHI rules',
  'making-data-count': 'Making Data Count rules',
  'western-electric': 'Western Electric rules',
  nelson: 'Nelson rules',
  healthcare: 'Provost and Murray rules',
  none: 'no run rules',
}

export const variationNames: Record<VariationIcon, string> = {
  'common-cause': 'No sign of change',
  'improvement-high': 'Getting better: high',
  'improvement-low': 'Getting better: low',
  'concern-high': 'Getting worse: high',
  'concern-low': 'Getting worse: low',
  'neutral-high': 'Something changed: high',
  'neutral-low': 'Something changed: low',
}

export const assuranceNames: Record<AssuranceIcon, string> = {
  pass: 'Target met again and again',
  fail: 'Target missed again and again',
  'hit-or-miss': 'Target met or missed by chance',
}

const rows = (side: Side | null) =>
  side === 'above' ? 'above' : side === 'below' ? 'below' : 'on either side of'
const ways = (side: Side | null) => (side === 'above' ? 'rising' : 'falling')

/** What a windowed pattern looks like, in words that finish "Something changed: ...". */
export function patternName(rule: RuleName, side: Side | null): string {
  switch (rule) {
    case 'ihi-shift':
      return `six or more values lie ${rows(side)} the middle, with none on the other side`
    case 'ihi-trend':
      return `five or more values go on ${ways(side)}`
    case 'ihi-too-few-runs':
      return 'the values change sides less often than chance nearly always gives'
    case 'ihi-too-many-runs':
      return 'the values change sides more often than chance nearly always gives'
    case 'western-electric-2':
    case 'nelson-5':
    case 'healthcare-4':
      return `two of three values are far ${rows(side)} the average`
    case 'western-electric-3':
    case 'nelson-6':
      return `four of five values are well ${rows(side)} the average`
    case 'western-electric-4':
    case 'healthcare-2':
      return `eight or more values in a row lie ${rows(side)} the average`
    case 'nelson-2':
      return `nine or more values in a row lie ${rows(side)} the average`
    case 'nelson-3':
    case 'healthcare-3':
      return `six or more values in a row go on ${ways(side)}`
    case 'nelson-4':
      return '14 or more values in a row go up and down in turn'
    case 'nelson-7':
    case 'healthcare-5':
      return '15 or more values in a row hug the average'
    case 'nelson-8':
      return 'eight or more values in a row keep away from the average'
    default:
      return 'the values make a pattern that chance seldom makes'
  }
}
