import { answerAskedWords } from '../commands/answer-ask.ts'
import { answerNote, makeComplaint } from '../commands/answer-note.ts'
import { changeWords } from '../commands/change-answer.ts'
import { askToBeTold, setEachTime, stopTelling } from '../commands/tell-me.ts'
import { withdrawWords } from '../commands/withdraw-answer.ts'
import type { Language } from '../domain/language.ts'
import type { Outcome } from '../domain/problem.ts'
import { confirmLetter } from '../i18n/letters.ts'
import { translator } from '../i18n/translator.ts'
import { getConversation } from '../store/conversations.ts'
import type { FoundKey } from '../store/doors.ts'
import { reading } from '../store/store.ts'
import type { ConsentKeeper } from './consent-keeper.ts'
import { limit } from './guards/rate.ts'
import type { KeyAct } from './pages/behind-key.tsx'
import { askedWords, complaintWords } from './pages/consent-words.ts'
import type { DoneAtKey } from './pages/follow-page.tsx'
import type { Parts } from './parts.ts'
import { Refusal } from './refusal.ts'
import { emptyForm, type FormState, formState } from './ui/form-state.ts'

/** Which page behind a key comes next, with what was done or what is to be put right. */
export interface NextAtKey {
  readonly page: 'follow' | 'change' | 'note'
  readonly show: boolean
  readonly form: FormState
  readonly done?: DoneAtKey
  readonly note?: string
}

export interface AtKey {
  readonly parts: Parts
  readonly consents: ConsentKeeper
  /** Where a link in a mail leads; null where nobody told the program, and then there is no mail. */
  readonly origin: string | null
  readonly found: FoundKey
  readonly language: Language
  readonly fields: Readonly<Record<string, string>>
}

type Doing = (at: AtKey) => Promise<NextAtKey>

const follow = (show: boolean, done?: DoneAtKey): NextAtKey => ({
  page: 'follow',
  show,
  form: emptyForm,
  ...(done && { done }),
})

// A key sends few first mails, and an address gets few, whoever asks.
const mailsOfKey = { name: 'contact-of-key', most: 5, minutes: 24 * 60 }
const mailsToAddress = { name: 'contact-address', most: 5, minutes: 24 * 60 }

/** Goes on when something was done; shows the form again with what is not right; refuses all else. */
function after<T>(
  outcome: Outcome<T>,
  next: NextAtKey,
  again: (form: FormState) => NextAtKey,
  at: AtKey,
): NextAtKey {
  if (outcome.ok) return next
  if (outcome.problem.id !== 'check-fields') throw new Refusal(outcome.problem.id)
  return again(formState(at.fields, outcome.problem.fields))
}

const acts: Readonly<Record<KeyAct, Doing>> = {
  show: async () => follow(true),
  change: async () => ({ page: 'change', show: true, form: emptyForm }),
  note: async ({ fields }) => ({ page: 'note', show: true, form: emptyForm, note: fields.note ?? '' }),
  async withdraw({ parts, found }) {
    await withdrawWords(parts.world, found)
    return follow(false)
  },
  async save(at) {
    const { parts, found, fields } = at
    const outcome = await changeWords(parts.world, found, { fields, consentText: await consentOf(at) })
    return after(
      outcome,
      follow(true, 'follow.changed'),
      (form) => ({ page: 'change', show: true, form }),
      at,
    )
  },
  async back(at) {
    const { parts, found, fields } = at
    const outcome = await answerNote(parts.world, found, fields)
    return after(outcome, follow(true, 'note.sent'), (form) => onNote(at, form), at)
  },
  async complain(at) {
    const { parts, found, fields } = at
    const consentText = await kept(at, complaintWords(translator(at.language)))
    const outcome = await makeComplaint(parts.world, found, { fields, consentText })
    return after(outcome, follow(true, 'note.complaint-made'), (form) => onNote(at, form), at)
  },
  'words-yes': (at) => answerAsked(at, true),
  'words-no': (at) => answerAsked(at, false),
  async tell(at) {
    const { parts, found, fields, language, origin } = at
    if (!parts.mailIsSet || origin === null) throw new Refusal('not-found')
    await limit(parts.world, mailsOfKey, found.answer)
    await limit(parts.world, mailsToAddress, (fields.email ?? '').trim().toLowerCase())
    const outcome = await askToBeTold(parts.world, found, { language, fields }, (token) =>
      confirmLetter(origin, language, token),
    )
    return after(outcome, follow(false, 'tell.sent'), (form) => ({ page: 'follow', show: false, form }), at)
  },
  async 'tell-each-time'({ parts, found }) {
    await setEachTime(parts.world, found, true)
    return follow(false)
  },
  async 'tell-weekly'({ parts, found }) {
    await setEachTime(parts.world, found, false)
    return follow(false)
  },
  async 'tell-off'({ parts, found }) {
    await stopTelling(parts.world, found)
    return follow(false, 'tell.is-off')
  },
}

const onNote = ({ fields }: AtKey, form: FormState): NextAtKey => ({
  page: 'note',
  show: true,
  form,
  note: fields.note ?? '',
})

async function answerAsked(at: AtKey, may: boolean): Promise<NextAtKey> {
  const { parts, found, fields, language } = at
  const consentText = await kept(at, askedWords(translator(language)))
  const outcome = await answerAskedWords(parts.world, found, { fields, may, consentText })
  if (!outcome.ok) throw new Refusal(outcome.problem.id)
  return follow(true)
}

const kept = ({ consents, found, language }: AtKey, words: string): Promise<Buffer> =>
  consents.keep({ organisation: found.organisation, language }, words)

async function consentOf({ parts, consents, found, language, fields }: AtKey): Promise<Buffer> {
  const conversation = await reading(parts.world.database, found.organisation, (store) =>
    getConversation(store, found.conversation),
  )
  const shown = { organisation: found.organisation, language }
  return consents.answering(shown, conversation?.forChildren ?? false, fields.consent)
}

const isAct = (wanted: string | undefined): wanted is KeyAct =>
  wanted !== undefined && Object.hasOwn(acts, wanted)

/** Does what a form behind a key asks for; without a wish of its own, the page with the words hidden. */
export const doAtKey = (at: AtKey): Promise<NextAtKey> =>
  isAct(at.fields.do) ? acts[at.fields.do](at) : Promise.resolve(follow(false))
