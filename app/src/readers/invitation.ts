import type { Offered } from '../domain/offered.ts'
import type { Database } from '../store/database.ts'
import { findInvitation, openInvitation } from '../store/invitations.ts'
import { getOrganisation } from '../store/organisations.ts'
import { getProject } from '../store/projects.ts'
import { reading } from '../store/store.ts'
import { type AskedBy, askedBy } from './asked-by.ts'
import { type PayOfferView, readPayOffer } from './pay.ts'

/** What somebody sees to whom a seat or a duty is offered. */
export interface InvitationView extends Offered {
  readonly by: AskedBy
  readonly purpose: string
  readonly pay: PayOfferView | null
  readonly organisation: string
  readonly project: string
  readonly until: string
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
    const { side, duty, language, until } = offer
    return {
      ...{ side, duty, language, until, project: project.id, purpose: project.purpose },
      pay: await readPayOffer(store, project.id),
      by: askedBy(await getOrganisation(store), project),
      organisation: found.organisation,
    }
  })
}
