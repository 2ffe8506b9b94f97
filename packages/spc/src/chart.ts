import type { Conventions } from './conventions.ts'
import type { X } from './reading.ts'
import type { LimitsRefusal, Refused, RunsRefusal } from './refusal.ts'
import type {
  Aggregate,
  ChartKind,
  Direction,
  Exclusion,
  Freeze,
  MarkedPoint,
  PhaseStart,
  RuleSet,
} from './request.ts'

export type Side = 'above' | 'below'

/** How a point stands under Making Data Count, strongest reason first. */
export type Cause = 'common' | 'outside' | 'trend' | 'two-of-three' | 'shift'
export type Judgement = 'common' | 'improvement' | 'concern' | 'neutral'

/** One point of a chart. Positions count from 1 over the whole chart; all values are in the unit drawn. */
export type Point = {
  readonly position: number
  readonly x: X
  readonly y: number | null
  /** Sum of the rows' counts, where there is a denominator. */
  readonly count: number | null
  readonly n: number | null
  /** How many values make this subgroup. */
  readonly size: number
  readonly phase: number
  /** Inside the frozen baseline (or there is none). */
  readonly baseline: boolean
  /** Not excluded. */
  readonly included: boolean
  readonly centre: number | null
  readonly lower: number | null
  readonly upper: number | null
  readonly lowerWarning: number | null
  readonly upperWarning: number | null
  readonly target: number | null
  /** Distance from the centre in sigmas, before limits are cut at zero or one. */
  readonly z: number | null
  /** Strictly outside a three sigma limit. */
  readonly beyond: Side | null
  /** A person marked this point as obviously different. */
  readonly marked: boolean
  readonly cause: Cause
  readonly side: Side | null
  readonly judgement: Judgement
  readonly note: string | null
}

/** Runs of points on one side of the centre line. */
export type Runs = {
  /** Included points, missing ones too. */
  readonly observed: number
  /** Points that are neither missing nor exactly on the centre line. */
  readonly useful: number
  readonly longestRun: number | null
  readonly longestRunMax: number | null
  readonly crossings: number | null
  readonly crossingsMin: number | null
  readonly longRun: boolean
  readonly fewCrossings: boolean
  readonly signal: boolean
  /** First and last position of the longest run and its side. */
  readonly longest: { readonly from: number; readonly to: number; readonly side: Side } | null
  /** Why there is no verdict, if there is none. */
  readonly refused: RunsRefusal | null
}

export type Spread = {
  readonly meanMovingRange: number | null
  /** Moving ranges left out by screening. */
  readonly screenedOut: number
  /** Laney's factor on P' and U'. Below 1 the limits are narrower than on P or U. */
  readonly factor: number | null
  /** Mean or pooled standard deviation on Xbar and S charts. */
  readonly standardDeviation: number | null
}

/** A stretch of the chart with its own centre and limits. Positions count from 1. */
export type Phase = {
  readonly phase: number
  readonly name: string | null
  readonly start: PhaseStart | null
  readonly from: number
  readonly to: number
  /** Base points with a value. */
  readonly basePoints: number
  /** Fewer points than firm limits ask for (12, or as the conventions say). */
  readonly short: boolean
  readonly centre: number | null
  readonly limitsRefused: LimitsRefusal | null
  readonly spread: Spread
  readonly runs: Runs
}

export type RuleName =
  | 'beyond-limits'
  | 'marked'
  | 'long-run'
  | 'few-crossings'
  | 'ihi-shift'
  | 'ihi-trend'
  | 'ihi-too-few-runs'
  | 'ihi-too-many-runs'
  | `western-electric-${1 | 2 | 3 | 4}`
  | `nelson-${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8}`
  | `healthcare-${1 | 2 | 3 | 4 | 5}`
  | `mdc-${'outside' | 'trend' | 'two-of-three' | 'shift'}`

/** A rule that fired, with the first and last position it speaks about. */
export type Finding = {
  readonly rule: RuleName
  readonly phase: number
  readonly from: number
  readonly to: number
  readonly side: Side | null
  /** False for a finding that asks to check the data rather than saying that something changed. */
  readonly signal: boolean
}

export type VariationIcon = 'common-cause' | `${'improvement' | 'concern' | 'neutral'}-${'high' | 'low'}`
export type AssuranceIcon = 'pass' | 'fail' | 'hit-or-miss'
export type AssuranceRefusal =
  | 'no-target'
  | 'neutral-direction'
  | 'too-few-points'
  | 'process-signals'
  | 'no-limits'

/** The two verdicts of Making Data Count. */
export type MakingDataCount = {
  readonly variation: VariationIcon
  /** The point the variation icon speaks about. */
  readonly judgedAt: number | null
  /** The last value is missing, so an earlier point was judged. */
  readonly lastMissing: boolean
  readonly assurance: AssuranceIcon | null
  readonly assuranceRefused: AssuranceRefusal | null
}

/** Something the reader should know about how the chart was made. */
export type Notice =
  | { readonly notice: 'freeze-ignored' }
  | { readonly notice: 'phase-not-found'; readonly x: X }
  | { readonly notice: 'excluded-not-found'; readonly x: X }
  | { readonly notice: 'marked-not-found'; readonly x: X }
  | { readonly notice: 'freeze-not-found'; readonly x: X }
  | { readonly notice: 'trial-limits'; readonly phase: number; readonly points: number }
  | { readonly notice: 'early-median'; readonly phase: number; readonly points: number }
  | { readonly notice: 'narrower-than-binomial'; readonly phase: number; readonly factor: number }
  | { readonly notice: 'few-events'; readonly phase: number }
  | { readonly notice: 'last-value-missing'; readonly x: X }

/** What the chart was made with, so that it can be made again. */
export type Settings = {
  readonly rules: RuleSet
  readonly conventions: Conventions
  readonly screening: boolean | null
  readonly aggregate: Aggregate | null
  readonly multiply: number
  readonly target: number | null
  readonly centre: number | null
  readonly direction: Direction
  readonly phases: readonly PhaseStart[]
  readonly freeze: Freeze | null
  readonly limitsFromFirst: number | null
  readonly exclude: readonly Exclusion[]
  readonly marked: readonly MarkedPoint[]
  readonly trendRule: boolean
  readonly neverNegative: boolean
}

export type XKind = 'number' | 'date' | 'category'

/** A computed chart: plain frozen data, ready to be stored, drawn, described or put in a table. */
export type Chart = {
  readonly chart: ChartKind
  readonly standardised: boolean
  readonly title: string | null
  readonly unit: string | null
  readonly xKind: XKind
  readonly settings: Settings
  readonly points: readonly Point[]
  readonly phases: readonly Phase[]
  readonly findings: readonly Finding[]
  readonly makingDataCount: MakingDataCount | null
  readonly notices: readonly Notice[]
  /** Any finding that says something changed or stands out. */
  readonly signal: boolean
}

export type ChartResult = { readonly ok: true; readonly chart: Chart } | Refused
