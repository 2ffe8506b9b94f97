import { z } from 'zod'
import { lookedAfter } from '../domain/duty.ts'
import { foundBy } from '../domain/found.ts'
import { FormToken } from '../domain/ids.ts'
import { isLanguage, type Language } from '../domain/language.ts'
import { ledger } from '../domain/ledger.ts'
import type { Offered } from '../domain/offered.ts'
import { done, type Outcome, problem } from '../domain/problem.ts'
import { sides } from '../domain/side.ts'
import { maybeEmail, maybeWritten, written } from '../domain/written.ts'
import { addInvitation, carriedBy, offerStands } from '../store/invitations.ts'
import { getProject } from '../store/projects.ts'
import { command, type Doing } from './command.ts'
import { invitationHash, linkFrom } from './invitation-link.ts'
import { queueMail } from './queue-mail.ts'

const daysOpen = 30
const day = 86_400_000

/** How an offer is worded outside the page: the language of its link's words, and the mail that carries it. */
export interface Wording {
  readonly language: Language
  letter(offer: Letter): { readonly subject: string; readonly text: string }
}

export interface Letter extends Offered {
  readonly by: string
  readonly project: string
  readonly purpose: string
  readonly until: string
  readonly link: string
}

/** An offer that was made, with the link that is shown this once. */
export interface Made extends Offered {
  readonly link: string
  readonly called: string
  readonly until: string
  readonly mailedTo: string | null
}

const about = {
  token: FormToken,
  called: written({ most: 120 }),
  email: maybeEmail,
  found: z
    .union([z.enum(foundBy), z.literal('')], 'error.choose')
    .optional()
    .transform((found) => found || null),
  foundWords: maybeWritten({ most: 200 }),
}

/** Offers somebody a seat on one of the sides. Gives the link, which is shown this once and works once. */
export const invitePartner = (wording: Wording) =>
  command({
    input: z.object({ ...about, side: z.enum(sides, 'error.choose') }),
    may: 'invite-partner',
    run: (doing, { side, ...given }) => offer(doing, wording, { ...given, side, duty: null, language: '' }),
  })

/** Offers somebody a duty: a safety contact's, a reader's in a language, a helper's. Its link gives that duty, and no seat. */
export const inviteToDuty = (wording: Wording) =>
  command({
    input: z
      .object({
        ...about,
        duty: z.enum(lookedAfter, 'error.choose'),
        reads: z.string().optional().default(''),
      })
      .refine(({ duty, reads }) => duty !== 'reader' || isLanguage(reads), {
        path: ['reads'],
        message: 'error.choose',
      }),
    may: 'invite-partner',
    run: (doing, { duty, reads, ...given }) =>
      offer(doing, wording, { ...given, side: null, duty, language: duty === 'reader' ? reads : '' }),
  })

interface Given extends Offered {
  readonly token: string
  readonly called: string
  readonly email: string | null
  readonly found: (typeof foundBy)[number] | null
  readonly foundWords: string | null
}

async function offer(doing: Doing, wording: Wording, given: Given): Promise<Outcome<Made>> {
  const { store, by, at, key } = doing
  const project = by.project && (await getProject(store, by.project))
  if (!project) return problem('not-yours')
  const { token, called, email, found, foundWords, side, duty, language } = given
  const link = linkFrom(key, `${project.id} ${token}`, wording.language)
  const until = new Date(at.getTime() + daysOpen * day).toISOString().slice(0, 10)
  const kept = {
    ...{ project: project.id, side, duty, language, called, until, found, foundWords },
    by: by.person,
    linkHash: invitationHash(key, link),
  }
  const made = { link, called, side, duty, language, until, mailedTo: email }
  const id = await addInvitation(store, kept)
  if (!id) return (await offerStands(store, kept)) ? done(made) : problem('already-sent')
  if (email) {
    const offered = { side, duty, language, until, link }
    const letter = wording.letter({
      ...offered,
      by: by.name,
      project: project.title,
      purpose: project.purpose,
    })
    const mail = await queueMail(doing, { kind: 'invitation', to: email, ...letter })
    if (mail) await carriedBy(store, id, mail)
  }
  const offered = { invitation: id, found, ...(duty ? { duty, language } : { seat: side }) }
  return done(made, ledger(duty ? 'invited-to-duty' : 'invited-partner', offered, project.id))
}
