import { createTransport } from 'nodemailer'
import type { Database } from '../store/database.ts'
import { getMail, mailFailed, mailWasSent } from '../store/mail.ts'
import { openMail } from '../store/mail-words.ts'
import type { OutsideKey } from '../store/outside-key.ts'

/** Sends one mail that waits. Without a mail server there is no mailer, and mail stays in the outbox. */
export type Mailer = (id: string) => Promise<void>

export function openMailer(
  { database, key }: { database: Database; key: OutsideKey },
  server: string,
  from: string,
): Mailer {
  const transport = createTransport(server)
  return async (id) => {
    const mail = await getMail(database, id)
    if (!mail || mail.sentAt) return
    try {
      await transport.sendMail({ from, ...openMail(key, mail.sealed) })
      await mailWasSent(database, id)
    } catch (failure) {
      // A mail server may repeat the address it was given; only its code is kept.
      await mailFailed(database, id, String((failure as { code?: string }).code ?? 'failed'))
      throw new Error('a mail could not be sent')
    }
  }
}
