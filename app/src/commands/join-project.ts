import { z } from 'zod'
import { ledger } from '../domain/ledger.ts'
import { done, type Outcome, problem } from '../domain/problem.ts'
import { standsAs } from '../domain/side.ts'
import { emailAddress, written } from '../domain/written.ts'
import type { Accounts } from '../store/accounts.ts'
import type { FoundPerson } from '../store/doors.ts'
import { takeDuty } from '../store/duties.ts'
import {
  findInvitation,
  type InvitationRow,
  openInvitation,
  takeInvitation,
  takenBy,
} from '../store/invitations.ts'
import { noteInLedger } from '../store/ledger.ts'
import { addPerson } from '../store/people.ts'
import { takeSeat } from '../store/projects.ts'
import { clearSideVotes } from '../store/side-votes.ts'
import { changing, reading, type Store } from '../store/store.ts'
import { fieldErrors, type World } from './command.ts'
import { invitationHash } from './invitation-link.ts'

const Newcomer = z.object({ name: written({ most: 120 }), email: emailAddress })
const Employed = z.object({
  employed: z.enum(['yes', 'no'], 'error.choose').transform((said) => said === 'yes'),
})

/** Whether somebody who takes this up says if the service employs them: who votes does, and who sees held voices first. */
export const asksEmployed = ({ side, duty }: Pick<InvitationRow, 'side' | 'duty'>): boolean =>
  side !== null || duty === 'safety'

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

/** What somebody took up: the project it is in, and their new account, if it was made for it. */
export interface Joined {
  readonly project: string
  readonly seat: boolean
  readonly newcomer: string | null
}

/** Takes what is offered, a seat or a duty: as whoever is signed in, or as a newcomer with a name and an address of their own. */
export async function joinProject(
  world: World,
  accounts: Accounts,
  { link, signedIn, fields }: Joining,
): Promise<Outcome<Joined>> {
  const found = await findInvitation(world.database, invitationHash(world.key, link))
  const offer = found && (await stillOpen(world, found))
  if (!found || !offer) return problem('link-used')
  const known = signedIn && (!signedIn.person || signedIn.person.organisation === found.organisation)
  const employed = asksEmployed(offer) ? Employed.safeParse(fields) : undefined
  const parsed = known ? undefined : Newcomer.safeParse(fields)
  const errors = [employed?.error, parsed?.error].map((error) => (error ? fieldErrors(error) : {}))
  if (employed?.error || parsed?.error) return problem('check-fields', Object.assign({}, ...errors))
  const says = { employed: employed?.data?.employed ?? false }
  if (signedIn && known) {
    const { user, name, person } = signedIn
    if (offer.duty && person?.person === offer.by) return problem('own-invitation')
    return takeOffered(
      world,
      { ...found, ...says },
      null,
      async (store) => person?.person ?? addPerson(store, { user, name, steward: false }),
    )
  }
  const { name, email } = parsed?.data ?? { name: '', email: '' }
  // Whoever has an account proves it by signing in; a link to a seat is no proof of whose address this is.
  if (await accounts.exists(email)) return problem('check-fields', { email: 'error.email-known' })
  const newcomer = { user: '' }
  return takeOffered(world, { ...found, ...says }, newcomer, async (store) => {
    // Only whoever won the seat gets an account.
    newcomer.user = await accounts.ensure(email, name, 'unproven')
    return addPerson(store, { user: newcomer.user, name, steward: false })
  })
}

type Found = NonNullable<Awaited<ReturnType<typeof findInvitation>>>
type Taking = Found & { readonly employed: boolean }

const todayIn = (world: World): string => world.now().toISOString().slice(0, 10)

const stillOpen = (world: World, found: Found): Promise<InvitationRow | undefined> =>
  reading(world.database, found.organisation, (store) =>
    openInvitation(store, found.invitation, todayIn(world)),
  )

async function takeOffered(
  world: World,
  taking: Taking,
  newcomer: { readonly user: string } | null,
  personFor: (store: Store) => Promise<string>,
): Promise<Outcome<Joined>> {
  const outcome = await changing(
    world.database,
    taking.organisation,
    async (store): Promise<Outcome<{ project: string; seat: boolean }>> => {
      const offer = await openInvitation(store, taking.invitation, todayIn(world))
      if (!offer || !(await takeInvitation(store, offer.id))) return problem('link-used')
      const person = await personFor(store)
      const taken = await (offer.side ? sit : lookAfter)(store, offer, person, taking.employed)
      if (!taken.ok) return taken
      await takenBy(store, offer.id, person)
      return done({ project: offer.project, seat: offer.side !== null })
    },
    (kept) => kept.ok,
  )
  if (!outcome.ok) return outcome
  world.announce(outcome.value.project)
  return done({ ...outcome.value, newcomer: newcomer?.user ?? null })
}

type Take = (store: Store, offer: InvitationRow, person: string, employed: boolean) => Promise<Outcome<null>>

/** Whoever sits here already keeps their seat, and the link stays for the person it was made for. */
const sit: Take = async (store, offer, person, employed) => {
  const cameAs = offer.side ?? 'learned'
  const side = standsAs({ cameAs, employed, agreed: false })
  const seat = { project: offer.project, person, side, convener: false, cameAs, employed }
  if (!(await takeSeat(store, seat))) return problem('has-seat')
  await clearSideVotes(store, offer.project, person)
  await noteInLedger(store, { person, side }, [
    ledger('took-seat', { person, seat: side, cameAs, employed, invitation: offer.id }, offer.project),
  ])
  return done(null)
}

/** A duty gives no seat. Only a safety contact is from outside or not, as they said themselves. */
const lookAfter: Take = async (store, offer, person, employed) => {
  const duty = offer.duty ?? 'helper'
  const { language } = offer
  const outside = duty === 'safety' && !employed
  if (!(await takeDuty(store, { project: offer.project, person, duty, language, outside })))
    return problem('has-duty')
  await noteInLedger(store, { person, side: null }, [
    ledger('took-duty', { person, duty, language, outside, invitation: offer.id }, offer.project),
  ])
  return done(null)
}
