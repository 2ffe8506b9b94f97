import { z } from 'zod'
import { FormToken } from '../domain/ids.ts'
import { ledger } from '../domain/ledger.ts'
import { done, problem } from '../domain/problem.ts'
import { sides } from '../domain/side.ts'
import { written } from '../domain/written.ts'
import { addInvitation, offerStands } from '../store/invitations.ts'
import type { OutsideKey } from '../store/outside-key.ts'
import { command } from './command.ts'

const daysOpen = 30
const day = 86_400_000

/** The hash under which an invitation's link is kept. */
export const invitationHash = (key: OutsideKey, link: string): Buffer =>
  key.hash('invitation', `link ${link}`)

// The same form gives the same link however often it is sent, so a retry can show it again although only its hash is kept.
const linkFrom = (key: OutsideKey, token: string): string =>
  key.hash('invitation', `form ${token}`).toString('base64url').slice(0, 32)

/** Offers somebody a seat on one of the sides. Gives the link, which is shown this once and works once. */
export const invitePartner = command({
  input: z.object({ token: FormToken, called: written({ most: 120 }), side: z.enum(sides, 'error.choose') }),
  may: 'invite-partner',
  async run({ store, by, at, key }, { token, called, side }) {
    if (!by.project) return problem('not-yours')
    const link = linkFrom(key, `${by.project} ${token}`)
    const until = new Date(at.getTime() + daysOpen * day).toISOString().slice(0, 10)
    const offer = {
      project: by.project,
      side,
      called,
      until,
      by: by.person,
      linkHash: invitationHash(key, link),
    }
    const id = await addInvitation(store, offer)
    if (id)
      return done(
        { link, called, side, until },
        ledger('invited-partner', { invitation: id, seat: side }, by.project),
      )
    return (await offerStands(store, offer)) ? done({ link, called, side, until }) : problem('already-sent')
  },
})
