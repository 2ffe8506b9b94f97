import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Language } from '../domain/language.ts'
import { ledger } from '../domain/ledger.ts'
import { done, type Outcome, problem } from '../domain/problem.ts'
import { emailAddress } from '../domain/written.ts'
import {
  addContactLink,
  addressHash,
  confirmContact,
  dropContact,
  findContactLink,
  linkHash,
  putContact,
  takeContactLink,
  tellEachTime,
} from '../store/contacts.ts'
import type { FoundKey } from '../store/doors.ts'
import type { MailWords } from '../store/mail-words.ts'
import { isNoContact } from '../store/no-contact.ts'
import { changing } from '../store/store.ts'
import { voicesOfAnswer } from '../store/voices.ts'
import { asKeyHolder } from './as-key-holder.ts'
import { fieldErrors, type World } from './command.ts'
import { queueMail } from './queue-mail.ts'

/** Writes a mail around a link's token. */
export type ComposeMail = (token: string) => Omit<MailWords, 'to'>

const confirmHours = 24

/** What stands in a link of a mail: 192 random bits, of which the database keeps a keyed hash. */
export const linkToken = (): string => randomBytes(24).toString('base64url')

/**
 * Somebody wants to be told by email what happens with their words. Nothing is told there before the link in a first mail was
 * opened and its button pressed. Children are not asked for an address.
 */
export const askToBeTold = (
  world: World,
  found: FoundKey,
  given: { language: Language; fields: unknown },
  compose: ComposeMail,
): Promise<Outcome<null>> =>
  asKeyHolder(world, found, async ({ store, conversation }) => {
    if (conversation.forChildren) return problem('not-yours')
    const parsed = z.object({ email: emailAddress }).safeParse(given.fields)
    if (!parsed.success) return problem('check-fields', fieldErrors(parsed.error))
    const voices = await voicesOfAnswer(store, found.conversation, found.answer)
    if (voices.every((voice) => voice.words === null)) return problem('voice-gone')
    const { email } = parsed.data
    // Told the same, so that nobody learns who stands on the list; and nothing is kept of the address.
    if (await isNoContact(store, addressHash(world.key, email))) return done(null)
    await putContact(store, found, {
      addressHash: addressHash(world.key, email),
      sealed: world.key.seal('contact', email),
      language: given.language,
    })
    const token = linkToken()
    await addContactLink(store, found, {
      linkHash: linkHash(world.key, token),
      purpose: 'confirm',
      until: new Date(world.now().getTime() + confirmHours * 3_600_000),
    })
    await queueMail({ store, key: world.key }, { kind: 'confirm-contact', to: email, ...compose(token) })
    return done(null)
  })

/** The button behind a link in the first mail: from now on this address is told. */
export async function confirmByLink(world: World, token: string): Promise<Outcome<null>> {
  const hash = linkHash(world.key, token)
  const found = await findContactLink(world.database, hash)
  if (!found) return problem('link-used')
  const taken = await changing(world.database, found.organisation, async (store) => {
    const fresh = await takeContactLink(store, hash, 'confirm', world.now())
    if (fresh) await confirmContact(store, found, world.now())
    return fresh
  })
  return taken ? done(null) : problem('link-used')
}

/** No more mail: the address is deleted. */
export const stopTelling = (world: World, found: FoundKey): Promise<Outcome<null>> =>
  asKeyHolder(world, found, async ({ store }) => {
    const gone = await dropContact(store, found)
    return gone > 0 ? done(null, ledger('dropped-contact', { answer: found.answer })) : done(null)
  })

/** Whether to tell each time something happens, rather than once a week at most. */
export const setEachTime = (world: World, found: FoundKey, eachTime: boolean): Promise<Outcome<null>> =>
  asKeyHolder(world, found, async ({ store }) => {
    await tellEachTime(store, found, eachTime)
    return done(null)
  })
