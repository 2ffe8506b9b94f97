import { z } from 'zod'
import { ledger } from '../domain/ledger.ts'
import { maybeCurrency, payKinds, payPers, usualDaysToPay } from '../domain/pay.ts'
import { done, type FieldErrors, problem } from '../domain/problem.ts'
import { maybeAmount, maybeWhole } from '../domain/typed-number.ts'
import { maybeWritten } from '../domain/written.ts'
import { setPayOffer } from '../store/pay.ts'
import { command } from './command.ts'

const Offer = z.object({
  kind: z.enum(payKinds, 'error.choose'),
  amount: maybeAmount,
  currency: maybeCurrency,
  per: z.enum(payPers).optional(),
  expenses: maybeWritten({ most: 500 }),
  daysToPay: maybeWhole({ least: 1, most: 120 }),
  reason: maybeWritten({ most: 500 }),
})

/** What is lacking: an offer says how much, in which money and for what; whoever offers none says why. */
function lacking({ kind, amount, currency, per, reason }: z.output<typeof Offer>): FieldErrors | undefined {
  if (kind === 'none') return reason ? undefined : { reason: 'error.missing' }
  const wrong = {
    ...(!amount && { amount: 'error.amount' }),
    ...(!currency && { currency: 'error.currency' }),
    ...(!per && { per: 'error.choose' }),
  }
  return Object.keys(wrong).length > 0 ? wrong : undefined
}

/** Sets how time is thanked and paid. Everyone sees it before they take a seat. */
export const offerPay = command({
  input: Offer,
  may: 'offer-pay',
  async run({ store, by }, input) {
    if (!by.project) return problem('not-yours')
    const wrong = lacking(input)
    if (wrong) return problem('check-fields', wrong)
    const { kind, amount, currency, per, expenses, reason } = input
    const daysToPay = input.daysToPay ?? usualDaysToPay
    const paid =
      kind === 'none' ? { amount: null, currency: null, per: null } : { amount, currency, per: per ?? null }
    const offer = { kind, ...paid, expenses, daysToPay, reason: kind === 'none' ? reason : null }
    await setPayOffer(store, { ...offer, project: by.project, by: by.person })
    return done(null, ledger('offered-pay', { kind, days: daysToPay }, by.project))
  },
})
