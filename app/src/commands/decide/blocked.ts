import { z } from 'zod'
import { type BlockedStep, blockedStep, daysAfter, sponsorDays } from '../../domain/decision.ts'
import { FormToken, Id } from '../../domain/ids.ts'
import type { Language } from '../../domain/language.ts'
import { ledger } from '../../domain/ledger.ts'
import { done, problem } from '../../domain/problem.ts'
import type { Side } from '../../domain/side.ts'
import { written } from '../../domain/written.ts'
import { blocksOf, keepBlock, resultsOf } from '../../store/decision-results.ts'
import {
  addRound,
  type DecisionRow,
  holdDecision,
  newestRound,
  noteSponsorQuestion,
} from '../../store/decisions.ts'
import { addSponsorQuestion } from '../../store/mandates.ts'
import { command, type Doing } from '../command.ts'
import { dayProblem, roundFields } from './propose.ts'
import { mayDecide } from './stands-still.ts'

interface BlockedDecision {
  readonly decision: DecisionRow
  readonly blockedBy: Side | null
  readonly step: BlockedStep
}

const dayOf = (at: Date): string => at.toISOString().slice(0, 10)

/** A decision, held, with what is next where one side stood in the way. */
async function findBlocked({ store, by, at }: Doing, id: string): Promise<BlockedDecision | undefined> {
  const decision = by.project ? await holdDecision(store, by.project, id) : undefined
  if (!decision) return undefined
  const result = (await resultsOf(store, [id])).find(({ round }) => round === decision.round)
  if (!result) return { decision, blockedBy: null, step: null }
  const reasonGiven = (await blocksOf(store, [id])).some(({ round }) => round === decision.round)
  const { blockedBy, decidedAt } = result
  const askedSponsor = decision.sponsorQuestion !== null
  const blocked = { round: decision.round, blockedBy, decidedOn: dayOf(decidedAt), reasonGiven, askedSponsor }
  return { decision, blockedBy, step: blockedStep(blocked, dayOf(at)) }
}

/** Says, for the side that stood in the way, why it did. */
export const sayWhy = command({
  input: z.object({ decision: Id, reason: written({ most: 1000 }) }),
  may: 'decide',
  async run(doing, { decision: id, reason: words }) {
    const { store, by, at } = doing
    const found = await findBlocked(doing, id)
    if (!found || !by.project || !by.side) return problem('not-found')
    if (found.step !== 'say-why') return problem('changed-since')
    if (found.blockedBy !== by.side) return problem('not-your-side')
    const { round } = found.decision
    const said = { side: by.side, words, by: by.person, at }
    if (!(await keepBlock(store, { decision: id, round }, said))) return problem('changed-since')
    return done(null, ledger('said-why-blocked', { decision: id, round }, by.project))
  },
})

/** Writes the one amended round. The first stays as it was. */
export const amendDecision = (language: Language) =>
  command({
    input: z.object({ ...roundFields, decision: Id }),
    may: 'decide',
    async run(doing, { decision: id, token, closesOn, ...words }) {
      const { store, by, at } = doing
      const found = await findBlocked(doing, id)
      if (!found || !by.project || !by.side) return problem('not-found')
      if (found.step !== 'amend') {
        const newest = await newestRound(store, found.decision)
        // The same form, sent twice.
        const same = newest.by === by.person && newest.token === token && newest.words === words.words
        return same ? done(null) : problem('changed-since')
      }
      const wrong = dayProblem(closesOn, at)
      if (closesOn === null || wrong) return problem('check-fields', { closesOn: wrong ?? 'error.date' })
      const still = await mayDecide(store, by.project, found.decision.kind, at)
      if (still) return problem(still)
      const round = found.decision.round + 1
      const writer = { by: by.person, side: by.side, at, token }
      await addRound(store, { ...writer, ...words, closesOn, language, decision: id, round })
      return done(null, ledger('amended-decision', { decision: id, round, rule: words.rule }, by.project))
    },
  })

/** Asks the sponsor, where both rounds were blocked. From then on the reply page shows it, and how late an answer is. */
export const passToSponsor = command({
  input: z.object({ decision: Id, token: FormToken }),
  may: 'decide',
  async run(doing, { decision: id, token }) {
    const { store, by, at } = doing
    const found = await findBlocked(doing, id)
    if (!found || !by.project) return problem('not-found')
    if (found.step !== 'ask-sponsor') return problem('changed-since')
    const { words } = await newestRound(store, found.decision)
    const dueOn = daysAfter(dayOf(at), sponsorDays)
    const asked = { project: by.project, words, dueOn, by: by.person, token }
    const question = await addSponsorQuestion(store, asked)
    if (!question) return problem('changed-since')
    await noteSponsorQuestion(store, id, question)
    return done(null, ledger('passed-to-sponsor', { decision: id, question, due: dueOn }, by.project))
  },
})
