import { z } from 'zod'
import { ledger } from '../domain/ledger.ts'
import { done, type Outcome, problem } from '../domain/problem.ts'
import { emailAddress, written } from '../domain/written.ts'
import type { Accounts } from '../store/accounts.ts'
import type { FoundPerson } from '../store/doors.ts'
import { findInvitation, openInvitation, takeInvitation, takenBy } from '../store/invitations.ts'
import { noteInLedger } from '../store/ledger.ts'
import { addPerson } from '../store/people.ts'
import { takeSeat } from '../store/projects.ts'
import { changing, reading, type Store } from '../store/store.ts'
import { fieldErrors, type World } from './command.ts'
import { invitationHash } from './invite-partner.ts'

const Newcomer = z.object({ name: written({ most: 120 }), email: emailAddress })

/** Who stands at the door: signed in, with or without a person in the organisation yet, or nobody known. */
export interface AtTheDoor {
  readonly user: string
  readonly name: string
  readonly person: FoundPerson | undefined
}

interface Joining {
  readonly link: string
  readonly signedIn: AtTheDoor | undefined
  readonly fields: unknown
}

/** Takes an offered seat: as whoever is signed in, or as a newcomer with a name and an address of their own. */
export async function joinProject(
  world: World,
  accounts: Accounts,
  { link, signedIn, fields }: Joining,
): Promise<Outcome<{ project: string; newcomer: string | null }>> {
  const found = await findInvitation(world.database, invitationHash(world.key, link))
  if (!found || !(await stillOpen(world, found))) return problem('link-used')
  if (signedIn && (!signedIn.person || signedIn.person.organisation === found.organisation)) {
    const { user, name, person } = signedIn
    return takeOffered(
      world,
      found,
      null,
      async (store) => person?.person ?? addPerson(store, { user, name, steward: false }),
    )
  }
  const parsed = Newcomer.safeParse(fields)
  if (!parsed.success) return problem('check-fields', fieldErrors(parsed.error))
  const { name, email } = parsed.data
  // Whoever has an account proves it by signing in; a link to a seat is no proof of whose address this is.
  if (await accounts.exists(email)) return problem('check-fields', { email: 'error.email-known' })
  const newcomer = { user: '' }
  return takeOffered(world, found, newcomer, async (store) => {
    // Only whoever won the seat gets an account.
    newcomer.user = await accounts.ensure(email, name, 'unproven')
    return addPerson(store, { user: newcomer.user, name, steward: false })
  })
}

type Found = NonNullable<Awaited<ReturnType<typeof findInvitation>>>

const todayIn = (world: World): string => world.now().toISOString().slice(0, 10)

const stillOpen = (world: World, found: Found): Promise<boolean> =>
  reading(
    world.database,
    found.organisation,
    async (store) => (await openInvitation(store, found.invitation, todayIn(world))) !== undefined,
  )

async function takeOffered(
  world: World,
  found: Found,
  newcomer: { readonly user: string } | null,
  personFor: (store: Store) => Promise<string>,
): Promise<Outcome<{ project: string; newcomer: string | null }>> {
  const outcome = await changing(
    world.database,
    found.organisation,
    async (store): Promise<Outcome<string>> => {
      const offer = await openInvitation(store, found.invitation, todayIn(world))
      if (!offer || !(await takeInvitation(store, offer.id))) return problem('link-used')
      const person = await personFor(store)
      // Whoever sits here already keeps their seat, and the link stays for the person it was made for.
      if (!(await takeSeat(store, { project: offer.project, person, side: offer.side, convener: false })))
        return problem('has-seat')
      await takenBy(store, offer.id, person)
      await noteInLedger(store, { person, side: offer.side }, [
        ledger('took-seat', { person, seat: offer.side, invitation: offer.id }, offer.project),
      ])
      return done(offer.project)
    },
    (kept) => kept.ok,
  )
  if (!outcome.ok) return outcome
  world.announce(outcome.value)
  return done({ project: outcome.value, newcomer: newcomer?.user ?? null })
}
