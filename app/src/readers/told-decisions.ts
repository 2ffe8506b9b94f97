import { type BySide, type Display, plainFloor, suppress } from '@evenground/fairness'
import type { DecisionKind } from '../domain/decision.ts'
import { type Side, sides } from '../domain/side.ts'
import { blocksOf, type ResultRow, resultsOf } from '../store/decision-results.ts'
import { decisionsOf, roundsOf } from '../store/decisions.ts'
import { sponsorQuestions } from '../store/mandates.ts'
import type { Store } from '../store/store.ts'

/** How one side voted, as far as the public may know. */
export interface ToldTally {
  readonly for: Display
  readonly against: Display
  readonly standAside: Display
}

/** What was decided, and why, as everyone may read it: yes and no alike. Nobody's worries, and no name. */
export interface ToldDecision {
  readonly kind: DecisionKind
  readonly result: 'carried' | 'not carried'
  readonly words: string
  readonly why: string
  readonly language: string
  readonly decidedOn: string
  readonly votes: BySide<ToldTally> | null
  /** Where one side stood in the way twice: what each side said, and until when the sponsor owes an answer. */
  readonly blocked: {
    readonly by: Side
    readonly reasons: readonly string[]
    readonly dueOn: string
    readonly answer: string | null
  } | null
}

const mostTold = 30

/** The decisions of a project that the public is told: those that are settled for good. A round that may still be amended is not. */
export async function toldDecisions(store: Store, project: string): Promise<readonly ToldDecision[]> {
  const decisions = (await decisionsOf(store, project)).filter(({ withdrawnAt }) => withdrawnAt === null)
  const ids = decisions.map(({ id }) => id)
  const rounds = await roundsOf(store, ids)
  const results = await resultsOf(store, ids)
  const blocks = await blocksOf(store, ids)
  const asked = await sponsorQuestions(store, project)
  const told = decisions.flatMap(({ id, kind, round: number, sponsorQuestion }): ToldDecision[] => {
    const newest = (of: { decision: string; round: number }) => of.decision === id && of.round === number
    const round = rounds.find(newest)
    const result = results.find(newest)
    if (!round || !result || result.result === 'no quorum') return []
    const question = asked.find((each) => each.id === sponsorQuestion)
    if (result.blockedBy && !question) return []
    const { words, why, language } = round
    const reasons = blocks.flatMap((block) => (block.decision === id ? [block.words] : []))
    return [
      {
        ...{ kind, words, why, language },
        result: result.result,
        decidedOn: result.decidedAt.toISOString().slice(0, 10),
        votes: votesOf(result),
        blocked:
          result.blockedBy && question
            ? { by: result.blockedBy, reasons, dueOn: question.dueOn, answer: question.answer }
            : null,
      },
    ]
  })
  return told.slice(0, mostTold)
}

const parts = ['for', 'against', 'standAside'] as const

/** All votes of a round in one table made safe: no small number can be worked out from the others. */
function votesOf({ tallies }: ResultRow): BySide<ToldTally> | null {
  if (!tallies) return null
  const counts = sides.flatMap((side) => parts.map((part) => tallies[side][part]))
  const groupings = [
    { name: 'side', groups: [...sides] },
    { name: 'choice', groups: [...parts] },
  ]
  const table = suppress({ groupings, counts }, plainFloor)
  const side = (at: number): ToldTally | null => {
    const [wish, against, standAside] = table?.cells[at] ?? []
    return wish && against && standAside ? { for: wish, against, standAside } : null
  }
  const [lived, learned] = [side(0), side(1)]
  return lived && learned ? { lived, learned } : null
}
