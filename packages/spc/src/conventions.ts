/**
 * Where good sources disagree, the choice is named here, one field a question, and stored with every chart.
 * `evenground` is the default; the other two reproduce the R packages.
 */
export type Conventions = {
  /** Half-width of XmR limits in mean moving ranges. 'by-rules': 2.66 for Making Data Count, else 3/1.128. */
  readonly limitFactor: 'by-rules' | '3/1.128' | '2.66'
  /** Every value the same: say so and draw no limits, or draw the limits on the centre. */
  readonly noVariation: 'no-limits' | 'limits-on-centre'
  /** Useful points below which run rules give no verdict. */
  readonly minimumUseful: number
  /** Limits shown beside a verdict by the best or cut box: their own, or Anhøj's. */
  readonly boxLimits: 'own' | 'anhoej'
  /** Unit of a given centre: as drawn, or before `multiply`. Targets are always as drawn. */
  readonly centreUnit: 'drawn' | 'raw'
  /** Points that make the spread of an I' chart. */
  readonly iPrimeSpread: 'base' | 'all'
  /** More events than chances on a P chart. */
  readonly aboveDenominator: 'refuse' | 'allow'
  /** Order of categories on the horizontal axis. */
  readonly categories: 'as-given' | 'sorted'
  /** A phase with fewer points than this has trial limits. */
  readonly trialBelow: number
  /** 'careful': no assurance icon under 12 points, while the process signals, or without limits. */
  readonly assurance: 'careful' | 'always'
  /** Making Data Count, last value missing: judge the last known point, or call it common cause. */
  readonly lastMissing: 'last-known' | 'common-cause'
  /** Making Data Count, a gap inside an otherwise rising or falling seven: it breaks the trend, or refuses. */
  readonly gapInTrend: 'breaks' | 'refuse'
  /** Making Data Count, two rows with the same date: combine them, or refuse. */
  readonly repeatedDates: 'combine' | 'refuse'
}

export type ConventionsName = 'evenground' | 'qicharts2' | 'nhsrplotthedots'

const evenground: Conventions = {
  limitFactor: 'by-rules',
  noVariation: 'no-limits',
  minimumUseful: 10,
  boxLimits: 'own',
  centreUnit: 'drawn',
  iPrimeSpread: 'base',
  aboveDenominator: 'refuse',
  categories: 'as-given',
  trialBelow: 12,
  assurance: 'careful',
  lastMissing: 'last-known',
  gapInTrend: 'breaks',
  repeatedDates: 'combine',
}

const named: Record<ConventionsName, Conventions> = {
  evenground,
  qicharts2: {
    ...evenground,
    limitFactor: '3/1.128',
    noVariation: 'limits-on-centre',
    minimumUseful: 1,
    boxLimits: 'anhoej',
    centreUnit: 'raw',
    iPrimeSpread: 'all',
    aboveDenominator: 'allow',
    categories: 'sorted',
  },
  nhsrplotthedots: {
    ...evenground,
    limitFactor: '2.66',
    noVariation: 'limits-on-centre',
    trialBelow: 13,
    assurance: 'always',
    lastMissing: 'common-cause',
    gapInTrend: 'refuse',
    repeatedDates: 'refuse',
  },
}

const words: { readonly [Field in keyof Conventions]?: readonly Conventions[Field][] } = {
  limitFactor: ['by-rules', '3/1.128', '2.66'],
  noVariation: ['no-limits', 'limits-on-centre'],
  boxLimits: ['own', 'anhoej'],
  centreUnit: ['drawn', 'raw'],
  iPrimeSpread: ['base', 'all'],
  aboveDenominator: ['refuse', 'allow'],
  categories: ['as-given', 'sorted'],
  assurance: ['careful', 'always'],
  lastMissing: ['last-known', 'common-cause'],
  gapInTrend: ['breaks', 'refuse'],
  repeatedDates: ['combine', 'refuse'],
}

/** The first chosen field that is none, or has a value that it cannot have; null when all are right. */
export function wrongConvention(
  chosen: object,
): { readonly field: string; readonly expected: string } | null {
  for (const [field, value] of Object.entries(chosen)) {
    const allowed: readonly unknown[] | undefined = Object.hasOwn(words, field)
      ? words[field as keyof typeof words]
      : undefined
    const isCount = field === 'minimumUseful' || field === 'trialBelow'
    if (!allowed && !isCount) return { field, expected: `one of ${Object.keys(evenground).join(', ')}` }
    if (isCount && !(typeof value === 'number' && value >= 0))
      return { field, expected: 'a number of points' }
    if (allowed && !allowed.includes(value)) return { field, expected: `one of ${allowed.join(', ')}` }
  }
  return null
}

/** The full set of conventions for a name, or for the fields that a caller changed. */
export function conventionsFor(chosen: ConventionsName | Partial<Conventions> | undefined): Conventions {
  if (chosen === undefined) return evenground
  if (typeof chosen === 'string') return named[chosen] ?? evenground
  return { ...evenground, ...chosen }
}
