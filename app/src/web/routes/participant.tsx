import { createHash, randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import { answer } from '../../commands/answer.ts'
import type { Language } from '../../domain/language.ts'
import { problemStatus } from '../../domain/problem.ts'
import { type Consent, consents } from '../../domain/voice.ts'
import { translator } from '../../i18n/translator.ts'
import { answerView, type ConversationDoor, isOpen, thanksView } from '../../readers/answer.ts'
import { keepConsentText } from '../../store/consent-texts.ts'
import { changing } from '../../store/store.ts'
import { readForm } from '../guards/form.ts'
import { AnswerPage } from '../pages/answer-page.tsx'
import { consentWords } from '../pages/consent-words.ts'
import { ThanksPage } from '../pages/thanks-page.tsx'
import type { Parts } from '../parts.ts'
import { Refusal } from '../refusal.ts'
import { chooseLanguage, frameOf, publicPage } from '../respond.ts'
import type { Route } from '../route.ts'
import { emptyForm, type FormState, formState } from '../ui/form-state.ts'

/** Where a participant answers. */
export function participantRoutes(parts: Parts): readonly Route[] {
  const keepConsents = consentKeeper(parts)

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
    status: 200 | 409 | 422 | 503 = 200,
  ) {
    const frame = frameOf(context, parts.assets, language)
    const view = answerView(door, language, today())
    return publicPage(context, frame, <AnswerPage frame={frame} view={view} form={form} token={token} />, {
      status,
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
        await keepConsents(door.organisation, language)
        return show(context, door, language, emptyForm, randomUUID())
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
        const outcome = await answer(
          parts.world,
          parts.answers,
          {
            organisation: door.organisation,
            project: door.project.id,
            conversation: door.conversation.id,
            questions: door.conversation.questions.length,
            open: isOpen(door.conversation, today()),
          },
          { language, fields, consentText: await keepConsents(door.organisation, language, consent) },
        )
        if (outcome.ok) {
          const frame = frameOf(context, parts.assets, language)
          const view = thanksView(door, language, outcome.value.key)
          return publicPage(context, frame, <ThanksPage frame={frame} view={view} />, {
            headers: { 'cache-control': 'no-store' },
          })
        }
        const { id, fields: errors } = outcome.problem
        if (id !== 'check-fields' && id !== 'already-sent' && id !== 'busy') throw new Refusal(id)
        // A form sent with other words than before is another answer: it needs a token of its own to be sent again.
        const token = id === 'already-sent' ? randomUUID() : (fields.token ?? randomUUID())
        const form = formState(fields, id === 'check-fields' ? errors : { words1: `error.${id}` })
        return show(context, door, language, form, token, problemStatus[id])
      },
    },
  ]
}

/** Keeps the exact words of consent of a language once an organisation, and gives the hash of those that were agreed to. */
function consentKeeper({ world }: Parts) {
  const kept = new Set<string>()
  return async (organisation: string, language: Language, agreed?: string): Promise<Buffer> => {
    const texts = consents.map((consent) => consentText(language, consent))
    for (const text of texts) {
      const name = `${organisation} ${text.hash.toString('hex')}`
      if (kept.has(name)) continue
      await changing(world.database, organisation, (store) =>
        keepConsentText(store, { hash: text.hash, language, words: text.words }),
      )
      kept.add(name)
    }
    return (texts.find((text) => text.consent === agreed) ?? texts[0])?.hash ?? Buffer.alloc(0)
  }
}

const texts = new Map<string, { consent: Consent; words: string; hash: Buffer }>()

function consentText(language: Language, consent: Consent) {
  const name = `${language} ${consent}`
  const known = texts.get(name)
  if (known) return known
  const words = consentWords(translator(language), consent)
  const made = { consent, words, hash: createHash('sha256').update(`${language}\n${words}`).digest() }
  texts.set(name, made)
  return made
}
