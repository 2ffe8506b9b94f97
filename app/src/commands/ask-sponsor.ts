import { z } from 'zod'
import { FormToken } from '../domain/ids.ts'
import { ledger } from '../domain/ledger.ts'
import { done, problem } from '../domain/problem.ts'
import { maybeDay, written } from '../domain/written.ts'
import { addSponsorQuestion, isSponsorQuestion } from '../store/mandates.ts'
import { command } from './command.ts'

/** Asks the sponsor what the team cannot decide alone, with the day by which it needs the answer. */
export const askSponsor = command({
  input: z.object({ token: FormToken, words: written({ most: 1000 }), dueOn: maybeDay }),
  may: 'gather',
  async run({ store, by, at }, { token, words, dueOn }) {
    if (!by.project) return problem('not-yours')
    if (!dueOn) return problem('check-fields', { dueOn: 'error.date' })
    if (dueOn < at.toISOString().slice(0, 10)) return problem('check-fields', { dueOn: 'error.date-past' })
    const asked = { project: by.project, words, dueOn, by: by.person, token }
    const question = await addSponsorQuestion(store, asked)
    if (question) return done(null, ledger('asked-sponsor', { question, due: dueOn }, by.project))
    return (await isSponsorQuestion(store, asked)) ? done(null) : problem('already-sent')
  },
})
