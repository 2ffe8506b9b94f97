import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import { answerAtKiosk, sentAtKiosk } from '../../commands/ways-in/answer-at-kiosk.ts'
import { FormToken } from '../../domain/ids.ts'
import type { Language } from '../../domain/language.ts'
import { type ProblemId, problem, problemStatus } from '../../domain/problem.ts'
import { answerView, type ConversationDoor, isOpen } from '../../readers/answer.ts'
import { answeredAt } from '../answered-at.ts'
import { isAway } from '../away.ts'
import { consentKeeper } from '../consent-keeper.ts'
import { readForm } from '../guards/form.ts'
import { networkOf } from '../guards/network.ts'
import { KioskPage } from '../pages/kiosk-page.tsx'
import { KioskThanksPage } from '../pages/kiosk-thanks-page.tsx'
import type { Parts } from '../parts.ts'
import { Refusal } from '../refusal.ts'
import { chooseLanguage, frameOf, privately, publicPage } from '../respond.ts'
import type { Route } from '../route.ts'
import { traceOf } from '../trace-of.ts'
import { emptyForm, type FormState, formState } from '../ui/form-state.ts'

const emptiesAfter = 600
const returnsAfter = 15

interface At {
  readonly door: ConversationDoor
  readonly language: Language
  readonly address: string
}

/** A device that many people use, one after the other: it keeps nothing of anybody, and goes back by itself. */
export function kioskRoutes(parts: Parts): readonly Route[] {
  const { world } = parts
  const consents = consentKeeper(parts)
  const today = () => world.now().toISOString().slice(0, 10)
  const seconds = () => Math.floor(world.now().getTime() / 1000)

  async function find(context: Context): Promise<At> {
    const door = await parts.door(context.req.param('code') ?? '')
    if (!door) throw new Refusal('not-found')
    const language = chooseLanguage(context, door.conversation.languages)
    return { door, language, address: `/c/${door.conversation.code}/kiosk` }
  }

  function show(context: Context, at: At, form: FormState, token: string, wrong?: ProblemId) {
    const { door, language, address } = at
    const frame = frameOf(context, parts.assets, language)
    const open = isOpen(door.conversation, today()) && wrong !== 'not-open'
    const view = { ...answerView(door, language, today()), open }
    const begun = form.values.begun ?? String(seconds())
    const page = { frame, view, form, token, begun }
    return publicPage(context, frame, <KioskPage {...page} />, {
      status: wrong ? problemStatus[wrong] : 200,
      headers: { ...privately, refresh: `${emptiesAfter}; url=${address}?lang=${language}` },
    })
  }

  async function keep(context: Context, at: At, fields: Readonly<Record<string, string>>) {
    const { door, language } = at
    const asked = answeredAt(door, today())
    const shown = { organisation: door.organisation, language }
    const consentText = await consents.answering(shown, door.conversation.forChildren, fields.consent)
    const flooding = () => parts.floods.rises(networkOf(context), door.conversation.id)
    return answerAtKiosk(world, parts.answers, asked, { language, fields, consentText, flooding })
  }

  /** Whether a form that is not right is another person's: it was kept since, or stood longer than it may. */
  async function isForgotten(at: At, { begun, token }: Readonly<Record<string, string>>): Promise<boolean> {
    const age = seconds() - Number(begun || 0)
    if (!(age >= 0 && age <= emptiesAfter)) return true
    const known = FormToken.safeParse(token)
    return known.success && sentAtKiosk(world, answeredAt(at.door, today()), known.data)
  }

  return [
    {
      method: 'GET',
      path: '/c/:code/kiosk',
      kind: 'write',
      may: 'answer',
      handle: async (context) => show(context, await find(context), emptyForm, randomUUID()),
    },
    {
      method: 'POST',
      path: '/c/:code/kiosk',
      kind: 'write',
      may: 'answer',
      async handle(context) {
        const { fields } = await readForm(context)
        const at = await find(context)
        const here = `lang=${at.language}`
        const outcome = await keep(context, at, fields).catch((failure: unknown) => {
          if (!isAway(failure))
            parts.log.error({ ...traceOf(failure), route: '/c/:code/kiosk' }, 'an answer could not be kept')
          return problem(isAway(failure) ? 'away' : 'unexpected')
        })
        if (outcome.ok) {
          const card = outcome.value.card ? '&card=yes' : ''
          return context.redirect(`${at.address}/thanks?${here}${card}`, 303)
        }
        const { id, fields: errors } = outcome.problem
        if (problemStatus[id] < 500 && (await isForgotten(at, fields)))
          return context.redirect(`${at.address}?${here}`, 303)
        const token = id === 'already-sent' ? randomUUID() : (fields.token ?? randomUUID())
        const form = formState(fields, id === 'check-fields' ? errors : { words1: `error.${id}` })
        return show(context, at, form, token, id)
      },
    },
    {
      method: 'GET',
      path: '/c/:code/kiosk/thanks',
      kind: 'public',
      may: 'answer',
      async handle(context) {
        const { door, language, address } = await find(context)
        const frame = frameOf(context, parts.assets, language)
        const view = answerView(door, language, today())
        const card = context.req.query('card') === 'yes'
        return publicPage(context, frame, <KioskThanksPage frame={frame} view={view} card={card} />, {
          headers: { ...privately, refresh: `${returnsAfter}; url=${address}?lang=${language}` },
        })
      },
    },
  ]
}
