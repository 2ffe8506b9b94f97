import type { Context } from 'hono'
import { begin, firstLinkStands } from '../../commands/begin.ts'
import { askForLink } from '../../commands/sign-in.ts'
import { comeIn, goTo } from '../come-in.ts'
import { readForm } from '../guards/form.ts'
import { limit, limitNetwork } from '../guards/rate.ts'
import { requireSecure } from '../guards/secure-sign-in.ts'
import { MailSentPage } from '../pages/mail-sent-page.tsx'
import { SignInLinkPage } from '../pages/sign-in-link-page.tsx'
import { SignInPage } from '../pages/sign-in-page.tsx'
import { StartPage } from '../pages/start-page.tsx'
import type { Parts } from '../parts.ts'
import { Refusal } from '../refusal.ts'
import { chooseLanguage, doorPage, frameOf, privately, publicPage } from '../respond.ts'
import type { Route } from '../route.ts'
import { emptyForm, type FormState, formState } from '../ui/form-state.ts'
import { everyLanguage } from '../ui/public-layout.tsx'

const asking = { name: 'sign-in', most: 5, minutes: 15 }
const askingHere = { name: 'sign-in-network', most: 40, minutes: 15 }
const following = { name: 'sign-in-link', most: 60, minutes: 15 }

/** Coming in and going out. A link from a mail opens a page; only its button signs in, so that a mail scanner does not. */
export function signInRoutes(parts: Parts): readonly Route[] {
  const { world, accounts } = parts

  const frameFor = (context: Context) =>
    frameOf(context, parts.assets, chooseLanguage(context, everyLanguage))

  function showSignIn(context: Context, form: FormState) {
    const frame = frameFor(context)
    const page = { frame, form, provider: parts.provider?.name ?? null }
    return doorPage(context, frame, <SignInPage {...page} />, { status: form === emptyForm ? 200 : 422 })
  }

  function showStart(context: Context, form: FormState, token: string) {
    const frame = frameFor(context)
    const status = form === emptyForm ? 200 : 422
    return publicPage(context, frame, <StartPage frame={frame} form={form} token={token} />, {
      status,
      headers: privately,
    })
  }

  async function followLink(context: Context, token: string): Promise<Response> {
    const user = await accounts.followLink(token)
    if (user === undefined) throw new Refusal('link-used')
    return comeIn(parts, context, user)
  }

  const plain = (handle: (context: Context) => Promise<Response> | Response) => (context: Context) => {
    requireSecure(context, parts.address)
    return handle(context)
  }

  return [
    {
      method: 'GET',
      path: '/sign-in',
      kind: 'door',
      may: null,
      handle: plain((context) => showSignIn(context, emptyForm)),
    },
    {
      method: 'POST',
      path: '/sign-in',
      kind: 'door',
      may: null,
      handle: plain(async (context) => {
        const { fields } = await readForm(context)
        await limitNetwork(world, askingHere, context)
        await limit(world, asking, (fields.email ?? '').trim().toLowerCase())
        const outcome = await askForLink(world, parts.send, fields)
        if (!outcome.ok) return showSignIn(context, formState(fields, outcome.problem.fields))
        const frame = frameFor(context)
        return publicPage(context, frame, <MailSentPage frame={frame} />)
      }),
    },
    {
      method: 'GET',
      path: '/sign-in/link',
      kind: 'public',
      may: null,
      handle: plain((context) => {
        const frame = frameFor(context)
        const token = context.req.query('token') ?? ''
        return publicPage(context, frame, <SignInLinkPage frame={frame} token={token} />, {
          headers: privately,
        })
      }),
    },
    {
      method: 'POST',
      path: '/sign-in/link',
      kind: 'public',
      may: null,
      handle: plain(async (context) => {
        const { fields } = await readForm(context)
        await limitNetwork(world, following, context)
        return followLink(context, fields.token ?? '')
      }),
    },
    {
      method: 'GET',
      path: '/start',
      kind: 'public',
      may: null,
      handle: plain(async (context) => {
        const token = context.req.query('token') ?? ''
        if (!(await firstLinkStands(world, token))) throw new Refusal('link-used')
        return showStart(context, emptyForm, token)
      }),
    },
    {
      method: 'POST',
      path: '/start',
      kind: 'public',
      may: null,
      handle: plain(async (context) => {
        const { fields } = await readForm(context)
        await limitNetwork(world, following, context)
        const outcome = await begin(world, accounts, chooseLanguage(context, everyLanguage), fields)
        if (outcome.ok) return followLink(context, outcome.value.signIn)
        if (outcome.problem.id !== 'check-fields') throw new Refusal(outcome.problem.id)
        return showStart(context, formState(fields, outcome.problem.fields), fields.token ?? '')
      }),
    },
    {
      method: 'POST',
      path: '/sign-out',
      kind: 'public',
      may: null,
      async handle(context) {
        return goTo(context, '/', await accounts.signOut(context.req.raw.headers))
      },
    },
  ]
}
