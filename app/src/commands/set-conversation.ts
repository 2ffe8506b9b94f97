import { z } from 'zod'
import { Id } from '../domain/ids.ts'
import type { Language } from '../domain/language.ts'
import { ledger } from '../domain/ledger.ts'
import { done, problem } from '../domain/problem.ts'
import {
  getConversation,
  setConversation as keepSettings,
  setClosed,
  type Wording,
} from '../store/conversations.ts'
import { possibleReaders, setReaders } from '../store/language-readers.ts'
import { command } from './command.ts'
import { dateErrors, readersFrom, settingsFrom, settingsShape } from './conversation-settings.ts'
import type { KnownWordings } from './open-conversation.ts'

/** A question that stands as the program offers it is asked in the language of each who reads it, also one that opens later. */
function inMoreLanguages(question: Wording, languages: readonly Language[], known: KnownWordings): Wording {
  const offered = known.find((each) => languagesOf(question).every((said) => each[said] === question[said]))
  const added = languages.flatMap((each) => (offered?.[each] ? [[each, offered[each]]] : []))
  return { ...Object.fromEntries(added), ...question }
}

const languagesOf = (question: Wording) => Object.keys(question) as readonly Language[]

/** Sets a conversation's dates, limits, languages with their readers, and what people may say of themselves. */
export const setConversation = (known: KnownWordings) =>
  command({
    input: z.object({ conversation: Id, ...settingsShape }),
    may: 'set-conversation',
    async run({ store, by, at }, input) {
      const found = await getConversation(store, input.conversation)
      if (!found || found.project !== by.project) return problem('not-found')
      const settings = settingsFrom(input)
      const people = await possibleReaders(store, found.project)
      const { readers, errors } = readersFrom(input, by.person, people)
      const wrong = { ...errors, ...dateErrors(settings, at.toISOString().slice(0, 10), found.closesOn) }
      if (Object.keys(wrong).length > 0) return problem('check-fields', wrong)
      await keepSettings(store, found.id, {
        ...settings,
        questions: found.questions.map((question) => inMoreLanguages(question, settings.languages, known)),
      })
      await setReaders(store, found.id, readers)
      return done(
        null,
        ledger(
          'set-conversation',
          {
            conversation: found.id,
            languages: settings.languages.length,
            closesOn: settings.closesOn,
            children: settings.forChildren,
            equality: settings.equality.length,
          },
          found.project,
        ),
      )
    },
  })

/** Closes a conversation before its day, or opens it again. */
export const closeConversation = command({
  input: z.object({ conversation: Id, closed: z.boolean() }),
  may: 'set-conversation',
  async run({ store, by }, { conversation, closed }) {
    const found = await getConversation(store, conversation)
    if (!found || found.project !== by.project) return problem('not-found')
    const changed = await setClosed(store, conversation, closed)
    const verb = closed ? 'closed-conversation' : 'reopened-conversation'
    return changed ? done(null, ledger(verb, { conversation }, found.project)) : done(null)
  },
})
