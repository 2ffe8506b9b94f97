import { z } from 'zod'

// Where the digits of the scripts begin that our languages are written in, and of their neighbours.
const zeros = [0x0660, 0x06f0, 0x0966, 0x09e6]

/** Digits of any of these scripts as 0 to 9. */
function plainDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (sign) => {
    const code = sign.codePointAt(0) ?? 0
    const zero = zeros.find((each) => code >= each && code < each + 10)
    return zero === undefined ? sign : String(code - zero)
  })
}

const grouped = /^\d{1,3}([ ,.’'\u00a0\u202f\u066c]\d{3})+$/

/** A whole number as people write it: 1200, 1 200, 1,200 or ١٢٠٠; or nothing, which is `null`. */
export const maybeWhole = ({ least = 0, most }: { least?: number; most: number }) =>
  z
    .string()
    .optional()
    .transform((text) => {
      const typed = plainDigits((text ?? '').trim())
      if (typed === '') return null
      return Number(
        grouped.test(typed) ? typed.replace(/\D/g, '') : /^\d{1,12}$/.test(typed) ? typed : Number.NaN,
      )
    })
    .pipe(z.int('error.number').min(least, 'error.number').max(most, 'error.number').nullable())

/** A share of a hundred, such as 12 or 12.5; or nothing. */
export const maybePercent = z
  .string()
  .optional()
  .transform((text) => {
    const typed = plainDigits((text ?? '').replace(/%|٪/g, '').trim()).replace(/[,\u066b]/, '.')
    if (typed === '') return null
    return /^\d{1,3}(\.\d)?$/.test(typed) ? Number(typed) : Number.NaN
  })
  .pipe(z.number('error.percent').min(0, 'error.percent').max(100, 'error.percent').nullable())

/** A sum of money with at most two places, as PostgreSQL writes it; or nothing. */
export const maybeAmount = z
  .string()
  .optional()
  .transform((text) => plainDigits((text ?? '').trim()).replace(/[,\u066b]/, '.') || null)
  .pipe(
    z
      .string()
      .regex(/^\d{1,6}(\.\d{1,2})?$/, 'error.amount')
      .refine((amount) => Number(amount) > 0, 'error.amount')
      .nullable(),
  )
