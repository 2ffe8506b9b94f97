import type { Conventions, ConventionsName } from './conventions.ts'
import type { RatioReading, Reading, X } from './reading.ts'

/** Who decided something about the chart, when and why. Kept with the result; nothing is computed from it. */
export type Decided = { readonly by?: string; readonly on?: string; readonly because?: string }

/** A new phase, stored by its first point (the "rebase date" of NHS tools). */
export type PhaseStart = Decided & { readonly from: X; readonly name?: string }

/** The baseline ends with this point: centre and limits come from the points up to it. */
export type Freeze = Decided & { readonly through: X }

/** A point left out of centre, spread and run rules. It is still drawn and still tested against the limits. */
export type Exclusion = Decided & { readonly x: X }

/** A point that a person finds obviously different ("astronomical"). Never computed. */
export type MarkedPoint = Decided & { readonly x: X }

/** How several values at one `x` become one value, where there is no denominator. */
export type Aggregate = 'mean' | 'median' | 'sum' | 'sd'

/** Which way is better. Only Making Data Count judges by it; other rule sets only say that something changed. */
export type Direction = 'increase' | 'decrease' | 'neutral'

/** Rules for long runs and few crossings. The box methods are Anhøj's own later proposals, marked experimental in R. */
export type RunRules = 'anhoej' | 'best-box' | 'cut-box'
export type ZoneRules = 'western-electric' | 'nelson' | 'healthcare'
/** The one named rule set of a chart. */
export type RuleSet = RunRules | ZoneRules | 'ihi' | 'making-data-count' | 'none'

type Common = {
  readonly title?: string
  /** What one value is, for labels: 'days', '%', 'people'. */
  readonly unit?: string
  readonly phases?: readonly PhaseStart[]
  readonly freeze?: Freeze
  readonly exclude?: readonly Exclusion[]
  readonly marked?: readonly MarkedPoint[]
  /** In the unit that is drawn (after `multiply`), unless the conventions say otherwise. */
  readonly target?: number
  /** A centre line known from elsewhere, in the same unit as the target. */
  readonly centre?: number
  /** Values, centre and limits are multiplied by this at the end, for example 1000 for "per 1000". */
  readonly multiply?: number
  readonly direction?: Direction
  /** Which decisions of this package or of the R packages hold. Default: 'evenground'. */
  readonly conventions?: ConventionsName | Partial<Conventions>
}

type Screened = {
  /** Leave out moving ranges above the upper limit of moving ranges, once. Default: true. Recorded with the chart. */
  readonly screening?: boolean
}

/** A run chart: a median and no limits. */
export type RunRequest = Common & {
  readonly chart: 'run'
  readonly readings: readonly (Reading | RatioReading)[]
  readonly aggregate?: Aggregate
  readonly rules?: RunRules | 'ihi' | 'none'
  /** Also use the trend rule of the IHI set, which mostly raises false alarms. Default: false. */
  readonly trendRule?: boolean
}

/** Individual values (I or XmR). */
export type XmrRequest = Common &
  Screened & {
    readonly chart: 'xmr'
    readonly readings: readonly (Reading | RatioReading)[]
    readonly aggregate?: Aggregate
    readonly rules?: RunRules | ZoneRules | 'making-data-count' | 'none'
    /** Limits come from the first so many points of each phase; at least 12. Making Data Count only. */
    readonly limitsFromFirst?: number
    /** Values cannot be negative, so a lower limit below zero is drawn at zero. Default: false. */
    readonly neverNegative?: boolean
  }

/** Moving ranges of individual values. No run rules apply. */
export type MovingRangeRequest = Common & {
  readonly chart: 'mr'
  readonly readings: readonly (Reading | RatioReading)[]
  readonly aggregate?: Aggregate
  readonly rules?: 'none'
}

/** Individual values with different denominators (I prime). */
export type IPrimeRequest = Common &
  Screened & {
    readonly chart: 'i-prime'
    readonly readings: readonly RatioReading[]
    readonly rules?: RunRules | ZoneRules | 'none'
  }

/** Time between events; every value above zero. */
export type TimeBetweenRequest = Common &
  Screened & {
    readonly chart: 't'
    readonly readings: readonly Reading[]
    readonly aggregate?: Aggregate
    readonly rules?: RunRules | ZoneRules | 'none'
  }

/** Cases between events. */
export type CasesBetweenRequest = Common & {
  readonly chart: 'g'
  readonly readings: readonly Reading[]
  readonly aggregate?: Aggregate
  readonly rules?: RunRules | 'none'
}

/** Proportions (P, P') and rates (U, U'). */
export type ShareRequest = Common &
  Screened & {
    readonly chart: 'p' | 'p-prime' | 'u' | 'u-prime'
    readonly readings: readonly RatioReading[]
    readonly rules?: RunRules | ZoneRules | 'none'
    /** Draw each point as its distance from the centre in sigmas, limits at -3 and 3. Default: false. */
    readonly standardised?: boolean
  }

/** Counts in equal chances. */
export type CountRequest = Common & {
  readonly chart: 'c'
  readonly readings: readonly Reading[]
  readonly rules?: RunRules | ZoneRules | 'none'
}

/** Means (Xbar) or standard deviations (S) of subgroups: several readings at each `x`. */
export type SubgroupRequest = Common & {
  readonly chart: 'xbar' | 's'
  readonly readings: readonly Reading[]
  readonly rules?: RunRules | ZoneRules | 'none'
}

/** What to chart. The type of chart decides which options make sense. */
export type ChartRequest =
  | RunRequest
  | XmrRequest
  | MovingRangeRequest
  | IPrimeRequest
  | TimeBetweenRequest
  | CasesBetweenRequest
  | ShareRequest
  | CountRequest
  | SubgroupRequest

export type ChartKind = ChartRequest['chart']
