/** A day without a time, as `YYYY-MM-DD`. */
export type Day = string

/** When an organisation does not work. */
export interface WorkCalendar {
  /** Days of the week off, Sunday 0 to Saturday 6; Saturday and Sunday unless told. */
  readonly daysOff?: readonly number[]
  /** Bank holidays and the organisation's own. */
  readonly holidays: readonly Day[]
}

const oneDay = 86_400_000

/** The number of a day since 1 January 1970. Throws RangeError for what is no day, such as 30 February. */
function dayNumber(day: Day): number {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== day)
    throw new RangeError(`Not a day: ${day}`)
  return at / oneDay
}

const dayOf = (number: number): Day => new Date(number * oneDay).toISOString().slice(0, 10)

/** A calendar that was checked, as numbers of days. A holiday that is written wrongly would otherwise be worked in silence. */
type DaysFree = (day: number) => boolean

/** Whether a day is free. Throws RangeError for a holiday that is no day, or a day of the week that is not 0 to 6. */
function freeDays({ daysOff = [0, 6], holidays }: WorkCalendar): DaysFree {
  const wrong = daysOff.find((day) => !Number.isInteger(day) || day < 0 || day > 6)
  if (wrong !== undefined) throw new RangeError(`Not a day of the week, Sunday 0 to Saturday 6: ${wrong}`)
  const free = new Set(holidays.map(dayNumber))
  return (day) => daysOff.includes((((day + 4) % 7) + 7) % 7) || free.has(day)
}

/** Whether an organisation works on a day. Throws RangeError for what is no day, in the calendar too. */
export const worksOn = (day: Day, calendar: WorkCalendar): boolean => !freeDays(calendar)(dayNumber(day))

/** Days from one day to a later one; below 0 when it is earlier. The same day is 0. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from)

/**
 * Working days after one day, up to and with another: from Monday to the Tuesday after it is 1. From Friday to Monday is 1 too.
 *
 * @throws RangeError for what is no day, in the calendar too, when `to` is earlier, or for a span of more than a hundred years
 * @example workingDaysBetween('2026-12-24', '2026-12-29', { holidays: ['2026-12-25', '2026-12-28'] }) // 1
 */
export function workingDaysBetween(from: Day, to: Day, calendar: WorkCalendar): number {
  const span = daysBetween(from, to)
  if (span < 0) throw new RangeError(`${to} is before ${from}`)
  if (span > 36_525) throw new RangeError('More than a hundred years')
  const first = dayNumber(from)
  const isFree = freeDays(calendar)
  let count = 0
  for (let after = 1; after <= span; after++) if (!isFree(first + after)) count++
  return count
}

/**
 * The day that comes so many working days after another. After 0 days it is the day itself, worked or not.
 *
 * @throws RangeError for what is no day, in the calendar too, days below 0, or a calendar with no working day within a year
 * @example addWorkingDays('2026-03-06', 1, { holidays: [] }) // '2026-03-09'
 */
export function addWorkingDays(from: Day, days: number, calendar: WorkCalendar): Day {
  if (!Number.isSafeInteger(days) || days < 0) throw new RangeError(`Not a number of days: ${days}`)
  const isFree = freeDays(calendar)
  let at = dayNumber(from)
  for (let left = days, idle = 0; left > 0; ) {
    at++
    if (!isFree(at)) {
      left--
      idle = 0
    } else if (++idle > 366) throw new RangeError('This calendar has no working days')
  }
  return dayOf(at)
}
