import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import { perform } from '../../commands/command.ts'
import { openConversation } from '../../commands/open-conversation.ts'
import { closeConversation, setConversation } from '../../commands/set-conversation.ts'
import { equalityQuestions } from '../../domain/equality.ts'
import { Id } from '../../domain/ids.ts'
import { languages } from '../../domain/language.ts'
import { knownQuestions } from '../../i18n/known-questions.ts'
import { readConversationSettings, readNewConversation } from '../../readers/conversation-settings.ts'
import { readForm, type SentForm } from '../guards/form.ts'
import { requirePartner } from '../guards/person.ts'
import { ConversationSettingsPage } from '../pages/conversation-settings-page.tsx'
import { NewConversationPage } from '../pages/new-conversation-page.tsx'
import type { Parts } from '../parts.ts'
import { type Partner, readerOf } from '../project-reader.ts'
import { Refusal } from '../refusal.ts'
import { chooseLanguage, partnerLanguages, teamPage } from '../respond.ts'
import type { Route } from '../route.ts'
import { emptyForm, type FormState, formState } from '../ui/form-state.ts'

const lists = ['languages', 'equality']

/** Where partners open conversations and set them. */
export function conversationRoutes(parts: Parts): readonly Route[] {
  const { world, assets } = parts
  const languageOf = (context: Context) => chooseLanguage(context, partnerLanguages)

  async function showNew(context: Context, partner: Partner, form: FormState, token: string) {
    const view = await readNewConversation(world.database, readerOf(parts, context, partner), partner.person)
    if (!view) throw new Refusal('not-found')
    return teamPage(
      context,
      assets,
      languageOf(context),
      (frame) => <NewConversationPage frame={frame} view={view} form={form} token={token} />,
      { status: form === emptyForm ? 200 : 422 },
    )
  }

  async function showSettings(context: Context, partner: Partner, form: FormState) {
    const id = Id.safeParse(context.req.param('conversation'))
    if (!id.success) throw new Refusal('not-found')
    const reader = readerOf(parts, context, partner)
    const view = await readConversationSettings(world.database, reader, partner.person, id.data)
    if (!view) throw new Refusal('not-found')
    const saved = context.req.query('saved') !== undefined && form === emptyForm
    return teamPage(
      context,
      assets,
      languageOf(context),
      (frame) => <ConversationSettingsPage frame={frame} view={view} form={form} saved={saved} />,
      { status: form === emptyForm ? 200 : 422 },
    )
  }

  return [
    {
      method: 'GET',
      path: '/p/:id/conversations/new',
      kind: 'partners',
      may: 'open-conversation',
      async handle(context) {
        const partner = await requirePartner(parts, context, 'open-conversation')
        return showNew(context, partner, emptyForm, randomUUID())
      },
    },
    {
      method: 'POST',
      path: '/p/:id/conversations/new',
      kind: 'partners',
      may: 'open-conversation',
      async handle(context) {
        const partner = await requirePartner(parts, context, 'open-conversation')
        const sent = await readForm(context, lists)
        const { fields } = sent
        const outcome = await perform(world, partner, openConversation(languageOf(context), knownQuestions), {
          ...fields,
          ...sent.lists,
        })
        if (outcome.ok) return context.redirect(`/p/${partner.project}`, 303)
        const { id, fields: errors } = outcome.problem
        if (id === 'already-sent') {
          const form = formState(valuesOf(sent), { question1: 'error.sent-before' })
          return showNew(context, partner, form, randomUUID())
        }
        if (id !== 'check-fields') throw new Refusal(id)
        return showNew(context, partner, formState(valuesOf(sent), errors), fields.token ?? randomUUID())
      },
    },
    {
      method: 'GET',
      path: '/p/:id/conversations/:conversation',
      kind: 'partners',
      may: 'set-conversation',
      async handle(context) {
        const partner = await requirePartner(parts, context, 'set-conversation')
        return showSettings(context, partner, emptyForm)
      },
    },
    {
      method: 'POST',
      path: '/p/:id/conversations/:conversation',
      kind: 'partners',
      may: 'set-conversation',
      async handle(context) {
        const partner = await requirePartner(parts, context, 'set-conversation')
        const sent = await readForm(context, lists)
        const conversation = context.req.param('conversation') ?? ''
        const { do: wish } = sent.fields
        const outcome =
          wish === 'close' || wish === 'reopen'
            ? await perform(world, partner, closeConversation, { conversation, closed: wish === 'close' })
            : await perform(world, partner, setConversation(knownQuestions), {
                ...sent.fields,
                ...sent.lists,
                conversation,
              })
        if (outcome.ok)
          return context.redirect(`/p/${partner.project}/conversations/${conversation}?saved`, 303)
        const { id, fields: errors } = outcome.problem
        if (id !== 'check-fields' || errors?.conversation)
          throw new Refusal(id === 'check-fields' ? 'not-found' : id)
        return showSettings(context, partner, formState(valuesOf(sent), errors))
      },
    },
  ]
}

/** What was sent, as a form holds it: fields that take several values have them with a space between. */
const valuesOf = ({ fields, lists: sent }: SentForm): Readonly<Record<string, string>> => ({
  ...fields,
  languages: (sent.languages ?? []).filter((each) => Object.hasOwn(languages, each)).join(' '),
  equality: (sent.equality ?? [])
    .filter((each) => equalityQuestions.some((question) => question === each))
    .join(' '),
})
