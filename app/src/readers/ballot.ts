import type { DecisionRule } from '@evenground/fairness'
import { concernsOf } from '../store/concerns.ts'
import type { Database } from '../store/database.ts'
import { getDecision, newestRound } from '../store/decisions.ts'
import { getProject } from '../store/projects.ts'
import { reading } from '../store/store.ts'
import type { FoundBallotLink } from '../store/voters.ts'

/** What somebody who follows a mailed link votes on. No name stands in it, and nothing else of the project. */
export interface BallotView {
  readonly project: string
  readonly words: string
  readonly why: string
  readonly harm: string
  readonly language: string
  readonly rule: DecisionRule
  readonly closesOn: string
  /** Worries that nobody has called answered. */
  readonly concerns: readonly string[]
}

/** Nothing where the round is over. */
export function readBallot(
  database: Database,
  { organisation, project, decision: id, round: meant }: FoundBallotLink,
  today: string,
): Promise<BallotView | undefined> {
  return reading(database, organisation, async (store) => {
    const found = await getProject(store, project)
    const decision = await getDecision(store, project, id)
    const round = decision && (await newestRound(store, decision))
    if (!found || !round || decision.withdrawnAt || round.round !== meant) return undefined
    if (round.closedAt || round.closesOn < today) return undefined
    const { words, why, harm, language, rule, closesOn } = round
    const concerns = (await concernsOf(store, project, id)).filter(({ answered }) => !answered)
    return {
      ...{ project: found.title, words, why, harm, language, rule, closesOn },
      concerns: concerns.flatMap((concern) => concern.words ?? []),
    }
  })
}
