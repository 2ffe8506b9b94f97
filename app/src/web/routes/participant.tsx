import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import { answer } from '../../commands/answer.ts'
import type { Language } from '../../domain/language.ts'
import { type ProblemId, problem, problemStatus } from '../../domain/problem.ts'
import { answerView, type ConversationDoor, isOpen, thanksView } from '../../readers/answer.ts'
import { answeredAt } from '../answered-at.ts'
import { isAway } from '../away.ts'
import { consentKeeper } from '../consent-keeper.ts'
import { readForm } from '../guards/form.ts'
import { networkOf } from '../guards/network.ts'
import { AnswerPage } from '../pages/answer-page.tsx'
import { ThanksPage } from '../pages/thanks-page.tsx'
import type { Parts } from '../parts.ts'
import { Refusal } from '../refusal.ts'
import { chooseLanguage, frameOf, publicPage, ready } from '../respond.ts'
import type { Route } from '../route.ts'
import { mark, type SplicedPage, splicedPage } from '../spliced-page.ts'
import { traceOf } from '../trace-of.ts'
import { emptyForm, type FormState, formState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { renderPage } from '../ui/render-page.ts'

/**
 * Whoever goes back from the thanks finds the very form they sent, with its token: sent again it is still one answer. With
 * `no-store` browsers put the words into a new form, and the same words would count twice. The form is sent to an address of
 * its own (`said`), because browsers forget the page that they keep for the very address they send to.
 */
const backKeepsForm = { 'cache-control': 'private, no-cache' } as const

/** Where a participant answers. */
export function participantRoutes(parts: Parts): readonly Route[] {
  const consents = consentKeeper(parts)
  const pages = readyPages(parts, () => today())

  const keepConsents = (door: ConversationDoor, language: Language, agreed?: string): Promise<Buffer> =>
    consents.answering({ organisation: door.organisation, language }, door.conversation.forChildren, agreed)

  async function openDoor(context: Context): Promise<{ door: ConversationDoor; language: Language }> {
    const door = await parts.door(context.req.param('code') ?? '')
    if (!door) throw new Refusal('not-found')
    return { door, language: chooseLanguage(context, door.conversation.languages) }
  }

  const today = () => parts.world.now().toISOString().slice(0, 10)

  function show(
    context: Context,
    door: ConversationDoor,
    language: Language,
    form: FormState,
    token: string,
    wrong: ProblemId,
  ) {
    const frame = frameOf(context, parts.assets, language)
    const open = isOpen(door.conversation, today()) && wrong !== 'not-open'
    const view = { ...answerView(door, language, today()), open }
    return publicPage(context, frame, <AnswerPage frame={frame} view={view} form={form} token={token} />, {
      status: problemStatus[wrong],
      ...(problemStatus[wrong] === 503 && { headers: { 'retry-after': '10' } }),
    })
  }

  return [
    {
      method: 'GET',
      path: '/c/:code',
      kind: 'write',
      may: 'answer',
      async handle(context) {
        const { door, language } = await openDoor(context)
        await keepConsents(door, language)
        const page = await pages.question(context, door, language)
        return ready(context, parts.assets, page, [randomUUID()], backKeepsForm)
      },
    },
    {
      method: 'POST',
      path: '/c/:code',
      kind: 'write',
      may: 'answer',
      async handle(context) {
        const { fields } = await readForm(context)
        const { door, language } = await openDoor(context)
        const { consent } = fields
        // Whatever goes wrong from here on, the words stay in the form.
        const outcome = await answer(parts.world, parts.answers, answeredAt(door, today()), {
          language,
          fields,
          consentText: await keepConsents(door, language, consent),
          flooding: () => parts.floods.rises(networkOf(context), door.conversation.id),
        }).catch((failure: unknown) => {
          if (!isAway(failure))
            parts.log.error({ ...traceOf(failure), route: '/c/:code' }, 'an answer could not be kept')
          return problem(isAway(failure) ? 'away' : 'unexpected')
        })
        if (outcome.ok) {
          const { key } = outcome.value
          return ready(context, parts.assets, await pages.thanks(context, door, language, key), key ?? [])
        }
        const { id, fields: errors } = outcome.problem
        // A form sent with other words than before is another answer: it needs a token of its own to be sent again.
        const token = id === 'already-sent' ? randomUUID() : (fields.token ?? randomUUID())
        const form = formState(fields, id === 'check-fields' ? errors : { words1: `error.${id}` })
        return show(context, door, language, form, token, id)
      },
    },
  ]
}

type Prepared = Promise<SplicedPage>

/**
 * The two pages of a conversation that most people see, rendered once for as long as its door stands: only the form's token
 * and the words of the key are each person's own.
 */
function readyPages({ assets, mailIsSet }: Pick<Parts, 'assets' | 'mailIsSet'>, today: () => string) {
  const prepared = new WeakMap<ConversationDoor, Map<string, Prepared>>()

  function once(door: ConversationDoor, name: string, render: () => Promise<string>): Prepared {
    const pages = prepared.get(door) ?? new Map<string, Prepared>()
    prepared.set(door, pages)
    const known = pages.get(name) ?? render().then(splicedPage)
    pages.set(name, known)
    return known
  }

  const frameFor = (context: Context, door: ConversationDoor, language: Language): Frame => ({
    ...frameOf(context, assets, language),
    path: `/c/${door.conversation.code}`,
  })

  return {
    question: (context: Context, door: ConversationDoor, language: Language): Prepared =>
      once(door, `question ${language} ${today()}`, () => {
        const frame = frameFor(context, door, language)
        const view = answerView(door, language, today())
        return renderPage(<AnswerPage frame={frame} view={view} form={emptyForm} token={mark(0)} />)
      }),
    thanks: (
      context: Context,
      door: ConversationDoor,
      language: Language,
      key: readonly string[] | null,
    ): Prepared =>
      once(door, `thanks ${language} ${key?.length ?? 0}`, () => {
        const frame = frameFor(context, door, language)
        const view = thanksView(door, language, key?.map((_, n) => mark(n)) ?? null, mailIsSet)
        return renderPage(<ThanksPage frame={frame} view={view} />)
      }),
  }
}
