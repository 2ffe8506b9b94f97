import { z } from 'zod'
import { done, type Outcome, problem } from '../domain/problem.ts'
import { emailAddress } from '../domain/written.ts'
import type { Accounts } from '../store/accounts.ts'
import { addMail } from '../store/mail.ts'
import { type MailWords, sealMail } from '../store/mail-words.ts'
import { addSignInRequest, takeSignInRequest } from '../store/sign-in-requests.ts'
import { fieldErrors, type World } from './command.ts'

/** Hands work to the background; payloads are ids only. */
export type SendJob = (
  job:
    | 'sign-in-mail'
    | 'lost-key-mail'
    | 'send-mail'
    | 'check-file'
    | 'take-in-file'
    | 'offer-groups'
    | 'offer-themes'
    | 'fit-round',
  id: string,
) => Promise<void>

/** Somebody wants a link. What this does, says and takes is the same whether they have an account or not. */
export async function askForLink(world: World, send: SendJob, given: unknown): Promise<Outcome<null>> {
  const parsed = z.object({ email: emailAddress }).safeParse(given)
  if (!parsed.success) return problem('check-fields', fieldErrors(parsed.error))
  const request = await addSignInRequest(world.database, world.key.seal('sign-in', parsed.data.email))
  await send('sign-in-mail', request)
  return done(null)
}

/** Writes the mail for one request, where the address has an account. In the background, after the answer was given. */
export async function writeSignInMail(
  world: World,
  accounts: Accounts,
  send: SendJob,
  request: string,
  compose: (email: string, token: string) => MailWords,
): Promise<void> {
  const sealed = await takeSignInRequest(world.database, request)
  if (!sealed) return
  const email = world.key.open('sign-in', sealed)
  if (!(await accounts.exists(email))) return
  const words = compose(email, await accounts.makeLink(email))
  await send('send-mail', await addMail(world.database, 'sign-in', sealMail(world.key, words)))
}
