import type { X } from './reading.ts'

/** Why a chart was not made. A value, never an exception: what people can get wrong is part of the answer. */
export type Refusal =
  | { readonly reason: 'no-readings' }
  | { readonly reason: 'not-a-number'; readonly x: X }
  | { readonly reason: 'not-a-date'; readonly x: X }
  | { readonly reason: 'mixed-x' }
  | { readonly reason: 'denominator-missing'; readonly chart: string }
  | { readonly reason: 'more-events-than-chances'; readonly x: X; readonly y: number; readonly n: number }
  | { readonly reason: 'negative-count'; readonly x: X; readonly y: number }
  | { readonly reason: 'negative-denominator'; readonly x: X; readonly n: number }
  /** A T chart needs times above zero: use a G chart, or note the time of day too. */
  | { readonly reason: 'time-not-above-zero'; readonly x: X; readonly y: number; readonly instead: 'g' }
  | { readonly reason: 'too-few-points-to-fix-limits'; readonly given: number; readonly needed: number }
  | { readonly reason: 'rules-do-not-fit'; readonly chart: string; readonly rules: string }
  | { readonly reason: 'unknown-chart'; readonly chart: string }
  | { readonly reason: 'bad-option'; readonly option: string; readonly expected: string }
  | { readonly reason: 'repeated-date'; readonly x: X }
  | { readonly reason: 'gap-inside-a-trend'; readonly x: X }

/** A result that cannot be made is a value with its reason. */
export type Refused = { readonly ok: false; readonly refusal: Refusal }

export const refused = (refusal: Refusal): Refused =>
  Object.freeze({ ok: false, refusal: Object.freeze(refusal) })

/** Why limits are not drawn for a phase although the chart itself is made. */
export type LimitsRefusal = 'too-few-points' | 'no-variation' | 'subgroups-of-one' | 'no-values'

/** Why run rules give no verdict for a phase. */
export type RunsRefusal =
  | 'too-few-useful-points'
  | 'no-useful-points'
  | 'categories'
  | 'moving-ranges'
  | 'not-this-rule-set'
