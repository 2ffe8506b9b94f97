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

/** Whether an organisation works on a day. */
export function worksOn(day: Day, { daysOff = [0, 6], holidays }: WorkCalendar): boolean {
  const weekday = (((dayNumber(day) + 4) % 7) + 7) % 7
  return !daysOff.includes(weekday) && !holidays.includes(day)
}

/** Days from one day to a later one; below 0 when it is earlier. The same day is 0. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from)

/**
 * Working days after one day, up to and with another: from Monday to the Tuesday after it is 1. From Friday to Monday is 1 too.
 *
 * @throws RangeError for what is no day, when `to` is earlier, or for a span of more than a hundred years
 * @example workingDaysBetween('2026-12-24', '2026-12-29', { holidays: ['2026-12-25', '2026-12-28'] }) // 1
 */
export function workingDaysBetween(from: Day, to: Day, calendar: WorkCalendar): number {
  const span = daysBetween(from, to)
  if (span < 0) throw new RangeError(`${to} is before ${from}`)
  if (span > 36_525) throw new RangeError('More than a hundred years')
  const first = dayNumber(from)
  let count = 0
  for (let after = 1; after <= span; after++) if (worksOn(dayOf(first + after), calendar)) count++
  return count
}

/**
 * The day that comes so many working days after another. After 0 days it is the day itself, worked or not.
 *
 * @throws RangeError for what is no day, days below 0, or a calendar with no working day within a year
 * @example addWorkingDays('2026-03-06', 1, { holidays: [] }) // '2026-03-09'
 */
export function addWorkingDays(from: Day, days: number, calendar: WorkCalendar): Day {
  if (!Number.isSafeInteger(days) || days < 0) throw new RangeError(`Not a number of days: ${days}`)
  let at = dayNumber(from)
  for (let left = days, idle = 0; left > 0; ) {
    at++
    if (worksOn(dayOf(at), calendar)) {
      left--
      idle = 0
    } else if (++idle > 366) throw new RangeError('This calendar has no working days')
  }
  return dayOf(at)
}
