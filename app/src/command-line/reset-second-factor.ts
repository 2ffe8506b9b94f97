import { emailAddress } from '../domain/written.ts'
import { openAccounts } from '../store/accounts.ts'
import { passkeysOf } from '../store/passkeys.ts'
import { dropSecondFactor } from '../store/second-factors.ts'
import type { Owned } from './open-owner.ts'

/**
 * `evenground reset-second-factor EMAIL`: a link from a mail is enough again, for somebody whose authenticator and recovery codes are
 * lost. All their sessions end. Passkeys stay; their holder removes a lost one on the account's page.
 */
export async function resetSecondFactor({ app, roles, key }: Owned, typed: string): Promise<number> {
  const email = emailAddress.safeParse(typed)
  if (!email.success) {
    console.error(`"${typed}" is not an email address. Say whose it is: reset-second-factor rosa@example.org`)
    return 2
  }
  const accounts = openAccounts(roles.app, key, 'http://localhost')
  try {
    const user = await accounts.find(email.data)
    if (!user) {
      console.error(`There is no account with the address ${email.data}.`)
      return 1
    }
    if (!(await dropSecondFactor(app, user))) {
      console.log(`No code is asked for of ${email.data}. Nothing was changed.`)
      return 0
    }
    await accounts.endSessions(user)
    console.log(
      `A link from a mail is enough again for ${email.data}, who is signed out everywhere. Make sure that it was really they who asked.`,
    )
    const passkeys = await passkeysOf(app, user)
    if (passkeys.length > 0)
      console.log(
        `Their passkeys (${passkeys.length}) still work. If one is lost, they remove it on their account's page.`,
      )
    return 0
  } finally {
    await accounts.close()
  }
}
