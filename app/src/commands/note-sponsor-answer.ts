import { z } from 'zod'
import { Id } from '../domain/ids.ts'
import { ledger } from '../domain/ledger.ts'
import { done, problem } from '../domain/problem.ts'
import { written } from '../domain/written.ts'
import { answerSponsorQuestion } from '../store/mandates.ts'
import { command } from './command.ts'

/** Writes down what the sponsor answered. An answer once noted stays as it is. */
export const noteSponsorAnswer = command({
  input: z.object({ question: Id, answer: written({ most: 4000 }) }),
  may: 'gather',
  async run({ store, by, at }, { question, answer }) {
    if (!by.project) return problem('not-yours')
    const on = at.toISOString().slice(0, 10)
    const kept = await answerSponsorQuestion(store, { project: by.project, question, answer, on })
    if (!kept) return problem('not-found')
    return done(null, ledger('noted-sponsor-answer', { question }, by.project))
  },
})
