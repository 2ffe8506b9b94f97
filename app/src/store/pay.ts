import { sql } from 'kysely'
import type { PayKind, PayPer } from '../domain/pay.ts'
import type { Side } from '../domain/side.ts'
import type { OutsideKey } from './outside-key.ts'
import type { Store } from './store.ts'

/** How a project thanks people for their time. An amount is written as PostgreSQL writes it, so that no cent is lost. */
export interface PayOffer {
  readonly kind: PayKind
  readonly amount: string | null
  readonly currency: string | null
  readonly per: PayPer | null
  readonly expenses: string | null
  readonly daysToPay: number
  readonly reason: string | null
}

export async function getPayOffer({ db }: Store, project: string): Promise<PayOffer | undefined> {
  const row = await db
    .selectFrom('payOffer')
    .select(['kind', 'amount', 'currency', 'per', 'expenses', 'daysToPay', 'reason'])
    .where('projectId', '=', project)
    .executeTakeFirst()
  return row as PayOffer | undefined
}

export async function setPayOffer(
  { db, organisation }: Store,
  given: PayOffer & { readonly project: string; readonly by: string },
): Promise<void> {
  const { project, by, ...rest } = given
  const offer = { ...rest, setBy: by, setAt: sql<string>`now()` }
  await db
    .insertInto('payOffer')
    .values({ organisationId: organisation, projectId: project, ...offer })
    .onConflict((clash) => clash.columns(['organisationId', 'projectId']).doUpdateSet(offer))
    .execute()
}

/** What somebody asks to be paid: sealed as a whole, since what money was for can tell of an illness. */
export interface Claimed {
  readonly what: string
  readonly amount: string
  readonly currency: string
}

export interface PayClaim extends Claimed {
  readonly id: string
  readonly person: string
  readonly name: string
  readonly claimedOn: string
  readonly dueOn: string
  readonly paidOn: string | null
}

export interface NewPayClaim extends Claimed {
  readonly project: string
  readonly person: string
  readonly side: Side
  readonly claimedOn: string
  readonly dueOn: string
  readonly token: string
}

/** Keeps a claim; nothing when this form already made one, with these words or others. */
export async function addPayClaim(
  { db, organisation }: Store,
  key: OutsideKey,
  given: NewPayClaim,
): Promise<string | undefined> {
  const { project, person, what, amount, currency, ...rest } = given
  const sealed = key.seal('pay-claim', JSON.stringify({ person, what, amount, currency }))
  const made = await db
    .insertInto('payClaim')
    .values({ organisationId: organisation, projectId: project, personId: person, sealed, ...rest })
    .onConflict((clash) => clash.doNothing())
    .returning('id')
    .executeTakeFirst()
  return made?.id
}

const claims = ({ db }: Store, project: string) =>
  db
    .selectFrom('payClaim')
    .innerJoin('person', (join) =>
      join
        .onRef('person.organisationId', '=', 'payClaim.organisationId')
        .onRef('person.id', '=', 'payClaim.personId'),
    )
    .select(['payClaim.id', 'payClaim.personId as person', 'person.name', 'payClaim.sealed'])
    .select(['payClaim.claimedOn', 'payClaim.dueOn', 'payClaim.paidOn'])
    .where('payClaim.projectId', '=', project)
    .where('payClaim.takenBackAt', 'is', null)
    .limit(200)

function openClaim<Row extends { readonly sealed: Buffer; readonly person: string }>(
  key: OutsideKey,
  { sealed, ...row }: Row,
): Omit<Row, 'sealed'> & Claimed {
  const { person, ...claimed } = JSON.parse(key.open('pay-claim', sealed)) as Claimed & { person: string }
  if (person !== row.person) throw new Error('a sealed claim stands in another row than its own')
  return { ...row, ...claimed }
}

/** Whether this form made just this claim. */
export async function isPayClaim(store: Store, key: OutsideKey, given: NewPayClaim): Promise<boolean> {
  const row = await claims(store, given.project)
    .where('payClaim.personId', '=', given.person)
    .where('payClaim.token', '=', given.token)
    .executeTakeFirst()
  if (!row) return false
  const { what, amount, currency } = openClaim(key, row)
  return what === given.what && amount === given.amount && currency === given.currency
}

/** Everything somebody claimed in a project, newest first. */
export async function claimsBy(
  store: Store,
  key: OutsideKey,
  project: string,
  person: string,
): Promise<readonly PayClaim[]> {
  const rows = await claims(store, project)
    .where('payClaim.personId', '=', person)
    .orderBy('payClaim.claimedAt', 'desc')
    .execute()
  return rows.map((row) => openClaim(key, row))
}

/** What is still to be paid in a project, the longest waiting first. Only for a convener. */
export async function claimsToPay(
  store: Store,
  key: OutsideKey,
  project: string,
): Promise<readonly PayClaim[]> {
  const rows = await claims(store, project)
    .where('payClaim.paidOn', 'is', null)
    .orderBy('payClaim.dueOn')
    .orderBy('payClaim.claimedAt')
    .execute()
  return rows.map((row) => openClaim(key, row))
}

/** Notes that a claim was paid. `owner` narrows it to that person's own. */
export async function markPaid(
  { db }: Store,
  given: { project: string; claim: string; on: string; by: string; owner?: string },
): Promise<boolean> {
  const row = await db
    .updateTable('payClaim')
    .set({ paidOn: given.on, paidBy: given.by })
    .where('projectId', '=', given.project)
    .where('id', '=', given.claim)
    .where('paidOn', 'is', null)
    .where('takenBackAt', 'is', null)
    .$if(given.owner !== undefined, (update) => update.where('personId', '=', given.owner ?? ''))
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function takeClaimBack(
  { db }: Store,
  given: { project: string; claim: string; person: string },
): Promise<boolean> {
  const row = await db
    .updateTable('payClaim')
    .set({ takenBackAt: sql`now()` })
    .where('projectId', '=', given.project)
    .where('id', '=', given.claim)
    .where('personId', '=', given.person)
    .where('paidOn', 'is', null)
    .where('takenBackAt', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** What anyone in the team may know of payments: whether one is late, and how many days half of them took at most. */
export async function payPace(
  { db }: Store,
  project: string,
  today: string,
): Promise<{ readonly late: boolean; readonly paid: number; readonly medianDays: number | null }> {
  return db
    .selectFrom('payClaim')
    .select([
      sql<boolean>`coalesce(bool_or(paid_on is null and due_on < ${today}::date), false)`.as('late'),
      sql<number>`(count(paid_on))::int`.as('paid'),
      sql<number | null>`percentile_disc(0.5) within group (order by paid_on - claimed_on)`.as('medianDays'),
    ])
    .where('projectId', '=', project)
    .where('takenBackAt', 'is', null)
    .executeTakeFirstOrThrow()
}
