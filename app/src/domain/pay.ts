import { z } from 'zod'

/** How time is thanked: with money, with vouchers, or not, and then why. */
export const payKinds = ['money', 'vouchers', 'none'] as const
export type PayKind = (typeof payKinds)[number]

/** What one amount is for. */
export const payPers = ['hour', 'meeting', 'day'] as const
export type PayPer = (typeof payPers)[number]

/** How many days a payment may take where nobody said otherwise: ten working days are two weeks. */
export const usualDaysToPay = 14

const known = new Set(Intl.supportedValuesOf('currency'))

/** A currency by its three letters, such as GBP; or nothing. */
export const maybeCurrency = z
  .string()
  .optional()
  .transform((text) => text?.trim().toUpperCase() || null)
  .pipe(
    z
      .string()
      .refine((code) => known.has(code), 'error.currency')
      .nullable(),
  )

/** The day so many days after a day. */
export function daysAfter(day: string, days: number): string {
  const moment = new Date(`${day}T00:00:00Z`)
  moment.setUTCDate(moment.getUTCDate() + days)
  return moment.toISOString().slice(0, 10)
}
