import { type NotPeople, notPeople } from '@evenground/fairness'
import type { PayKind, PayPer } from '../domain/pay.ts'
import type { OutsideKey } from '../store/outside-key.ts'
import { claimsBy, claimsToPay, getPayOffer, type PayClaim, payPace } from '../store/pay.ts'
import type { Store } from '../store/store.ts'
import type { ProjectReading } from './project.ts'

/** How time is thanked and paid, as it stands on the page before a seat is taken. */
export interface PayOfferView {
  readonly kind: PayKind
  readonly amount: NotPeople | null
  readonly currency: string | null
  readonly per: PayPer | null
  readonly expenses: string | null
  readonly daysToPay: NotPeople
  readonly reason: string | null
}

export interface ClaimView {
  readonly id: string
  /** Whose it is; only a convener sees others’. */
  readonly name: string
  readonly own: boolean
  readonly what: string
  readonly amount: NotPeople
  readonly currency: string
  readonly claimedOn: string
  readonly dueOn: string
  readonly paidOn: string | null
  readonly late: boolean
}

/** What somebody may know of pay: the offer; their own claims; to a convener, all that waits; to everyone, whether any is late. */
export interface PayView {
  readonly offer: PayOfferView | null
  readonly own: readonly ClaimView[]
  readonly toPay: readonly ClaimView[] | null
  readonly late: boolean
  /** Half of the payments took at most so long; not told while they are so few that it would tell whose. */
  readonly medianDays: NotPeople | null
}

const enoughPaid = 5

/** The offer alone: for whoever thinks of taking a seat. */
export async function readPayOffer(store: Store, project: string): Promise<PayOfferView | null> {
  const offer = await getPayOffer(store, project)
  if (!offer) return null
  const { amount, daysToPay, ...rest } = offer
  return {
    ...rest,
    amount: amount === null ? null : notPeople(Number(amount)),
    daysToPay: notPeople(daysToPay),
  }
}

export async function readPay(store: Store, key: OutsideKey, reader: ProjectReading): Promise<PayView> {
  const { project, person, today } = reader
  const claim = (row: PayClaim): ClaimView => ({
    id: row.id,
    name: row.name,
    own: row.person === person,
    what: row.what,
    amount: notPeople(Number(row.amount)),
    currency: row.currency,
    claimedOn: row.claimedOn,
    dueOn: row.dueOn,
    paidOn: row.paidOn,
    late: row.paidOn === null && row.dueOn < today,
  })
  const { late, paid, medianDays } = await payPace(store, project, today)
  const hosts = reader.me.duties.includes('convener')
  return {
    offer: await readPayOffer(store, project),
    own: (await claimsBy(store, key, project, person)).map(claim),
    toPay: hosts ? (await claimsToPay(store, key, project)).map(claim) : null,
    late,
    medianDays: medianDays === null || paid < enoughPaid ? null : notPeople(medianDays),
  }
}
