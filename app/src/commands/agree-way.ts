import { z } from 'zod'
import { Id } from '../domain/ids.ts'
import { ledger } from '../domain/ledger.ts'
import { done, problem } from '../domain/problem.ts'
import { agreeToWay, disagreeWithWay, takeWayBack } from '../store/ways-of-working.ts'
import { command } from './command.ts'

/** Agrees to a line of how the team works together, no longer agrees, or takes one's own line back while nobody else agreed. */
export const agreeWay = command({
  input: z.object({ way: Id, do: z.enum(['agree', 'disagree', 'take-back']) }),
  may: 'gather',
  async run({ store, by }, input) {
    const { project, person, side } = by
    if (!project || !side) return problem('not-yours')
    const { way } = input
    if (input.do === 'take-back') {
      if (!(await takeWayBack(store, { project, way, person }))) return problem('not-found')
      return done(null, ledger('took-way-back', { way }, project))
    }
    const agrees = input.do === 'agree'
    const changed = agrees
      ? await agreeToWay(store, { project, way, person, side })
      : await disagreeWithWay(store, { project, way, person })
    if (!changed) return done(null)
    return done(null, ledger(agrees ? 'agreed-way' : 'disagreed-way', { way }, project))
  },
})
