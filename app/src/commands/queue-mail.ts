import { addMailWithin, type MailKind } from '../store/mail.ts'
import { type MailWords, sealMail } from '../store/mail-words.ts'
import type { Doing } from './command.ts'

/** One mail to one person. */
export interface QueuedMail extends MailWords {
  readonly kind: MailKind
}

/**
 * Lets a mail wait for the mailer, in the same transaction as what it tells of. It leaves a moment after the commit; without a
 * mail server it stays in the outbox, where the steward finds it. Address and words are sealed with the outside key.
 * Gives the mail's id, for whoever may have to take it back.
 */
export const queueMail = (
  { store, key }: Pick<Doing, 'store' | 'key'>,
  { kind, to, subject, text }: QueuedMail,
): Promise<string> => addMailWithin(store, kind, sealMail(key, { to, subject, text }))
