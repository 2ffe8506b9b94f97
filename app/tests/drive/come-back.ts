import { sql } from 'kysely'
import type { Owned } from '../../src/command-line/open-owner.ts'
import { codeOf, stretchOf } from '../../src/domain/one-time-code.ts'
import { openAccounts } from '../../src/store/accounts.ts'
import type { RunningServer } from './server.ts'
import { type Page, type Visitor, visitor } from './visitor.ts'

/** A link to come in by, as it would stand in a mail. */
export async function makeLink(server: RunningServer, owned: Owned, email: string): Promise<string> {
  const accounts = openAccounts(owned.roles.app, owned.key, server.origin)
  try {
    return `/sign-in/link?token=${await accounts.makeLink(email)}`
  } finally {
    await accounts.close()
  }
}

/** Somebody who presses the button behind such a link, in a browser of their own. */
export async function comeByLink(
  server: RunningServer,
  owned: Owned,
  email: string,
): Promise<{ who: Visitor; page: Page }> {
  const who = visitor(server.origin)
  const page = await who.submit(await who.get(await makeLink(server, owned, email)), {})
  return { who, page }
}

/** The secret as the page writes it, for an authenticator of ours. */
export function readSecret(html: string): Buffer {
  const [, letters = ''] = html.match(/<code dir="ltr">([A-Z2-7 ]+)<\/code>/) ?? []
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = [...letters.replaceAll(' ', '')]
    .map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2)))
}

/** The code that an authenticator shows now. */
export const codeNow = (secret: Buffer): string => codeOf(secret, stretchOf(new Date()))

/** As if half a minute had gone by since the last code, and a day since the last tries. */
export async function forgetCodes(owned: Owned): Promise<void> {
  await sql`update second_factor set last_step = null`.execute(owned.owner.kysely)
  await sql`delete from rate`.execute(owned.owner.kysely)
}
