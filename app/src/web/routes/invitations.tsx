import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import { perform } from '../../commands/command.ts'
import { invitationHash, invitePartner } from '../../commands/invite-partner.ts'
import { type AtTheDoor, joinProject } from '../../commands/join-project.ts'
import { leaveProject } from '../../commands/leave-project.ts'
import { takeInvitationBack } from '../../commands/take-invitation-back.ts'
import { readInvitation, readPartners } from '../../readers/partners.ts'
import { findPerson } from '../../store/doors.ts'
import { readForm } from '../guards/form.ts'
import { requirePartner } from '../guards/person.ts'
import { limitNetwork } from '../guards/rate.ts'
import { requireSecure } from '../guards/secure-sign-in.ts'
import { JoinPage } from '../pages/join-page.tsx'
import { type MadeInvitation, PartnersPage } from '../pages/partners-page.tsx'
import type { Parts } from '../parts.ts'
import { type Partner, readerOf } from '../project-reader.ts'
import { Refusal } from '../refusal.ts'
import { chooseLanguage, frameOf, privately, publicPage, teamPage } from '../respond.ts'
import type { Route } from '../route.ts'
import { emptyForm, type FormState, formState } from '../ui/form-state.ts'
import { everyLanguage } from '../ui/public-layout.tsx'

const joining = { name: 'join', most: 60, minutes: 15 }

/** How people take a seat in a project, and leave it. */
export function invitationRoutes(parts: Parts): readonly Route[] {
  const { world, accounts } = parts

  async function showPartners(
    context: Context,
    partner: Partner,
    form: FormState,
    token: string,
    made: MadeInvitation | null,
  ) {
    const reader = readerOf(parts, context, partner)
    const view = await readPartners(world.database, reader)
    if (!view) throw new Refusal('not-found')
    const page = { view, form, token, made }
    const status = Object.keys(form.errors).length > 0 ? 422 : 200
    return teamPage(
      context,
      parts.assets,
      reader.language,
      (frame) => <PartnersPage frame={frame} {...page} />,
      { status },
    )
  }

  async function signedInHere(context: Context): Promise<AtTheDoor | undefined> {
    const session = await accounts.signedIn(context.req.raw.headers)
    if (!session) return undefined
    return { user: session.user, name: session.name, person: await findPerson(world.database, session.user) }
  }

  async function showJoin(context: Context, link: string, form: FormState) {
    const view = await readInvitation(
      world.database,
      invitationHash(world.key, link),
      world.now().toISOString().slice(0, 10),
    )
    if (!view) throw new Refusal('link-used')
    const here = await signedInHere(context)
    const frame = frameOf(context, parts.assets, chooseLanguage(context, everyLanguage))
    const belongs = here && (!here.person || here.person.organisation === view.organisation)
    const signedIn = belongs ? (here.person?.name ?? here.name) : null
    const page = { frame, view, form, link, signedIn }
    return publicPage(context, frame, <JoinPage {...page} />, {
      status: form === emptyForm ? 200 : 422,
      headers: privately,
    })
  }

  return [
    {
      method: 'GET',
      path: '/p/:id/partners',
      kind: 'partners',
      may: 'see-project',
      async handle(context) {
        return showPartners(
          context,
          await requirePartner(parts, context, 'see-project'),
          emptyForm,
          randomUUID(),
          null,
        )
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
        const outcome = await perform(world, partner, invitePartner, fields)
        if (!outcome.ok) {
          if (outcome.problem.id === 'already-sent')
            return showPartners(
              context,
              partner,
              formState(fields, { called: 'error.sent-before' }),
              randomUUID(),
              null,
            )
          if (outcome.problem.id !== 'check-fields') throw new Refusal(outcome.problem.id)
          return showPartners(
            context,
            partner,
            formState(fields, outcome.problem.fields),
            fields.token ?? randomUUID(),
            null,
          )
        }
        const { origin } = readerOf(parts, context, partner)
        const { link, ...made } = outcome.value
        return showPartners(context, partner, emptyForm, randomUUID(), {
          ...made,
          address: `${origin}/join?link=${link}`,
        })
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
    {
      method: 'POST',
      path: '/p/:id/partners/leave',
      kind: 'partners',
      may: 'see-project',
      async handle(context) {
        const partner = await requirePartner(parts, context, 'see-project')
        const outcome = await perform(world, partner, leaveProject, {})
        if (!outcome.ok) throw new Refusal(outcome.problem.id)
        return context.redirect('/home', 303)
      },
    },
    {
      method: 'GET',
      path: '/join',
      kind: 'public',
      may: null,
      handle(context) {
        requireSecure(context, parts.address)
        return showJoin(context, context.req.query('link') ?? '', emptyForm)
      },
    },
    {
      method: 'POST',
      path: '/join',
      kind: 'public',
      may: null,
      async handle(context) {
        requireSecure(context, parts.address)
        const { fields } = await readForm(context)
        await limitNetwork(world, joining, context)
        const link = fields.link ?? ''
        const outcome = await joinProject(world, accounts, {
          link,
          fields,
          signedIn: await signedInHere(context),
        })
        if (!outcome.ok) {
          if (outcome.problem.id !== 'check-fields') throw new Refusal(outcome.problem.id)
          return showJoin(context, link, formState(fields, outcome.problem.fields))
        }
        const { project, newcomer } = outcome.value
        const cookies = newcomer ? await accounts.letIn(newcomer, context.req.raw.headers) : []
        for (const cookie of cookies) context.header('set-cookie', cookie, { append: true })
        context.header('cache-control', 'no-store')
        return context.redirect(`/p/${project}`, 303)
      },
    },
  ]
}
