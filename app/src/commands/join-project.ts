import { z } from 'zod'
import { ledger } from '../domain/ledger.ts'
import { done, type Outcome, problem } from '../domain/problem.ts'
import { emailAddress, written } from '../domain/written.ts'
import type { Accounts } from '../store/accounts.ts'
import { type FoundPerson, findPerson } from '../store/doors.ts'
import { findInvitation, openInvitation, takeInvitation } from '../store/invitations.ts'
import { noteInLedger } from '../store/ledger.ts'
import { addPerson } from '../store/people.ts'
import { takeSeat } from '../store/projects.ts'
import { changing } from '../store/store.ts'
import { fieldErrors, type World } from './command.ts'
import { invitationHash } from './invite-partner.ts'

const Newcomer = z.object({ name: written({ most: 120 }), email: emailAddress })

/** Takes an offered seat: as the person who is signed in, or as a newcomer with a name and an address of their own. */
export async function joinProject(
  world: World,
  accounts: Accounts,
  given: { readonly link: string; readonly signedIn: FoundPerson | undefined; readonly fields: unknown },
): Promise<Outcome<{ project: string; newcomer: string | null }>> {
  const found = await findInvitation(world.database, invitationHash(world.key, given.link))
  if (!found) return problem('link-used')
  const { signedIn } = given
  if (signedIn && signedIn.organisation === found.organisation) {
    const project = await takeOffered(world, found, async () => signedIn.person)
    return project ? done({ project, newcomer: null }) : problem('link-used')
  }
  const parsed = Newcomer.safeParse(given.fields)
  if (!parsed.success) return problem('check-fields', fieldErrors(parsed.error))
  const { name, email } = parsed.data
  // Whoever has an account proves it by signing in; a link to a seat is no proof of whose address this is.
  if (await accounts.exists(email)) return problem('check-fields', { email: 'error.email-known' })
  const user = await accounts.ensure(email, name, 'unproven')
  const project = await takeOffered(world, found, async (store) => {
    const before = await findPerson(world.database, user)
    return before?.person ?? addPerson(store, { user, name, steward: false })
  })
  return project ? done({ project, newcomer: user }) : problem('link-used')
}

async function takeOffered(
  world: World,
  found: { organisation: string; invitation: string },
  personFor: (store: Parameters<typeof addPerson>[0]) => Promise<string>,
): Promise<string | undefined> {
  const project = await changing(
    world.database,
    found.organisation,
    async (store) => {
      const offer = await openInvitation(store, found.invitation, world.now().toISOString().slice(0, 10))
      if (!offer) return undefined
      const person = await personFor(store)
      if (!(await takeInvitation(store, offer.id, person))) return undefined
      await takeSeat(store, { project: offer.project, person, side: offer.side, convener: false })
      await noteInLedger(store, { person, side: offer.side }, [
        ledger('took-seat', { person, seat: offer.side, invitation: offer.id }, offer.project),
      ])
      return offer.project
    },
    (kept) => kept !== undefined,
  )
  if (project) world.announce(project)
  return project
}
