import type { Context } from 'hono'
import type { Acting } from '../../commands/command.ts'
import { Id } from '../../domain/ids.ts'
import { type Action, may, needsAgreement } from '../../domain/policy.ts'
import { agreedConfidentiality } from '../../store/agreements.ts'
import { findPerson } from '../../store/doors.ts'
import { standingOf } from '../../store/duties.ts'
import { reading } from '../../store/store.ts'
import type { Parts } from '../parts.ts'
import { GoFirst, Refusal } from '../refusal.ts'
import { requireSecure } from './secure-sign-in.ts'

/** The signed-in person, or a way to sign in. */
export async function requirePerson({ world, accounts, address }: Parts, context: Context): Promise<Acting> {
  requireSecure(context, address)
  const session = await accounts.signedIn(context.req.raw.headers)
  const found = session && (await findPerson(world.database, session.user))
  if (!found) throw new Refusal('sign-in-first')
  return { ...found, side: null, duties: [], project: null }
}

/** The signed-in person as what the policy asks for; somebody without that right learns nothing, not even that there is something. */
export async function requireMay(parts: Parts, context: Context, action: Action): Promise<Acting> {
  const person = await requirePerson(parts, context)
  if (!may(person, action)) throw new Refusal('not-yours')
  return person
}

/** The signed-in person in the project of the address, with their side, if they may do this there. */
export async function requirePartner(
  parts: Parts,
  context: Context,
  action: Action,
): Promise<Acting & { readonly project: string }> {
  const project = Id.safeParse(context.req.param('id'))
  const person = await requirePerson(parts, context)
  if (!project.success) throw new Refusal('not-found')
  const { agreed, ...standing } = await reading(parts.world.database, person.organisation, async (store) => ({
    ...(await standingOf(store, project.data, person.person)),
    agreed: !needsAgreement.has(action) || (await agreedConfidentiality(store, project.data, person.person)),
  }))
  const partner = { ...person, ...standing, project: project.data }
  if (!may(partner, action)) throw new Refusal('not-yours')
  if (!agreed) throw new GoFirst(agreementAddress(context, project.data))
  return partner
}

/** Where somebody agrees, and comes back from to the page they asked for; after a form, to the project. */
function agreementAddress(context: Context, project: string): string {
  const { pathname, search } = new URL(context.req.url)
  const agreement = `/p/${project}/agreement`
  // Behind a form there is no page to come back to: the agreement itself knows where to go on.
  return context.req.method === 'POST'
    ? agreement
    : `${agreement}?then=${encodeURIComponent(pathname + search)}`
}
