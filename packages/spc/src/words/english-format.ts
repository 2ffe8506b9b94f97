import type { X } from '../reading.ts'

const months = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** A place on the axis: dates in words, numbers and categories as they are. */
export function place(x: X): string {
  if (typeof x === 'number') return String(x)
  const date = /^(\d{4})-(\d{2})(?:-(\d{2}))?(?:T(\d{2}:\d{2}))?/.exec(x)
  const month = months[Number(date?.[2]) - 1]
  if (!date || !month) return x
  const day = date[3] ? `${Number(date[3])} ` : ''
  return `${day}${month} ${date[1]}${date[4] ? `, ${date[4]}` : ''}`
}

/** A place inside a sentence. */
export const spot = (x: X): string => (typeof x === 'number' ? `point ${x}` : place(x))

/** A place in short: within a year day and month, beyond it month and year. */
export function shortPlace(x: X, from: X, to: X): string {
  const words = place(x).split(' ')
  // Words that `place` left alone are the name of a place, not a date.
  if (typeof x === 'number' || place(x) === x || words.length < 3) return place(x)
  const [day, month, year] = words
  const short = month?.slice(0, 3)
  const oneYear = String(from).slice(0, 4) === String(to).slice(0, 4)
  return oneYear ? `${day} ${short}` : `${short} ${year?.replace(',', '')}`
}

const formats = Array.from(
  { length: 13 },
  (_, digits) => new Intl.NumberFormat('en-GB', { maximumFractionDigits: digits }),
)

/** A number with about three figures that mean something. */
export function figure(value: number): string {
  const whole = Math.floor(Math.log10(Math.abs(value) || 1))
  const digits = Math.min(12, Math.max(0, 2 - whole))
  const words = formats[digits]?.format(value) ?? String(value)
  return words === '-0' ? '0' : words
}

/** A number with its unit; a percent sign stands close. */
export function withUnit(value: number, unit: string | null): string {
  if (unit === null) return figure(value)
  return unit === '%' ? `${figure(value)}%` : `${figure(value)} ${unit}`
}

/** A share as "in 100", rounded down so that a claim is never more than was shown. */
export function inHundred(share: number): string {
  const hundreds = Math.floor(share * 100 + 1e-9)
  return hundreds >= 99 ? `${Math.floor(share * 1000 + 1e-9)} in 1,000` : `${hundreds} in 100`
}

export const times = (count: number): string =>
  count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`

export const list = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

const countWords = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine']

/** A count that begins a sentence: a word up to nine. */
export const counted = (count: number): string => countWords[count] ?? figure(count)
