import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import { perform } from '../../commands/command.ts'
import { invitationHash, linkOf } from '../../commands/invitation-link.ts'
import { invitePartner, inviteToDuty, type Made } from '../../commands/invite-partner.ts'
import { takeInvitationBack } from '../../commands/take-invitation-back.ts'
import type { Outcome } from '../../domain/problem.ts'
import { readInvitation } from '../../readers/invitation.ts'
import { readHead } from '../../readers/project.ts'
import { reading } from '../../store/store.ts'
import { readForm } from '../guards/form.ts'
import { requirePartner } from '../guards/person.ts'
import { limit } from '../guards/rate.ts'
import { wordingIn } from '../invitation-letter.ts'
import { InvitationCardPage } from '../pages/invitation-card-page.tsx'
import { InviteDutyPage } from '../pages/invite-duty-page.tsx'
import type { MadeInvitation } from '../pages/partners-invite.tsx'
import type { Parts } from '../parts.ts'
import { meOf, type Partner, readerOf } from '../project-reader.ts'
import { Refusal } from '../refusal.ts'
import { privately, teamPage } from '../respond.ts'
import type { Route } from '../route.ts'
import { showPartners } from '../show-partners.tsx'
import { emptyForm, type FormState, formState } from '../ui/form-state.ts'

/** More invitations by mail than a team sends, and fewer than somebody who wants to fill the boxes of others. */
const mailing = { name: 'invite-mail', most: 30, minutes: 60 }

/** How partners offer seats and duties: by a link, a mail, a card. */
export function invitationRoutes(parts: Parts): readonly Route[] {
  const { world, assets } = parts

  const headOf = async (partner: Partner) => {
    const head = await reading(world.database, partner.organisation, (store) =>
      readHead(store, partner.project),
    )
    if (!head) throw new Refusal('not-found')
    return head
  }

  const wordingFor = (context: Context, partner: Partner) => {
    const { origin, language } = readerOf(parts, context, partner)
    return wordingIn(language, (link) => `${origin}/join?link=${link}`)
  }

  async function limitMail(partner: Partner, fields: Readonly<Record<string, string>>): Promise<void> {
    if (fields.email?.trim()) await limit(world, mailing, partner.person)
  }

  async function showDuty(context: Context, partner: Partner, form: FormState, token: string) {
    const page = { me: meOf(partner), head: await headOf(partner), form, token }
    const { language } = readerOf(parts, context, partner)
    return teamPage(context, assets, language, (frame) => <InviteDutyPage frame={frame} {...page} />, {
      status: form === emptyForm ? 200 : 422,
    })
  }

  /** The offer with its link, or the form again with what is not right. */
  function answerOffer(
    context: Context,
    partner: Partner,
    outcome: Outcome<Made>,
    fields: Readonly<Record<string, string>>,
    again: (form: FormState, token: string) => Promise<Response>,
  ): Promise<Response> {
    if (outcome.ok) {
      const { origin } = readerOf(parts, context, partner)
      const made: MadeInvitation = {
        ...outcome.value,
        address: `${origin}/join?link=${outcome.value.link}`,
        mailLeaves: parts.mailIsSet,
      }
      return showPartners(parts, context, partner, { made })
    }
    if (outcome.problem.id === 'already-sent')
      return again(formState(fields, { called: 'error.sent-before' }), randomUUID())
    if (outcome.problem.id !== 'check-fields') throw new Refusal(outcome.problem.id)
    return again(formState(fields, outcome.problem.fields), fields.token ?? randomUUID())
  }

  return [
    {
      method: 'GET',
      path: '/p/:id/partners',
      kind: 'partners',
      may: 'see-project',
      async handle(context) {
        return showPartners(parts, context, await requirePartner(parts, context, 'see-project'))
      },
    },
    {
      method: 'POST',
      path: '/p/:id/partners',
      kind: 'partners',
      may: 'invite-partner',
      async handle(context) {
        const partner = await requirePartner(parts, context, 'invite-partner')
        const { fields } = await readForm(context)
        await limitMail(partner, fields)
        const outcome = await perform(world, partner, invitePartner(wordingFor(context, partner)), fields)
        return answerOffer(context, partner, outcome, fields, (form, token) =>
          showPartners(parts, context, partner, { form, token }),
        )
      },
    },
    {
      method: 'GET',
      path: '/p/:id/partners/duty',
      kind: 'partners',
      may: 'invite-partner',
      async handle(context) {
        const partner = await requirePartner(parts, context, 'invite-partner')
        return showDuty(context, partner, emptyForm, randomUUID())
      },
    },
    {
      method: 'POST',
      path: '/p/:id/partners/duty',
      kind: 'partners',
      may: 'invite-partner',
      async handle(context) {
        const partner = await requirePartner(parts, context, 'invite-partner')
        const { fields } = await readForm(context)
        await limitMail(partner, fields)
        const outcome = await perform(world, partner, inviteToDuty(wordingFor(context, partner)), fields)
        return answerOffer(context, partner, outcome, fields, (form, token) =>
          showDuty(context, partner, form, token),
        )
      },
    },
    {
      method: 'POST',
      path: '/p/:id/partners/card',
      kind: 'partners',
      may: 'invite-partner',
      async handle(context) {
        const partner = await requirePartner(parts, context, 'invite-partner')
        const { fields } = await readForm(context)
        const link = linkOf(fields.link ?? '') ?? ''
        const { origin, language, today } = readerOf(parts, context, partner)
        const view = await readInvitation(world.database, invitationHash(world.key, link), today)
        if (!view || view.project !== partner.project) throw new Refusal('link-used')
        const page = { me: meOf(partner), head: await headOf(partner), view, words: link.split('-') }
        return teamPage(
          context,
          assets,
          language,
          (frame) => <InvitationCardPage frame={frame} {...page} address={`${origin}/join?link=${link}`} />,
          { headers: privately },
        )
      },
    },
    {
      method: 'POST',
      path: '/p/:id/partners/take-back',
      kind: 'partners',
      may: 'invite-partner',
      async handle(context) {
        const partner = await requirePartner(parts, context, 'invite-partner')
        const { fields } = await readForm(context)
        const outcome = await perform(world, partner, takeInvitationBack, fields)
        if (!outcome.ok) throw new Refusal('not-found')
        return context.redirect(`/p/${partner.project}/partners`, 303)
      },
    },
  ]
}
