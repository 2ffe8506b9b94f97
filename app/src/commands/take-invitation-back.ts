import { z } from 'zod'
import { Id } from '../domain/ids.ts'
import { ledger } from '../domain/ledger.ts'
import { done, problem } from '../domain/problem.ts'
import { withdrawInvitation } from '../store/invitations.ts'
import { command } from './command.ts'

/** Takes an offered seat back before somebody took it. */
export const takeInvitationBack = command({
  input: z.object({ invitation: Id }),
  may: 'invite-partner',
  async run({ store, by }, { invitation }) {
    if (!by.project || !(await withdrawInvitation(store, by.project, invitation))) return problem('not-found')
    return done(null, ledger('took-invitation-back', { invitation }, by.project))
  },
})
