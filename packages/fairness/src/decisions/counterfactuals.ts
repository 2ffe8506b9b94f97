import { tally } from './ballot.ts'
import { carries, type DecisionRule, decisionRules } from './carries.ts'
import type { Outcome, Proposal } from './decide.ts'
import { halfOfEach, shortOfQuorum } from './quorum.ts'

/** How each rule would have decided the same votes. */
export type Counterfactuals = Readonly<Record<DecisionRule, Exclude<Outcome['result'], 'waiting'>>>

/**
 * How each rule would have decided with these ballots, and the same quorum.
 *
 * For consent, every vote against is taken as an objection. It cannot say how people would have voted had they known the rule was
 * another: people vote differently under different rules. Beside a decision by consent it may tell on which side somebody objected,
 * which a private objection must not: where objections were private, do not show it.
 *
 * @example counterfactuals(proposal)['equal weight'] // 'not carried'
 */
export function counterfactuals({
  ballots,
  seats,
  quorum = halfOfEach(seats),
}: Omit<Proposal, 'rule'>): Counterfactuals {
  const tallies = tally(ballots)
  const enough = shortOfQuorum(tallies, quorum).length === 0
  const would = (rule: DecisionRule) =>
    !enough ? 'no quorum' : carries[rule](tallies) ? 'carried' : 'not carried'
  return Object.fromEntries(decisionRules.map((rule) => [rule, would(rule)])) as Record<
    DecisionRule,
    ReturnType<typeof would>
  >
}
