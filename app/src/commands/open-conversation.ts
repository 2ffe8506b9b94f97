import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { FormToken } from '../domain/ids.ts'
import { isLanguage, type Language } from '../domain/language.ts'
import { ledger } from '../domain/ledger.ts'
import { done, problem } from '../domain/problem.ts'
import { publicCode } from '../domain/public-code.ts'
import { maybeDay, maybeWritten, written } from '../domain/written.ts'
import { addConversation, getConversation, type Wording } from '../store/conversations.ts'
import { command } from './command.ts'

const Languages = z
  .array(z.string().refine(isLanguage, 'error.choose-some'), 'error.choose-some')
  .min(1, 'error.choose-some')
  .transform((given) => [...new Set(given)] as Language[])

/** Questions the program knows in every language: a question left as it was offered is asked in each reader's own. */
export type KnownWordings = readonly Wording[]

const inLanguages = (
  words: string,
  language: Language,
  languages: readonly Language[],
  known: KnownWordings,
): Wording => {
  const wording = known.find((candidate) => candidate[language] === words)
  const entries = languages.flatMap((each) => (wording?.[each] ? [[each, wording[each]]] : []))
  return { ...Object.fromEntries(entries), [language]: words }
}

/** Opens one to three questions to people, in the languages that somebody in the team can read. */
export const openConversation = (language: Language, known: KnownWordings) =>
  command({
    input: z.object({
      token: FormToken,
      question1: written({ most: 300 }),
      question2: maybeWritten({ most: 300 }),
      question3: maybeWritten({ most: 300 }),
      intro: maybeWritten({ most: 1000 }),
      closesOn: maybeDay,
      languages: Languages,
    }),
    may: 'open-conversation',
    async run({ store, by, at }, input) {
      if (!by.project) return problem('not-yours')
      if (input.closesOn && input.closesOn < at.toISOString().slice(0, 10))
        return problem('check-fields', { closesOn: 'error.date-past' })
      const asked = [input.question1, input.question2, input.question3].filter((words) => words !== null)
      const questions = asked.map((words) => inLanguages(words, language, input.languages, known))
      const { id, code, fresh } = await addConversation(store, {
        project: by.project,
        code: publicCode(7),
        questions,
        intro: input.intro ? { [language]: input.intro } : {},
        languages: input.languages,
        closesOn: input.closesOn,
        token: input.token,
        by: by.person,
      })
      const conversation = { conversation: id, code }
      if (fresh)
        return done(
          conversation,
          ledger('opened-conversation', { conversation: id, questions: asked.length }, by.project),
        )
      const before = await getConversation(store, id)
      return isDeepStrictEqual(before?.questions, questions) ? done(conversation) : problem('already-sent')
    },
  })
