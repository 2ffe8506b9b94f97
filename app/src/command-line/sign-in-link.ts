import { emailAddress } from '../domain/written.ts'
import { readAddress } from '../start/address.mjs'
import { linkMinutes, openAccounts } from '../store/accounts.ts'
import type { Owned } from './open-owner.ts'

/**
 * `evenground sign-in-link EMAIL`: prints a link that signs the holder of an account in, once. For a steward whose session is
 * gone where no mail is sent, and nobody else can open the outbox.
 */
export async function signInLink({ roles, key }: Owned, typed: string, folder: string): Promise<number> {
  const email = emailAddress.safeParse(typed)
  if (!email.success) {
    console.error(`"${typed}" is not an email address. Say whose link it is: sign-in-link rosa@example.org`)
    return 2
  }
  const set = (process.env.EVENGROUND_ADDRESS ?? '').replace(/\/+$/, '')
  const address = set || readAddress(folder)
  const accounts = openAccounts(roles.app, key, address ?? 'http://localhost')
  try {
    if (!(await accounts.exists(email.data))) {
      console.error(`There is no account with the address ${email.data}. A link is made for accounts only.`)
      return 1
    }
    const path = `/sign-in/link?token=${await accounts.makeLink(email.data)}`
    console.log(
      `This link signs ${email.data} in, once, within ${linkMinutes} minutes: ${address ?? ''}${path}`,
    )
    if (!address) console.log('The server is not running. Start it, and put its address in front.')
    return 0
  } finally {
    await accounts.close()
  }
}
