import { z } from 'zod'
import { equalityQuestions } from '../domain/equality.ts'
import { Id } from '../domain/ids.ts'
import { isLanguage, type Language, languages, readerField } from '../domain/language.ts'
import type { FieldErrors } from '../domain/problem.ts'
import { maybeDay, maybeNumber } from '../domain/written.ts'
import type { ConversationSettings } from '../store/conversations.ts'
import type { PossibleReader, ReaderByLanguage } from '../store/language-readers.ts'

const Languages = z
  .array(z.string().refine(isLanguage, 'error.choose-some'), 'error.choose-some')
  .min(1, 'error.choose-some')
  .transform((given) => [...new Set(given)] as Language[])

// `me`, or a person of the project.
const Reader = z.union([Id, z.literal('me'), z.literal('')], 'error.choose').default('')

/** What partners may set of a conversation, as forms send it. */
export const settingsShape = {
  languages: Languages,
  ...(Object.fromEntries(
    Object.keys(languages).map((language) => [readerField(language as Language), Reader]),
  ) as Record<ReturnType<typeof readerField>, typeof Reader>),
  opensOn: maybeDay,
  closesOn: maybeDay,
  mostAnswers: maybeNumber({ least: 10, most: 10_000 }),
  mostWords: maybeNumber({ least: 10, most: 2000 }),
  children: z
    .union([z.literal('yes'), z.literal('')], 'error.choose')
    .optional()
    .transform((given) => given === 'yes'),
  equality: z.array(z.enum(equalityQuestions), 'error.choose').default([]),
}

const Settings = z.object(settingsShape)
type Given = z.output<typeof Settings>

/** Settings as they can be kept. Children are asked nothing about themselves. */
export const settingsFrom = (given: Given): ConversationSettings => ({
  languages: given.languages,
  opensOn: given.opensOn,
  closesOn: given.closesOn,
  mostAnswers: given.mostAnswers,
  mostWords: given.mostWords,
  forChildren: given.children,
  equality: given.children ? [] : equalityQuestions.filter((question) => given.equality.includes(question)),
})

/** Who reads each language, or what is missing: a language opens only with somebody of the project who reads it. */
export function readersFrom(
  given: Given,
  me: string,
  people: readonly PossibleReader[],
): { readers: ReaderByLanguage; errors: FieldErrors } {
  const named = given.languages.map((language) => {
    const chosen = given[readerField(language)]
    const person = chosen === 'me' ? me : chosen
    const reads = people.some((each) => each.person === person && each.reads.includes(language))
    return { language, person, reads }
  })
  return {
    readers: Object.fromEntries(
      named.filter(({ reads }) => reads).map(({ language, person }) => [language, person]),
    ),
    errors: Object.fromEntries(
      named
        .filter(({ reads }) => !reads)
        .map(({ language }) => [readerField(language), 'error.reader-missing']),
    ),
  }
}

/** What is wrong with the dates; a last day that stood there before may be over. */
export function dateErrors(
  { opensOn, closesOn }: Pick<ConversationSettings, 'opensOn' | 'closesOn'>,
  today: string,
  before: string | null = null,
): FieldErrors {
  if (!closesOn || closesOn === before) return {}
  if (closesOn < today) return { closesOn: 'error.date-past' }
  return opensOn && opensOn > closesOn ? { closesOn: 'error.date-order' } : {}
}
