import { z } from 'zod'
import { ledger } from '../domain/ledger.ts'
import { done, problem } from '../domain/problem.ts'
import { maybeWritten, written } from '../domain/written.ts'
import { setMandate } from '../store/mandates.ts'
import { command } from './command.ts'

const mostLines = 20

/** One thing a line; empty lines are nothing. */
const lines = maybeWritten({ most: 3000 }).transform((text) =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== ''),
)

/** Says who backs the project, with what, and what the team decides without asking anyone. */
export const sayMandate = command({
  input: z.object({
    sponsor: written({ most: 120 }),
    role: maybeWritten({ most: 120 }),
    contact: maybeWritten({ most: 300 }),
    money: maybeWritten({ most: 500 }),
    decidesAlone: lines.pipe(z.array(z.string()).max(mostLines, 'error.too-long')),
  }),
  may: 'gather',
  async run({ store, by, key }, input) {
    if (!by.project) return problem('not-yours')
    await setMandate(store, key, { ...input, project: by.project, by: by.person })
    return done(null, ledger('said-mandate', { decides: input.decidesAlone.length }, by.project))
  },
})
