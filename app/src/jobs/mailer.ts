import { createTransport } from 'nodemailer'
import type { SendJob } from '../commands/sign-in.ts'
import type { Database } from '../store/database.ts'
import { getMail, mailFailed, mailWasHanded, mailWasSent, unhandedMail } from '../store/mail.ts'
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

const handedAtOnce = 50

/** Gives mail that commands left in the outbox to the queue. A job has its mail's id: handed twice, it is one. */
export async function handMail(database: Database, send: SendJob): Promise<void> {
  for (;;) {
    const ids = await unhandedMail(database, handedAtOnce)
    if (ids.length === 0) return
    for (const id of ids) await send('send-mail', id)
    await mailWasHanded(database, ids)
    if (ids.length < handedAtOnce) return
  }
}
