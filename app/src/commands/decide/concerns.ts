import { answerConcern as mayCall } from '@evenground/fairness'
import { z } from 'zod'
import { FormToken, Id } from '../../domain/ids.ts'
import { ledger } from '../../domain/ledger.ts'
import { done, problem } from '../../domain/problem.ts'
import { written } from '../../domain/written.ts'
import {
  addConcern,
  addConcernAnswer,
  type ConcernRow,
  concernsOf,
  setConcernAnswered,
} from '../../store/concerns.ts'
import { resultsOf } from '../../store/decision-results.ts'
import { type DecisionRow, holdDecision, newestRound } from '../../store/decisions.ts'
import { command, type Doing } from '../command.ts'
import { closeRound } from './close-round.ts'
import { standsStill } from './stands-still.ts'

/** A proposal that is not settled yet, held. */
async function unsettled({ store, by }: Doing, id: string): Promise<DecisionRow | undefined> {
  const decision = by.project ? await holdDecision(store, by.project, id) : undefined
  if (!decision || decision.withdrawnAt) return undefined
  const settled = (await resultsOf(store, [id])).some(({ round }) => round === decision.round)
  return settled ? undefined : decision
}

/** Raises a worry about a proposal, with one's name. It is shown to everyone who votes. */
export const raiseConcern = command({
  input: z.object({ decision: Id, token: FormToken, concern: written({ most: 1000 }) }),
  may: 'decide',
  async run(doing, { decision: id, token, concern: words }) {
    const { store, by, at } = doing
    const decision = await unsettled(doing, id)
    if (!decision || !by.project || !by.side) return problem('changed-since')
    const { round, closedAt } = await newestRound(store, decision)
    // A worry that came after voting could keep a consent waiting for ever.
    if (closedAt) return problem('voting-over')
    const writer = { words, by: by.person, side: by.side, at, token }
    const concern = await addConcern(store, { ...writer, decision: id, round })
    if (!concern) return done(null)
    return done(null, ledger('raised-concern', { decision: id, round, concern }, by.project))
  },
})

const find = async (
  { store, by }: Doing,
  decision: DecisionRow,
  id: string,
): Promise<ConcernRow | undefined> =>
  by.project ? (await concernsOf(store, by.project, decision.id)).find((each) => each.id === id) : undefined

/** Answers a worry. That does not close it. */
export const answerConcern = command({
  input: z.object({ decision: Id, concern: Id, token: FormToken, answer: written({ most: 1000 }) }),
  may: 'decide',
  async run(doing, { decision: id, concern, token, answer: words }) {
    const { store, by, at } = doing
    const decision = await unsettled(doing, id)
    if (!decision || !by.project || !by.side) return problem('changed-since')
    if (!(await find(doing, decision, concern))) return problem('not-found')
    const answer = await addConcernAnswer(store, { words, by: by.person, side: by.side, at, token, concern })
    if (!answer) return done(null)
    return done(null, ledger('answered-concern', { decision: id, concern }, by.project))
  },
})

/** Says that one's own worry is answered, or that it is open again. Where consent waited for it, the round is counted. */
export const settleConcern = command({
  input: z.object({ decision: Id, concern: Id, answered: z.enum(['yes', 'no']) }),
  may: 'decide',
  async run(doing, { decision: id, concern: concernId, answered: says }) {
    const { store, by, at } = doing
    const decision = await unsettled(doing, id)
    if (!decision || !by.project) return problem('changed-since')
    const found = await find(doing, decision, concernId)
    if (!found) return problem('not-found')
    const answered = says === 'yes'
    const called = mayCall(
      { id: found.id, raisedBy: found.by, answered: found.answered },
      by.person,
      answered,
    )
    if (!called.ok) return problem('not-yours-to-close')
    if (found.answered === answered) return done(null)
    await setConcernAnswered(store, concernId, answered ? at : null)
    const round = await newestRound(store, decision)
    const goes = round.closedAt && !(await standsStill(store, by.project, decision.kind, at))
    if (goes) await closeRound(doing, decision, round)
    return done(null, ledger('settled-concern', { decision: id, concern: concernId, answered }, by.project))
  },
})
