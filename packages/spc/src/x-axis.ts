import type { XKind } from './chart.ts'
import type { X } from './reading.ts'
import type { Refusal } from './refusal.ts'

const isoDate = /^(\d{4})-(\d{2})(?:-(\d{2}))?(?:T(\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:?\d{2})?)?$/

const daysOf = (year: number, month: number): number =>
  month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31

/** Milliseconds since 1970 of an ISO date; without a zone it counts as UTC. Null if it is no date. */
export function dateNumber(text: string): number | null {
  const parts = isoDate.exec(text)
  if (!parts) return null
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3] ?? 1)]
  if (month < 1 || month > 12 || day < 1 || day > daysOf(year, month)) return null
  if (parts[4] === undefined) return Date.UTC(year, month - 1, day)
  const at = Date.parse(`${parts[1]}-${parts[2]}-${parts[3] ?? '01'}T${parts[4]}${parts[5] ?? 'Z'}`)
  return Number.isNaN(at) ? null : at
}

export type Axis = {
  readonly kind: XKind
  /** Where an `x` stands: equal keys are one subgroup, and smaller keys come first. */
  readonly keyOf: (x: X) => number | string | null
}

/** Decides what kind of axis a set of places needs. One date makes it an axis of dates: a word among them is a slip. */
export function axisOf(xs: readonly X[]): Axis | Refusal {
  if (xs.every((x) => typeof x === 'number')) {
    const bad = xs.find((x) => !Number.isFinite(x))
    if (bad !== undefined) return { reason: 'not-a-number', x: bad }
    return { kind: 'number', keyOf: (x) => (typeof x === 'number' ? x : null) }
  }
  if (!xs.every((x) => typeof x === 'string')) return { reason: 'mixed-x' }
  if (!xs.some((x) => isoDate.test(x))) return { kind: 'category', keyOf: (x) => String(x) }
  const keys = new Map(xs.map((x) => [x, dateNumber(x)]))
  const bad = xs.find((x) => keys.get(x) === null)
  if (bad !== undefined) return { reason: 'not-a-date', x: bad }
  const keyOf = (x: X) => (typeof x === 'string' ? (keys.get(x) ?? dateNumber(x)) : null)
  return { kind: 'date', keyOf }
}
