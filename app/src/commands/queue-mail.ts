import { addressHash } from '../store/contacts.ts'
import { addMailWithin, type MailKind } from '../store/mail.ts'
import { type MailWords, sealMail } from '../store/mail-words.ts'
import { isNoContact } from '../store/no-contact.ts'
import type { Doing } from './command.ts'

/** One mail to one person. */
export interface QueuedMail extends MailWords {
  readonly kind: MailKind
}

// To somebody's own account, and to whoever looks after safety: a list that kept these back could hide a stranger in an account, or
// somebody in danger.
const goesAnyway: readonly MailKind[] = ['sign-in', 'account', 'held']

/**
 * Lets a mail wait for the mailer, in the same transaction as what it tells of. It leaves a moment after the commit; without a
 * mail server it stays in the outbox, where the steward finds it. Address and words are sealed with the outside key.
 * Gives the mail's id, for whoever may have to take it back; `null` where nothing is ever to be sent to that address.
 */
export async function queueMail(
  { store, key }: Pick<Doing, 'store' | 'key'>,
  { kind, to, subject, text }: QueuedMail,
): Promise<string | null> {
  if (!goesAnyway.includes(kind) && (await isNoContact(store, addressHash(key, to.trim().toLowerCase()))))
    return null
  return addMailWithin(store, kind, sealMail(key, { to, subject, text }))
}
