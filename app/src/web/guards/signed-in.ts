import type { Context } from 'hono'
import type { Acting } from '../../commands/command.ts'
import type { SignedIn } from '../../store/accounts.ts'
import type { Parts } from '../parts.ts'
import { Refusal } from '../refusal.ts'
import { requirePerson } from './person.ts'

/** The signed-in person with the account they came in by, for what is their own and nobody else's. */
export async function requireAccount(
  parts: Parts,
  context: Context,
): Promise<{ readonly person: Acting; readonly who: SignedIn }> {
  const person = await requirePerson(parts, context)
  const who = await parts.accounts.signedIn(context.req.raw.headers)
  if (!who) throw new Refusal('sign-in-first')
  // In a team people go by the name they gave there.
  return { person, who: { ...who, name: person.name } }
}
