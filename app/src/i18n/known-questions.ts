import { type Language, languages } from '../domain/language.ts'
import { translator } from './translator.ts'

const all = Object.keys(languages) as Language[]

/** The questions that are offered, in every language: one that was left as offered is asked in each reader's own. */
export const knownQuestions: readonly Readonly<Record<Language, string>>[] = (
  ['conversation.question1', 'conversation.question2', 'conversation.question3'] as const
).map(
  (key) =>
    Object.fromEntries(all.map((language) => [language, translator(language)(key)])) as Record<
      Language,
      string
    >,
)
