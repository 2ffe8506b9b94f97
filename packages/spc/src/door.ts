export type {
  AssuranceIcon,
  AssuranceRefusal,
  Cause,
  Chart,
  ChartResult,
  Finding,
  Judgement,
  MakingDataCount,
  Notice,
  Phase,
  Point,
  RuleName,
  Runs,
  Settings,
  Side,
  Spread,
  VariationIcon,
  XKind,
} from './chart.ts'
export { computeChart } from './compute-chart.ts'
export type { Conventions, ConventionsName } from './conventions.ts'
export { anytimeBound } from './proof/anytime-bound.ts'
export { checksNeeded, type Looking, supports } from './proof/checks-needed.ts'
export { lowerBound } from './proof/lower-bound.ts'
export {
  type Check,
  type Claim,
  type GroupProof,
  type NotAlways,
  type Proof,
  type ProofRequest,
  proveAlways,
  type Tally,
} from './proof/prove-always.ts'
export type { RatioReading, Reading, X } from './reading.ts'
export type { LimitsRefusal, Refusal, Refused, RunsRefusal } from './refusal.ts'
export type {
  Aggregate,
  CasesBetweenRequest,
  ChartKind,
  ChartRequest,
  CountRequest,
  Decided,
  Direction,
  Exclusion,
  Freeze,
  IPrimeRequest,
  MarkedPoint,
  MovingRangeRequest,
  PhaseStart,
  RuleSet,
  RunRequest,
  RunRules,
  ShareRequest,
  SubgroupRequest,
  TimeBetweenRequest,
  XmrRequest,
  ZoneRules,
} from './request.ts'
export { type RunsLimits, runsLimits } from './rules/runs-table.ts'
export { type SubgroupConstants, subgroupConstants } from './subgroup-constants.ts'
export { describe, messagesOf } from './words/describe.ts'
export { describeProof, proofMessages } from './words/describe-proof.ts'
export { english, englishTable } from './words/english.ts'
export {
  type ColumnName,
  type Figures,
  type LegendName,
  type Message,
  type MessageTable,
  type Say,
  sayFrom,
} from './words/message.ts'
