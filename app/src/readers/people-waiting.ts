import { type Side, standsAs } from '../domain/side.ts'
import { safetyReady } from '../store/duties.ts'
import { getEnding } from '../store/endings.ts'
import { hostsOf, openHostingOffers } from '../store/hosting.ts'
import { getPause } from '../store/pauses.ts'
import { seatedPeople } from '../store/seats.ts'
import { ownSideVotes } from '../store/side-votes.ts'
import type { Store } from '../store/store.ts'

/** What waits among the partners themselves for one of them, the most pressing first. */
export const peopleWaiting = [
  'ended',
  'agree-ending',
  'go-on',
  'paused',
  'safety',
  'host-offer',
  'side-question',
  'say-employed',
  'unhosted',
] as const
export type PeopleWaiting = (typeof peopleWaiting)[number]

export async function readPeopleWaiting(
  store: Store,
  { project, person, me }: { project: string; person: string; me: { readonly side: Side | null } },
): Promise<readonly PeopleWaiting[]> {
  const people = await seatedPeople(store, project)
  const own = people.find((each) => each.person === person)
  const hosts = await hostsOf(store, project)
  const offers = await openHostingOffers(store, project)
  const pause = await getPause(store, project)
  const ending = await getEnding(store, project)
  const said = await ownSideVotes(store, project, person)
  const ended = ending !== undefined && ending.agreedAt !== null
  const wantsOn = me.side !== null && pause?.goOn[me.side] != null
  const waits: Readonly<Record<PeopleWaiting, boolean>> = {
    ended,
    'agree-ending': !ended && ending !== undefined && ending.side !== me.side && ending.by !== person,
    'go-on': !ended && pause !== undefined && !wantsOn,
    paused: !ended && pause !== undefined && wantsOn,
    safety: !(await safetyReady(store, project)),
    'host-offer': offers.some(({ to }) => to === person),
    'side-question':
      me.side === 'lived' &&
      people.some(
        (each) =>
          each.person !== person &&
          !said.has(each.person) &&
          standsAs({ ...each, agreed: false }) !== each.cameAs,
      ),
    'say-employed': own !== undefined && own.employed === null,
    unhosted: Object.values(hosts).includes(null),
  }
  return peopleWaiting.filter((what) => waits[what])
}
