import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { canonicalKey, keyFrom } from '../domain/key.ts'
import type { Language } from '../domain/language.ts'
import { ledger } from '../domain/ledger.ts'
import { done, type Outcome, problem } from '../domain/problem.ts'
import { emailAddress } from '../domain/written.ts'
import {
  addContactLink,
  addLostKey,
  addressHash,
  findContactLink,
  findContacts,
  getContact,
  linkHash,
  type OwnAnswer,
  replaceKey,
  takeContactLink,
  takeLostKey,
} from '../store/contacts.ts'
import { getConversation } from '../store/conversations.ts'
import { noteInLedger } from '../store/ledger.ts'
import type { MailWords } from '../store/mail-words.ts'
import { changing } from '../store/store.ts'
import { keyHash } from './answer.ts'
import { fieldErrors, type World } from './command.ts'
import { queueMail } from './queue-mail.ts'
import type { SendJob } from './sign-in.ts'
import { linkToken } from './tell-me.ts'

const linkMinutes = 60
// Somebody who spoke more often than this gets links for the newest.
const mostAnswers = 5
const keyBytes = 7

/** Somebody lost their key. What this does, says and takes is the same whether we know their address or not. */
export async function askForNewKey(world: World, send: SendJob, given: unknown): Promise<Outcome<null>> {
  const parsed = z.object({ email: emailAddress }).safeParse(given)
  if (!parsed.success) return problem('check-fields', fieldErrors(parsed.error))
  const request = await addLostKey(world.database, world.key.seal('contact', parsed.data.email))
  await send('lost-key-mail', request)
  return done(null)
}

/** Writes the mails for one request, where the address is a confirmed contact. In the background, after the answer was given. */
export async function writeNewKeyMails(
  world: World,
  request: string,
  compose: (language: Language, token: string) => Omit<MailWords, 'to'>,
): Promise<void> {
  const sealed = await takeLostKey(world.database, request)
  if (!sealed) return
  const email = world.key.open('contact', sealed)
  for (const found of await findContacts(world.database, addressHash(world.key, email), mostAnswers))
    await writeNewKeyMail(world, found, compose)
}

const writeNewKeyMail = (
  world: World,
  found: OwnAnswer,
  compose: (language: Language, token: string) => Omit<MailWords, 'to'>,
): Promise<void> =>
  changing(world.database, found.organisation, async (store) => {
    const contact = await getContact(store, found)
    if (!contact) return
    const token = linkToken()
    await addContactLink(store, found, {
      linkHash: linkHash(world.key, token),
      purpose: 'new-key',
      until: new Date(world.now().getTime() + linkMinutes * 60_000),
    })
    const to = world.key.open('contact', contact.sealed)
    await queueMail({ store, key: world.key }, { kind: 'new-key', to, ...compose(contact.language, token) })
  })

/** The button behind such a link: a new key, shown once. The old one opens nothing any more. */
export async function takeNewKey(
  world: World,
  token: string,
  language: Language,
): Promise<Outcome<readonly string[]>> {
  const hash = linkHash(world.key, token)
  const found = await findContactLink(world.database, hash)
  if (!found) return problem('link-used')
  const key = keyFrom(randomBytes(keyBytes), language)
  const replaced = await changing(
    world.database,
    found.organisation,
    async (store) => {
      if (!(await takeContactLink(store, hash, 'new-key', world.now()))) return false
      const conversation = await getConversation(store, found.conversation)
      await noteInLedger(store, { person: null, side: null }, [
        ledger('gave-new-key', { answer: found.answer }, conversation?.project),
      ])
      return replaceKey(store, found, keyHash(world.key, canonicalKey(key)))
    },
    (kept) => kept,
  )
  return replaced ? done(key) : problem('link-used')
}
