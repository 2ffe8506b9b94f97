import { z } from 'zod'
import { maybeWritten } from './written.ts'

/**
 * The optional questions on equality, from which partners choose, worded as censuses and health services word them. They show who
 * was heard and who was not. Free words where no list of one country would fit another.
 */
export const equalityQuestions = ['age', 'gender', 'ethnic', 'disability', 'language', 'caring'] as const
export type EqualityQuestion = (typeof equalityQuestions)[number]

/** What can be chosen; a question that is not here is answered in one's own words. */
export const equalityChoices = {
  age: ['under-16', '16-24', '25-34', '35-44', '45-54', '55-64', '65-74', '75-84', '85-over'],
  gender: ['woman', 'man', 'other'],
  disability: ['no', 'a-little', 'a-lot'],
  caring: ['no', 'yes'],
} as const satisfies Partial<Record<EqualityQuestion, readonly string[]>>

export const isChoice = (question: EqualityQuestion): question is keyof typeof equalityChoices =>
  question in equalityChoices

/** The name of a question's field in the form of an answer. */
export const equalityField = (question: EqualityQuestion) => `equality-${question}` as const

const longestOwnWords = 60

const fieldOf = (question: EqualityQuestion) =>
  isChoice(question)
    ? z
        .union([z.enum(equalityChoices[question] as readonly string[]), z.literal('')], 'error.choose')
        .optional()
        .transform((chosen) => chosen || null)
    : maybeWritten({ most: longestOwnWords })

const makeInput = (asked: readonly EqualityQuestion[]) =>
  z.object(Object.fromEntries(asked.map((question) => [equalityField(question), fieldOf(question)])))

// Making a description of a form costs more than reading one with it, and there are few sets of questions.
const inputs = new Map<string, ReturnType<typeof makeInput>>()

/** The fields of the questions that a conversation asks; whatever else was sent is left aside. */
export function equalityInput(asked: readonly EqualityQuestion[]): ReturnType<typeof makeInput> {
  const name = asked.join(' ')
  const input = inputs.get(name) ?? makeInput(asked)
  inputs.set(name, input)
  return input
}

export type EqualitySaid = Readonly<Partial<Record<EqualityQuestion, string>>>

/** What somebody answered, without what they left empty; `null` where that is everything. */
export function equalitySaid(
  asked: readonly EqualityQuestion[],
  fields: Readonly<Record<string, unknown>>,
): EqualitySaid | null {
  const said = asked.flatMap((question) => {
    const words = fields[equalityField(question)]
    return typeof words === 'string' && words !== '' ? [[question, words] as const] : []
  })
  return said.length > 0 ? Object.fromEntries(said) : null
}
