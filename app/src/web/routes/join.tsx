import type { Context } from 'hono'
import { invitationHash, linkOf } from '../../commands/invitation-link.ts'
import { type AtTheDoor, asksEmployed, joinProject } from '../../commands/join-project.ts'
import { readInvitation } from '../../readers/invitation.ts'
import { findPerson } from '../../store/doors.ts'
import { readForm } from '../guards/form.ts'
import { limitNetwork, refuseSpent } from '../guards/rate.ts'
import { requireSecure } from '../guards/secure-sign-in.ts'
import { CardWordsPage } from '../pages/card-words-page.tsx'
import { JoinPage } from '../pages/join-page.tsx'
import type { Parts } from '../parts.ts'
import { Refusal } from '../refusal.ts'
import { chooseLanguage, frameOf, privately, publicPage } from '../respond.ts'
import type { Route } from '../route.ts'
import { emptyForm, type FormState, formState } from '../ui/form-state.ts'
import { everyLanguage } from '../ui/public-layout.tsx'

const joining = { name: 'join', most: 60, minutes: 15 }
/** Links that were none: whoever tries word after word comes to no end. */
const guessing = { name: 'join-guess', most: 100, minutes: 15 }

/** How people take up what is offered to them. */
export function joinRoutes(parts: Parts): readonly Route[] {
  const { world, accounts } = parts

  async function signedInHere(context: Context): Promise<AtTheDoor | undefined> {
    const session = await accounts.signedIn(context.req.raw.headers)
    if (!session) return undefined
    return { user: session.user, name: session.name, person: await findPerson(world.database, session.user) }
  }

  async function showJoin(context: Context, link: string, form: FormState) {
    await refuseSpent(world, guessing, context)
    const hash = invitationHash(world.key, link)
    const view = await readInvitation(world.database, hash, world.now().toISOString().slice(0, 10))
    if (!view) {
      await limitNetwork(world, guessing, context)
      throw new Refusal('link-used')
    }
    const here = await signedInHere(context)
    const frame = frameOf(context, parts.assets, chooseLanguage(context, everyLanguage))
    const belongs = here && (!here.person || here.person.organisation === view.organisation)
    const signedIn = belongs ? (here.person?.name ?? here.name) : null
    const page = { frame, view, form, link, signedIn, asksEmployed: asksEmployed(view) }
    return publicPage(context, frame, <JoinPage {...page} />, {
      status: form === emptyForm ? 200 : 422,
      headers: privately,
    })
  }

  function showWords(context: Context, form: FormState) {
    const frame = frameOf(context, parts.assets, chooseLanguage(context, everyLanguage))
    return publicPage(context, frame, <CardWordsPage frame={frame} form={form} />, {
      status: form === emptyForm ? 200 : 422,
      headers: privately,
    })
  }

  return [
    {
      method: 'GET',
      path: '/join',
      kind: 'public',
      may: null,
      handle(context) {
        requireSecure(context, parts.address)
        const typed = context.req.query('words')
        if (typed !== undefined) {
          const link = linkOf(typed)
          if (!link) return showWords(context, formState({ words: typed }, { words: 'error.key-shape' }))
          const language = chooseLanguage(context, everyLanguage)
          return context.redirect(`/join?link=${encodeURIComponent(link)}&lang=${language}`, 303)
        }
        const link = context.req.query('link')
        return link === undefined ? showWords(context, emptyForm) : showJoin(context, link, emptyForm)
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
        const { project, seat, newcomer } = outcome.value
        const cookies = newcomer ? await accounts.letIn(newcomer) : []
        for (const cookie of cookies) context.header('set-cookie', cookie, { append: true })
        context.header('cache-control', 'no-store')
        return context.redirect(seat ? `/p/${project}` : `/p/${project}/duty`, 303)
      },
    },
  ]
}
