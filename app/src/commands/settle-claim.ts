import { z } from 'zod'
import { Id } from '../domain/ids.ts'
import { ledger } from '../domain/ledger.ts'
import { done, problem } from '../domain/problem.ts'
import { markPaid, takeClaimBack } from '../store/pay.ts'
import { command } from './command.ts'

/** Says of one's own claim that the money came, or takes it back before it did. */
export const settleOwnClaim = command({
  input: z.object({ claim: Id, do: z.enum(['received', 'take-back']) }),
  may: 'gather',
  async run({ store, by, at }, input) {
    const { project, person } = by
    if (!project) return problem('not-yours')
    const { claim } = input
    if (input.do === 'take-back') {
      if (!(await takeClaimBack(store, { project, claim, person }))) return problem('not-found')
      return done(null, ledger('took-claim-back', { claim }, project))
    }
    const on = at.toISOString().slice(0, 10)
    if (!(await markPaid(store, { project, claim, on, by: person, owner: person })))
      return problem('not-found')
    return done(null, ledger('received-pay', { claim }, project))
  },
})

/** Notes that somebody's claim was paid: a convener's duty. */
export const payClaim = command({
  input: z.object({ claim: Id }),
  may: 'pay-claims',
  async run({ store, by, at }, { claim }) {
    const { project, person } = by
    if (!project) return problem('not-yours')
    const on = at.toISOString().slice(0, 10)
    if (!(await markPaid(store, { project, claim, on, by: person }))) return problem('not-found')
    return done(null, ledger('paid-claim', { claim }, project))
  },
})
