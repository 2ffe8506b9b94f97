import { z } from 'zod'
import { latinDigits } from './written.ts'

const digits = 8

/** A card as it is printed. Its key is shown this once. */
export interface PrintedCard {
  readonly number: string
  readonly key: readonly string[]
}

/** How somebody comes back to words that were typed for them: by the card they hold, or by a key to give them now; or not at all. */
export interface WayBack {
  readonly card: string | null
  readonly key: readonly string[] | null
}

/** The check digit of some digits, as Luhn counts it: one wrong digit, or two that changed places, are seen. */
function checkDigit(body: string): number {
  const sum = [...body].toReversed().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return (10 - (sum % 10)) % 10
}

/**
 * The number of a printed card: seven digits and one that checks them.
 * @param body a whole number below ten million
 */
export function cardNumber(body: number): string {
  const text = String(body).padStart(digits - 1, '0')
  return `${text}${checkDigit(text)}`
}

/** As people read it: 1234 5678. */
export const writeCardNumber = (number: string): string => number.replace(/(\d{4})(?=\d)/g, '$1 ')

/** A number as somebody typed it; `undefined` where it is none that was ever printed. */
export function readCardNumber(typed: string): string | undefined {
  const number = latinDigits(typed).replace(/[\s-]+/g, '')
  if (!/^\d{8}$/.test(number)) return undefined
  return checkDigit(number.slice(0, -1)) === Number(number.at(-1)) ? number : undefined
}

/** The number of a card in a field that may stay empty; then it is `null`. */
export const maybeCardNumber = z
  .string()
  .optional()
  .transform((typed) => (typed?.trim() ? (readCardNumber(typed) ?? '') : null))
  .pipe(z.string().min(1, 'error.card').nullable())
