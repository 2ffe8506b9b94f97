import { z } from 'zod'
import { Id } from '../domain/ids.ts'
import { ledger } from '../domain/ledger.ts'
import { done, problem } from '../domain/problem.ts'
import { withdrawInvitation } from '../store/invitations.ts'
import { dropUnsentMail } from '../store/mail.ts'
import { command } from './command.ts'

/** Takes an offer back before somebody took it up; a mail that carries it and has not left goes too. */
export const takeInvitationBack = command({
  input: z.object({ invitation: Id }),
  may: 'invite-partner',
  async run({ store, by }, { invitation }) {
    const back = by.project ? await withdrawInvitation(store, by.project, invitation) : undefined
    if (!back || !by.project) return problem('not-found')
    if (back.mail) await dropUnsentMail(store, back.mail)
    return done(null, ledger('took-invitation-back', { invitation }, by.project))
  },
})
