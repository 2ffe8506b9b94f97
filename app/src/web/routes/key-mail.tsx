import type { Context } from 'hono'
import { askForNewKey, takeNewKey } from '../../commands/new-key.ts'
import { confirmByLink } from '../../commands/tell-me.ts'
import { readForm } from '../guards/form.ts'
import { limit, limitNetwork } from '../guards/rate.ts'
import { LostKeyPage, type LostKeyPageProps } from '../pages/lost-key-page.tsx'
import { MailLinkPage, NewKeyPage, ToldPage } from '../pages/mail-link-page.tsx'
import type { Parts } from '../parts.ts'
import { Refusal } from '../refusal.ts'
import { chooseLanguage, closing, frameOf, privately, publicPage } from '../respond.ts'
import type { Route } from '../route.ts'
import { emptyForm, type FormState, formState } from '../ui/form-state.ts'
import { everyLanguage } from '../ui/public-layout.tsx'

const asked = { name: 'lost-key', most: 30, minutes: 10 }
const askedFor = { name: 'lost-key-address', most: 3, minutes: 60 }
const tried = { name: 'mail-link', most: 30, minutes: 10 }

const readLink = (given: string | undefined): string => (/^[\w-]{32}$/.test(given ?? '') ? (given ?? '') : '')

/** What the mails to participants lead to. Opening a link does nothing; the button of its page does, once. */
export function keyMailRoutes(parts: Parts): readonly Route[] {
  const { world, assets, mailIsSet } = parts
  const languageOf = (context: Context) => chooseLanguage(context, everyLanguage)

  function showLostKey(context: Context, state: LostKeyPageProps['state'], form: FormState = emptyForm) {
    const frame = frameOf(context, assets, languageOf(context))
    return publicPage(context, frame, <LostKeyPage frame={frame} form={form} state={state} />, {
      status: form === emptyForm ? 200 : 422,
      headers: privately,
    })
  }

  function showLink(context: Context, purpose: 'confirm' | 'key') {
    const frame = frameOf(context, assets, languageOf(context))
    const link = readLink(context.req.query('link'))
    return publicPage(context, frame, <MailLinkPage frame={frame} link={link} for={purpose} />, {
      headers: privately,
    })
  }

  const route = (method: 'GET' | 'POST', path: string, handle: Route['handle']): Route => ({
    method,
    path,
    kind: 'write',
    may: 'follow-own-words',
    handle,
  })

  return [
    route('GET', '/key/lost', (context) => showLostKey(context, mailIsSet ? 'ask' : 'no-mail')),
    route('POST', '/key/lost', async (context) => {
      const { fields } = await readForm(context)
      if (!mailIsSet) return showLostKey(context, 'no-mail')
      await limitNetwork(world, asked, context)
      await limit(world, askedFor, (fields.email ?? '').trim().toLowerCase())
      const outcome = await askForNewKey(world, parts.send, fields)
      if (outcome.ok) return showLostKey(context, 'sent')
      return showLostKey(context, 'ask', formState(fields, outcome.problem.fields))
    }),
    route('GET', '/key/mail', (context) => showLink(context, 'confirm')),
    route('POST', '/key/mail', async (context) => {
      const { fields } = await readForm(context)
      await limitNetwork(world, tried, context)
      const outcome = await confirmByLink(world, readLink(fields.link))
      if (!outcome.ok) throw new Refusal(outcome.problem.id)
      return context.redirect(`/key/told?lang=${languageOf(context)}`, 303)
    }),
    route('GET', '/key/told', (context) => {
      const frame = frameOf(context, assets, languageOf(context))
      return publicPage(context, frame, <ToldPage frame={frame} />, { headers: privately })
    }),
    route('GET', '/key/new', (context) => showLink(context, 'key')),
    route('POST', '/key/new', async (context) => {
      const { fields } = await readForm(context)
      await limitNetwork(world, tried, context)
      const language = languageOf(context)
      const outcome = await takeNewKey(world, readLink(fields.link), language)
      if (!outcome.ok) throw new Refusal(outcome.problem.id)
      const frame = frameOf(context, assets, language)
      return publicPage(context, frame, <NewKeyPage frame={frame} words={outcome.value} />, {
        headers: closing,
      })
    }),
  ]
}
