import { workingDaysBetween } from '@evenground/fairness'

/** Monday to Friday. The program knows no country's holidays, and says so where it counts. */
const calendar = { holidays: [] } as const

/**
 * How many whole working days have passed since a day: neither that day nor today counts. From a Monday to the Friday after it these are three.
 * Days are `YYYY-MM-DD`; a day that is still to come has none behind it.
 */
export function wholeWorkingDaysSince(day: string, today: string): number {
  if (today <= day) return 0
  return Math.max(0, workingDaysBetween(day, dayBefore(today), calendar))
}

const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
