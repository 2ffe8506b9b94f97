import { getAccessNeed } from '../store/access-needs.ts'
import { agreedConfidentiality } from '../store/agreements.ts'
import { standingOf } from '../store/duties.ts'
import { hasMandate, lateSponsorAnswers } from '../store/mandates.ts'
import type { OutsideKey } from '../store/outside-key.ts'
import { claimsToPay, getPayOffer } from '../store/pay.ts'
import { countSeats } from '../store/projects.ts'
import { populationServed } from '../store/served.ts'
import type { Store } from '../store/store.ts'
import { waysOfWorking } from '../store/ways-of-working.ts'

/** What can wait for somebody in the step Gather, in the order it matters. */
export const gatherWaits = [
  'agree-confidentiality',
  'lived-seats',
  'pay-claims',
  'sponsor-late',
  'say-mandate',
  'say-served',
  'offer-pay',
  'say-access-needs',
  'propose-ways',
  'agree-ways',
] as const
export type GatherWaiting = (typeof gatherWaits)[number]

/** Whether fewer of the seats are held by people with lived experience than the other half. */
export const belowHalf = (seats: { readonly lived: number; readonly learned: number }): boolean =>
  seats.lived < seats.learned

/** What waits for somebody in the step Gather; empty for whoever has no seat. */
export async function gatherWaiting(
  store: Store,
  key: OutsideKey,
  project: string,
  person: string,
  today: string,
): Promise<readonly GatherWaiting[]> {
  const { side, duties } = await standingOf(store, project, person)
  if (!side) return []
  const hosts = duties.includes('convener')
  const ways = await waysOfWorking(store, project)
  const toPay = hosts ? await claimsToPay(store, key, project) : []
  const waits: Readonly<Record<GatherWaiting, boolean>> = {
    'agree-confidentiality': !(await agreedConfidentiality(store, project, person)),
    'lived-seats': belowHalf(await countSeats(store, project)),
    'pay-claims': toPay.some((claim) => claim.person !== person),
    'sponsor-late': (await lateSponsorAnswers(store, project, today)) !== undefined,
    'say-mandate': !(await hasMandate(store, project)),
    'say-served': (await populationServed(store, project)) === null,
    'offer-pay': hosts && (await getPayOffer(store, project)) === undefined,
    'say-access-needs': (await getAccessNeed(store, key, project, person)) === undefined,
    'propose-ways': ways.length === 0,
    'agree-ways': ways.some(({ agreed }) => agreed.every((who) => who.person !== person)),
  }
  return gatherWaits.filter((what) => waits[what])
}
