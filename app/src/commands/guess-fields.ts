import { z } from 'zod'
import { type Guess, guessLength } from '../domain/guess.ts'
import { FormToken } from '../domain/ids.ts'
import type { FieldErrors } from '../domain/problem.ts'
import { maybeWritten } from '../domain/written.ts'

const words = maybeWritten({ most: guessLength })
const ten = z
  .string()
  .optional()
  .transform((text) => text?.trim() || null)
  .pipe(
    z
      .string()
      .regex(/^(\d|10)$/, 'error.of-ten')
      .nullable(),
  )

/** Five places for a guess, as the form sends them. */
export const GuessFields = z.object({
  token: FormToken,
  ...{ words1: words, words2: words, words3: words, words4: words, words5: words },
  ...{ ten1: ten, ten2: ten, ten3: ten, ten4: ten, ten5: ten },
})

export type GuessForm = z.output<typeof GuessFields>

const places = [1, 2, 3, 4, 5] as const

/** The guesses that are whole, and what the others lack. */
export function guessesIn(form: GuessForm): {
  readonly guesses: readonly Guess[]
  readonly errors: FieldErrors
} {
  const filled = places.map((place) => ({
    place,
    words: form[`words${place}`],
    ten: form[`ten${place}`],
  }))
  const lacking = filled.flatMap(({ place, words, ten }): [string, string][] => {
    if (words !== null && ten === null) return [[`ten${place}`, 'error.of-ten']]
    return words === null && ten !== null ? [[`words${place}`, 'error.missing']] : []
  })
  const guesses = filled.flatMap(({ words, ten }) =>
    words !== null && ten !== null ? [{ words, ofTen: Number(ten) }] : [],
  )
  const none: [string, string][] =
    guesses.length === 0 && lacking.length === 0 ? [['words1', 'error.missing']] : []
  return { guesses, errors: Object.fromEntries([...lacking, ...none]) }
}

/** What was written so far, as the form shows it again. */
export const draftFields = (form: GuessForm): Readonly<Record<string, string>> =>
  Object.fromEntries(
    places.flatMap((place) => [
      [`words${place}`, form[`words${place}`] ?? ''],
      [`ten${place}`, form[`ten${place}`] ?? ''],
    ]),
  )
