import { type NotPeople, notPeople, type Protected, protect } from '@evenground/fairness'
import type { Side } from '../domain/side.ts'
import type { Database } from '../store/database.ts'
import { findInvitation, openInvitation, openInvitations } from '../store/invitations.ts'
import { getOrganisation } from '../store/organisations.ts'
import { getProject, seatsIn } from '../store/projects.ts'
import { reading } from '../store/store.ts'
import { type AskedBy, askedBy } from './asked-by.ts'
import { type LevelView, type Me, type ProjectHead, type ProjectReading, readHead } from './project.ts'

/** Who sits in a project, and to whom a seat is offered. */
export interface PartnersView {
  readonly me: Me
  readonly head: ProjectHead
  readonly seats: LevelView
  readonly partners: readonly { readonly name: string; readonly side: Side; readonly convener: boolean }[]
  readonly invited: readonly {
    readonly id: string
    readonly called: string
    readonly side: Side
    readonly until: string
  }[]
}

export function readPartners(database: Database, reader: ProjectReading): Promise<PartnersView | undefined> {
  return reading(database, reader.organisation, async (store) => {
    const project = await getProject(store, reader.project)
    const head = await readHead(store, reader.project)
    if (!project || !head) return undefined
    const partners = await seatsIn(store, reader.project)
    const count = (side: Side): Protected<number> =>
      protect(partners.filter((partner) => partner.side === side).length)
    const aim: NotPeople = notPeople(project.livedAim)
    return {
      me: reader.me,
      head,
      seats: { lived: count('lived'), learned: count('learned'), aim },
      partners: partners.map(({ name, side, convener }) => ({ name, side, convener })),
      invited: (await openInvitations(store, reader.project, reader.today)).map(
        ({ id, called, side, until }) => ({ id, called, side, until }),
      ),
    }
  })
}

/** What somebody sees to whom a seat is offered. */
export interface InvitationView {
  readonly by: AskedBy
  readonly purpose: string
  readonly side: Side
  readonly organisation: string
}

export async function readInvitation(
  database: Database,
  linkHash: Buffer,
  today: string,
): Promise<InvitationView | undefined> {
  const found = await findInvitation(database, linkHash)
  if (!found) return undefined
  return reading(database, found.organisation, async (store) => {
    const offer = await openInvitation(store, found.invitation, today)
    const project = offer && (await getProject(store, offer.project))
    if (!offer || !project) return undefined
    return {
      by: askedBy(await getOrganisation(store), project),
      purpose: project.purpose,
      side: offer.side,
      organisation: found.organisation,
    }
  })
}
