import { z } from 'zod'
import { ledger } from '../domain/ledger.ts'
import { done, problem } from '../domain/problem.ts'
import { written } from '../domain/written.ts'
import { agreeToWay, proposeWayOfWorking } from '../store/ways-of-working.ts'
import { command } from './command.ts'

/** Proposes a line of how the team works together, and agrees to it. The same words twice are one line. */
export const proposeWay = command({
  input: z.object({ words: written({ most: 300 }) }),
  may: 'gather',
  async run({ store, by }, { words }) {
    const { project, person, side } = by
    if (!project || !side) return problem('not-yours')
    const { id, fresh } = await proposeWayOfWorking(store, { project, words, by: person })
    const agreed = await agreeToWay(store, { project, way: id, person, side })
    return done(
      null,
      ...(fresh ? [ledger('proposed-way', { way: id }, project)] : []),
      ...(agreed ? [ledger('agreed-way', { way: id }, project)] : []),
    )
  },
})
