import { z } from 'zod'
import { Id } from '../domain/ids.ts'
import { ledger } from '../domain/ledger.ts'
import { done } from '../domain/problem.ts'
import { dropUnsentMail } from '../store/mail.ts'
import { command } from './command.ts'

/** The steward gave a mail that waited to whom it is for: it is of no more use here, and does not leave later a second time. */
export const handMailOver = command({
  input: z.object({ mail: Id }),
  may: 'see-outbox',
  async run({ store }, { mail }) {
    await dropUnsentMail(store, mail)
    return done(null, ledger('handed-mail-over', { mail }))
  },
})
