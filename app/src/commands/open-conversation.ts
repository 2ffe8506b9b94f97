import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { FormToken } from '../domain/ids.ts'
import type { Language } from '../domain/language.ts'
import { ledger } from '../domain/ledger.ts'
import { done, problem } from '../domain/problem.ts'
import { publicCode } from '../domain/public-code.ts'
import { maybeWritten, written } from '../domain/written.ts'
import { addConversation, getConversation, type Wording } from '../store/conversations.ts'
import { frozen } from '../store/disputes.ts'
import { safetyReady } from '../store/duties.ts'
import { possibleReaders, setReaders } from '../store/language-readers.ts'
import { getProject } from '../store/projects.ts'
import { command } from './command.ts'
import { dateErrors, readersFrom, settingsFrom, settingsShape } from './conversation-settings.ts'

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
      // Said by whoever opens a question before there are safety contacts: they know that words may wait.
      safetyKnown: z.literal('yes', 'error.choose').optional(),
      ...settingsShape,
    }),
    may: 'open-conversation',
    async run({ store, by, at }, input) {
      const project = by.project && (await getProject(store, by.project))
      if (!project || !by.project) return problem('not-yours')
      if (project.ended) return problem('ended')
      if (project.paused) return problem('paused')
      if (await frozen(store, project.id, 'conversation', at)) return problem('frozen')
      const safe = await safetyReady(store, project.id)
      const settings = settingsFrom(input)
      const { readers, errors } = readersFrom(input, by.person, await possibleReaders(store, by.project))
      const wrong = {
        ...dateErrors(settings, at.toISOString().slice(0, 10)),
        ...errors,
        ...(!safe && !input.safetyKnown && { safetyKnown: 'error.choose' }),
      }
      if (Object.keys(wrong).length > 0) return problem('check-fields', wrong)
      const asked = [input.question1, input.question2, input.question3].filter((words) => words !== null)
      const questions = asked.map((words) => inLanguages(words, language, input.languages, known))
      const { id, code, fresh } = await addConversation(store, {
        project: by.project,
        code: publicCode(7),
        questions,
        intro: input.intro ? { [language]: input.intro } : {},
        ...settings,
        token: input.token,
        by: by.person,
      })
      const conversation = { conversation: id, code }
      if (fresh) await setReaders(store, id, readers)
      if (fresh)
        return done(
          conversation,
          ledger('opened-conversation', { conversation: id, questions: asked.length }, by.project),
        )
      const before = await getConversation(store, id)
      return isDeepStrictEqual(before?.questions, questions) ? done(conversation) : problem('already-sent')
    },
  })
