import { z } from 'zod'
import { FormToken } from '../domain/ids.ts'
import { ledger } from '../domain/ledger.ts'
import { daysAfter, maybeCurrency, usualDaysToPay } from '../domain/pay.ts'
import { done, problem } from '../domain/problem.ts'
import { maybeAmount } from '../domain/typed-number.ts'
import { written } from '../domain/written.ts'
import { addPayClaim, getPayOffer, isPayClaim } from '../store/pay.ts'
import { command } from './command.ts'

/** Asks to be paid for time, or for what it cost to come. From that day the days to pay are counted. */
export const claimPay = command({
  input: z.object({
    token: FormToken,
    what: written({ most: 300 }),
    amount: maybeAmount,
    currency: maybeCurrency,
  }),
  may: 'gather',
  async run({ store, by, at, key }, { token, what, amount, currency }) {
    const { project, person, side } = by
    if (!project || !side) return problem('not-yours')
    if (!amount) return problem('check-fields', { amount: 'error.amount' })
    if (!currency) return problem('check-fields', { currency: 'error.currency' })
    const offer = await getPayOffer(store, project)
    const claimedOn = at.toISOString().slice(0, 10)
    const dueOn = daysAfter(claimedOn, offer?.daysToPay ?? usualDaysToPay)
    const claimed = { project, person, side, what, amount, currency, claimedOn, dueOn, token }
    const claim = await addPayClaim(store, key, claimed)
    if (claim) return done(null, ledger('claimed-pay', { claim, due: dueOn }, project))
    return (await isPayClaim(store, key, claimed)) ? done(null) : problem('already-sent')
  },
})
