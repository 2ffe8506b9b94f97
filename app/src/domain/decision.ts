import {
  type Ballot,
  type BySide,
  type Counterfactuals,
  counterfactuals,
  type DecisionRule,
  decide,
  halfOfEach,
  type Tally,
  tally,
} from '@evenground/fairness'
import { otherSide, type Side } from './side.ts'

/** What a proposal decides. The first three are the decisions that the path requires. */
export const decisionKinds = ['themes', 'priority', 'test', 'other'] as const
export type DecisionKind = (typeof decisionKinds)[number]

/** What it can stand on. */
export const subjectKinds = ['theme', 'voice', 'statement', 'idea'] as const
export type SubjectKind = (typeof subjectKinds)[number]

/** Rules by the names that forms and messages carry: without spaces, which part the values of a field. */
export const rulesByName = {
  'double-majority': 'double majority',
  consent: 'consent',
  'equal-weight': 'equal weight',
  majority: 'majority',
} as const satisfies Record<string, DecisionRule>
export type RuleName = keyof typeof rulesByName
export const ruleNames = [
  'double-majority',
  'consent',
  'equal-weight',
  'majority',
] as const satisfies readonly RuleName[]

export const ruleName = (rule: DecisionRule): RuleName =>
  ruleNames.find((name) => rulesByName[name] === rule) ?? 'double-majority'

/** What somebody can say to a proposal, likewise. */
export const choicesByName = { for: 'for', against: 'against', aside: 'stand aside' } as const
export const choiceNames = ['for', 'against', 'aside'] as const

/** How many of each side must take part. Standing aside is taking part. */
export const quorums = ['half', 'two-thirds', 'all'] as const
export type Quorum = (typeof quorums)[number]

/** How many people a quorum is, on each side: at least one, so that nothing is decided where a side has nobody. */
export const quorumOf = (quorum: Quorum, seats: BySide<number>): BySide<number> => {
  if (quorum === 'half') return halfOfEach(seats)
  const share = (all: number) => Math.max(1, quorum === 'all' ? all : Math.ceil((all * 2) / 3))
  return { lived: share(seats.lived), learned: share(seats.learned) }
}

/** Rules under which nothing carries against a side. Under the others one side can be outvoted by the other. */
export const keepsBothSides = (rule: DecisionRule): boolean =>
  rule === 'double majority' || rule === 'consent'

/**
 * Whether somebody may open voting. Under a rule that can outvote a side, that is for the side that did not write the proposal:
 * nobody chooses alone the rule by which the others can be overruled.
 */
export const mayOpenVoting = (rule: DecisionRule, writtenBy: Side, opener: Side): boolean =>
  keepsBothSides(rule) || opener === otherSide(writtenBy)

/** How long a side that blocked a proposal has to say why, in days. */
const daysToSayWhy = 5
/** How long the sponsor has for an answer, where two rounds were blocked. */
export const sponsorDays = 10
/** There is one amended round, and no third. */
export const mostRounds = 2

/** What a closed round came to. */
export interface RoundResult {
  readonly result: 'carried' | 'not carried' | 'no quorum'
  readonly blockedBy: Side | null
  /** None under consent, and none where too few took part. */
  readonly tallies: BySide<Tally> | null
  readonly otherRules: Counterfactuals | null
}

interface Voted {
  readonly rule: DecisionRule
  readonly ballots: readonly Ballot[]
  readonly seats: BySide<number>
  readonly quorum: Quorum
  readonly openConcerns: number
}

/**
 * Counts a round. `waiting` where consent needs a worry to be called answered first. Where objections are private, no count and no
 * other rule is told: either could say who objected.
 */
export function countRound({ rule, ballots, seats, quorum, openConcerns }: Voted): RoundResult | 'waiting' {
  const needed = quorumOf(quorum, seats)
  const outcome = decide({ rule, ballots, seats, quorum: needed, openConcerns })
  if (outcome.result === 'waiting') return 'waiting'
  if (outcome.result === 'no quorum')
    return { result: 'no quorum', blockedBy: null, tallies: null, otherRules: null }
  const { result, blockedBy } = outcome
  if (rule === 'consent') return { result, blockedBy, tallies: null, otherRules: null }
  return {
    result,
    blockedBy,
    tallies: tally(ballots),
    otherRules: counterfactuals({ ballots, seats, quorum: needed }),
  }
}

/** A round as far as it has come. */
export interface RoundCourse {
  readonly opened: boolean
  readonly closed: boolean
  readonly closesOn: string
  readonly result: RoundResult['result'] | null
}

export type RoundState = 'proposed' | 'voting' | 'counting' | RoundResult['result']

/** Where a round stands on a day. `counting`: nobody votes any more, and it is not settled yet. */
export function roundState({ opened, closed, closesOn, result }: RoundCourse, today: string): RoundState {
  if (result) return result
  if (!opened) return 'proposed'
  return closed || closesOn < today ? 'counting' : 'voting'
}

/** A round that one side alone stood in the way of. */
export interface Blocked {
  readonly round: number
  readonly blockedBy: Side | null
  readonly decidedOn: string
  readonly reasonGiven: boolean
  readonly askedSponsor: boolean
}

/** What is to be done next about a blocked proposal; `null` where nothing is. */
export type BlockedStep = 'say-why' | 'amend' | 'ask-sponsor' | null

const dayMs = 86_400_000
export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)

/** The last day on which the side that blocked may say why before the others go on. */
export const sayWhyBy = (decidedOn: string): string => daysAfter(decidedOn, daysToSayWhy)

/** First the side that blocked says why, or lets five days pass; then there is one amended round; then the sponsor is asked. */
export function blockedStep(blocked: Blocked, today: string): BlockedStep {
  if (blocked.blockedBy === null || blocked.askedSponsor) return null
  if (!blocked.reasonGiven && today <= sayWhyBy(blocked.decidedOn)) return 'say-why'
  return blocked.round < mostRounds ? 'amend' : 'ask-sponsor'
}
