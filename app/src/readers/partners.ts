import { type NotPeople, notPeople, type Protected, protect } from '@evenground/fairness'
import type { LookedAfter } from '../domain/duty.ts'
import type { FoundBy } from '../domain/found.ts'
import type { Offered } from '../domain/offered.ts'
import { safetyStands } from '../domain/safety.ts'
import type { Side } from '../domain/side.ts'
import type { Database } from '../store/database.ts'
import { dutiesIn } from '../store/duties.ts'
import { type HostingOffer, hostsOf, openHostingOffers } from '../store/hosting.ts'
import { openInvitations } from '../store/invitations.ts'
import { getProject } from '../store/projects.ts'
import { freeSeats, type SeatedPerson, seatedPeople } from '../store/seats.ts'
import { countSideVotes, ownSideVotes } from '../store/side-votes.ts'
import { reading, type Store } from '../store/store.ts'
import { type PayOfferView, readPayOffer } from './pay.ts'
import { type LevelView, type Me, type ProjectHead, type ProjectReading, readHead } from './project.ts'

/** A partner in the list of who sits here. */
export interface PartnerView {
  readonly id: string
  readonly name: string
  readonly side: Side
  readonly convener: boolean
  readonly found: FoundBy | null
  readonly foundWords: string | null
  /** They have not said yet whether the service pays them. */
  readonly unsaid: boolean
  /** Whether hosting can be offered to them by whoever looks. */
  readonly mayHost: boolean
}

/** Somebody who came as lived and whom the service employs: the lived partners say whether they sit with them. */
export interface SideQuestion {
  readonly id: string
  readonly name: string
  readonly agreed: boolean
  readonly yes: Protected<number>
  readonly lived: Protected<number>
  /** What whoever looks has said; `null` for nothing yet, and for those who have no say in it. */
  readonly said: boolean | null
  readonly maySay: boolean
}

/** Whoever looks at the page. */
export interface OwnSeat {
  readonly id: string
  readonly side: Side
  readonly employed: boolean | null
  readonly cameAs: Side
  readonly convener: boolean
  /** Hosting that is offered to them. */
  readonly offer: { readonly id: string; readonly by: string } | null
  /** Who could host in their place. */
  readonly successors: readonly { readonly id: string; readonly name: string }[]
}

/** Who sits in a project, who looks after what, and to whom a seat is offered. */
export interface PartnersView {
  readonly me: Me
  readonly head: ProjectHead
  readonly seats: LevelView
  readonly you: OwnSeat | null
  readonly partners: readonly PartnerView[]
  readonly questions: readonly SideQuestion[]
  /** Sides without a host, with whom hosting was offered to. */
  readonly unhosted: readonly { readonly side: Side; readonly offered: readonly string[] }[]
  readonly free: readonly { readonly side: Side; readonly since: string }[]
  readonly duties: readonly {
    readonly name: string
    readonly duty: LookedAfter
    readonly language: string
    readonly outside: boolean
  }[]
  readonly safe: boolean
  readonly repliesBy: string | null
  readonly pay: PayOfferView | null
  readonly invited: readonly (Offered & {
    readonly id: string
    readonly called: string
    readonly until: string
    readonly byMail: boolean
  })[]
}

export function readPartners(database: Database, reader: ProjectReading): Promise<PartnersView | undefined> {
  return reading(database, reader.organisation, async (store) => {
    const project = await getProject(store, reader.project)
    const head = await readHead(store, reader.project)
    if (!project || !head) return undefined
    const people = await seatedPeople(store, project.id)
    const hosts = await hostsOf(store, project.id)
    const offers = await openHostingOffers(store, project.id)
    const duties = await dutiesIn(store, project.id)
    const count = (side: Side): Protected<number> =>
      protect(people.filter((person) => person.side === side).length)
    const aim: NotPeople = notPeople(project.livedAim)
    const hosting = { hosts, offers, people, reader }
    return {
      me: reader.me,
      head,
      seats: { lived: count('lived'), learned: count('learned'), aim },
      you: ownSeat(hosting),
      partners: people.map((person) => partnerView(person, hosting)),
      questions: await sideQuestions(store, reader, people),
      unhosted: unhosted(hosting),
      free: await freeSeats(store, project.id),
      duties: duties.map(({ name, duty, language, outside }) => ({ name, duty, language, outside })),
      safe: safetyStands(duties.filter(({ duty }) => duty === 'safety')),
      repliesBy: project.repliesBy,
      pay: await readPayOffer(store, project.id),
      invited: (await openInvitations(store, project.id, reader.today)).map(
        ({ id, called, side, duty, language, until, mail }) => ({
          ...{ id, called, side, duty, language, until },
          byMail: mail !== null,
        }),
      ),
    }
  })
}

interface Hosting {
  readonly hosts: Readonly<Record<Side, string | null>>
  readonly offers: readonly HostingOffer[]
  readonly people: readonly SeatedPerson[]
  readonly reader: ProjectReading
}

const nameOf = (people: readonly SeatedPerson[], id: string): string =>
  people.find(({ person }) => person === id)?.name ?? ''

function ownSeat({ offers, people, reader }: Hosting): OwnSeat | null {
  const own = people.find(({ person }) => person === reader.person)
  if (!own) return null
  const offer = offers.find(({ to }) => to === reader.person)
  return {
    id: own.person,
    side: own.side,
    employed: own.employed,
    cameAs: own.cameAs,
    convener: own.convener,
    offer: offer ? { id: offer.id, by: nameOf(people, offer.by) } : null,
    successors: people
      .filter(({ person, side }) => side === own.side && person !== own.person)
      .map(({ person, name }) => ({ id: person, name })),
  }
}

function partnerView(person: SeatedPerson, { hosts, offers, people, reader }: Hosting): PartnerView {
  const host = hosts[person.side]
  const another = person.person !== reader.person || people.length === 1
  return {
    id: person.person,
    name: person.name,
    side: person.side,
    convener: person.convener,
    found: person.found as FoundBy | null,
    foundWords: person.foundWords,
    unsaid: person.employed === null,
    mayHost:
      !person.convener &&
      another &&
      (host === null || host === reader.person) &&
      !offers.some(({ to }) => to === person.person),
  }
}

const unhosted = ({ hosts, offers, people }: Hosting): PartnersView['unhosted'] =>
  (['lived', 'learned'] as const)
    .filter((side) => hosts[side] === null)
    .map((side) => ({
      side,
      offered: offers
        .filter(({ to }) => people.some((person) => person.person === to && person.side === side))
        .map(({ to }) => nameOf(people, to)),
    }))

async function sideQuestions(
  store: Store,
  reader: ProjectReading,
  people: readonly SeatedPerson[],
): Promise<readonly SideQuestion[]> {
  const asked = people.filter(({ cameAs, employed }) => cameAs === 'lived' && employed)
  if (asked.length === 0) return []
  const own = await ownSideVotes(store, reader.project, reader.person)
  const questions: SideQuestion[] = []
  for (const { person, name, agreed } of asked) {
    const { yes, lived } = await countSideVotes(store, reader.project, person)
    const maySay = reader.me.side === 'lived' && person !== reader.person
    questions.push({
      ...{ id: person, name, agreed, maySay },
      yes: protect(yes),
      lived: protect(lived),
      said: maySay ? (own.get(person) ?? null) : null,
    })
  }
  return questions
}
