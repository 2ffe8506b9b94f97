import type {
  AssuranceIcon,
  AssuranceRefusal,
  Cause,
  Notice,
  Point,
  RuleName,
  Side,
  VariationIcon,
} from '../chart.ts'
import type { X } from '../reading.ts'
import type { Refusal } from '../refusal.ts'
import type { ChartKind, RuleSet } from '../request.ts'

type Amount = { readonly value: number; readonly unit: string | null }

/** What each message carries. Figures are raw; the message function gives them the form its language needs. */
export type Figures = {
  // verdicts
  /** `values` came in, but make no centre line; `since` is the start of a later phase that this is about. */
  'no-values': { readonly chart: ChartKind; readonly values: number; readonly since: X | null }
  'too-early': Counted & { readonly useful: number; readonly needed: number; readonly median: boolean }
  'no-variation': Amount & { readonly points: number }
  steady: Amount & Counted
  /** `without` values have no limits to lie inside. */
  inside: { readonly points: number; readonly without: number }
  /** `given`: the centre was not worked out from these values. */
  'centre-only': Amount & { readonly points: number; readonly given: boolean; readonly median: boolean }
  'changed-run': Amount & RunFigures
  'changed-crossings': CrossingFigures & { readonly median: boolean }
  'changed-both': Amount & RunFigures & CrossingFigures
  outside: { readonly count: number; readonly x: X; readonly side: Side; readonly excluded: boolean }
  marked: { readonly count: number; readonly x: X }
  pattern: { readonly rule: RuleName; readonly from: X; readonly to: X; readonly side: Side | null }
  variation: {
    readonly icon: VariationIcon
    readonly cause: Cause
    readonly side: Side | null
    readonly x: X
    readonly lastMissing: boolean
  }
  assurance: Amount & { readonly icon: AssuranceIcon }
  'assurance-withheld': Amount & { readonly reason: AssuranceRefusal; readonly needed: number }
  'phase-change': {
    readonly from: X
    readonly before: number
    readonly after: number
    readonly unit: string | null
    readonly median: boolean
  }
  'first-try': { readonly points: number; readonly median: boolean }
  // proof of always
  'proof-claim': { readonly kept: number; readonly checks: number; readonly bound: number }
  /** No check by people served or observers yet; `leftOut` by staff do not count. */
  'proof-no-checks': { readonly leftOut: number }
  'proof-no-look': { readonly checks: number; readonly more: number | null }
  'proof-always': { readonly claim: number; readonly groups: number }
  'proof-more': { readonly claim: number; readonly more: number }
  'proof-no-look-left': { readonly claim: number }
  'proof-groups': { readonly names: readonly string[]; readonly hidden: number }
  // names and labels
  'chart-name': { readonly chart: ChartKind; readonly standardised: boolean }
  'rules-name': { readonly rules: RuleSet }
  'chart-title': {
    readonly chart: ChartKind
    readonly standardised: boolean
    readonly from: X
    readonly to: X
  }
  'drawn-with': {
    readonly chart: ChartKind
    readonly standardised: boolean
    readonly points: number
    readonly rules: RuleSet
  }
  x: { readonly x: X }
  /** A short form for the axis; `from` and `to` are the ends of the axis. */
  tick: { readonly x: X; readonly from: X; readonly to: X }
  amount: Amount
  'amount-of': Amount & { readonly count: number; readonly n: number }
  'line-centre': { readonly value: number; readonly median: boolean }
  'line-changed': { readonly phase: number }
  'line-upper': { readonly value: number }
  'line-lower': { readonly value: number }
  'line-target': { readonly value: number }
  'phase-name': { readonly phase: number; readonly from: X; readonly name: string | null }
  'baseline-name': Record<never, never>
  'icon-variation': { readonly icon: VariationIcon }
  'icon-assurance': { readonly icon: AssuranceIcon }
  'point-state': { readonly point: Point }
  'table-caption': { readonly title: string }
  'table-region': { readonly title: string }
  column: { readonly name: ColumnName; readonly unit: string | null; readonly median: boolean }
  notice: { readonly about: Notice }
  refusal: { readonly refusal: Refusal }
  legend: { readonly name: LegendName }
}

export type ColumnName =
  | 'x'
  | 'count'
  | 'n'
  | 'value'
  | 'centre'
  | 'lower'
  | 'upper'
  | 'target'
  | 'phase'
  | 'state'
  | 'note'
export type LegendName =
  | 'middle'
  | 'average'
  | 'limits'
  | 'target'
  | 'outside'
  | 'improvement'
  | 'concern'
  | 'special'
  | 'excluded'
  | 'marked'

/** Values that count, and values that a person left out. */
type Counted = { readonly points: number; readonly leftOut: number }
type CrossingFigures = { readonly crossings: number; readonly crossingsMin: number }
type RunFigures = {
  readonly length: number
  readonly usual: number
  readonly side: Side
  readonly from: X
  readonly to: X
  /** Values in between that were left out and lie on the other side. */
  readonly exceptions: number
  readonly median: boolean
}

/** One thing to say, with its figures. */
export type Message = { [Key in keyof Figures]: { readonly key: Key } & Figures[Key] }[keyof Figures]

/** Puts a message into words. Given by the caller, so that charts speak every language. */
export type Say = (message: Message) => string

/** A language: one function a message. */
export type MessageTable = { readonly [Key in keyof Figures]: (figures: Figures[Key]) => string }

/** Makes a message function of a table. The compiler checks that no message is missing. */
export function sayFrom(table: MessageTable): Say {
  return (message) => (table[message.key] as (figures: Message) => string)(message)
}
