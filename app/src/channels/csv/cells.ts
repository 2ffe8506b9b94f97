import type { DateOrder } from '../../domain/file-answer.ts'
import type { Speaker } from '../../domain/voice.ts'
import { plainName } from './columns.ts'

const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/
const parted = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)/
const serial = /^\d{5}(\.\d+)?$/
const spreadsheetBegan = Date.UTC(1899, 11, 30)
const dayLong = 86_400_000

/** A day as 2027-03-12; `undefined` where the cell is no date that there is. Times of day are left away. */
export function readDay(cell: string, order: DateOrder): string | undefined {
  const text = cell.trim()
  const whole = iso.exec(text)
  if (whole) return dayOf(Number(whole[1]), Number(whole[2]), Number(whole[3]))
  const parts = parted.exec(text)
  if (parts) {
    const [one, two, year] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
    return order === 'day-first' ? dayOf(year, two, one) : dayOf(year, one, two)
  }
  if (serial.test(text))
    return new Date(spreadsheetBegan + Math.floor(Number(text)) * dayLong).toISOString().slice(0, 10)
  return undefined
}

function dayOf(year: number, month: number, day: number): string | undefined {
  const at = new Date(Date.UTC(year, month - 1, day))
  const real = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day
  return real ? at.toISOString().slice(0, 10) : undefined
}

/** The order under which more of a column's cells are dates; `unclear` where both would do, or neither. */
export function findDateOrder(cells: readonly string[]): DateOrder | 'unclear' {
  const given = cells.filter((cell) => cell.trim())
  const read = (order: DateOrder) => given.filter((cell) => readDay(cell, order) !== undefined).length
  const [dayFirst, monthFirst] = [read('day-first'), read('month-first')]
  if (dayFirst !== monthFirst) return dayFirst > monthFirst ? 'day-first' : 'month-first'
  const told = given.some((cell) => readDay(cell, 'day-first') !== readDay(cell, 'month-first'))
  return told || dayFirst < given.length ? 'unclear' : 'day-first'
}

const speakerWords: readonly (readonly [Speaker, RegExp])[] = [
  [
    'cares',
    /\b(carer|carers|care for|parent|relative|family|friend|behalf|mother|father|daughter|son|guardian|spouse|partner)\b/,
  ],
  ['works', /\b(staff|employee|nurse|doctor|clinician|work here|works here|colleague|team member)\b/],
  ['uses', /\b(patient|service user|user|myself|me|client|resident|i use|uses it|customer|person)\b/],
]

/** Who speaks, as far as a cell says it; `other` where it says something else, `null` where it is empty. */
export function readSpeaker(cell: string): Speaker | null {
  const text = plainName(cell)
  if (!text) return null
  return speakerWords.find(([, shape]) => shape.test(text))?.[0] ?? 'other'
}

const ratings = ['very good', 'good', 'neither good nor poor', 'poor', 'very poor'] as const

/** How the experience was, as the Friends and Family Test counts: 1 very good to 5 very poor, 0 "don't know"; `null` where it is none of these. */
export function readRating(cell: string): number | null {
  const text = plainName(cell)
  const named = ratings.indexOf(text as (typeof ratings)[number])
  if (named >= 0) return named + 1
  if (/^do(n[’']?t| not) know$/.test(text)) return 0
  return /^[1-5]$/.test(text) ? Number(text) : null
}
