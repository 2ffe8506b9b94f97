import type { XKind } from './chart.ts'
import type { X } from './reading.ts'
import type { Refusal } from './refusal.ts'

const isoDate = /^(\d{4})-(\d{2})(?:-(\d{2}))?(?:T(\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:?\d{2})?)?$/

/** Milliseconds since 1970 of an ISO date; without a zone it counts as UTC. Null if it is no date. */
export function dateNumber(text: string): number | null {
  const parts = isoDate.exec(text)
  if (!parts) return null
  const [, year, month, day = '01', time = '00:00', zone = 'Z'] = parts
  const start = Date.UTC(Number(year), Number(month) - 1, Number(day))
  if (new Date(start).getUTCMonth() !== Number(month) - 1 || Number(month) > 12) return null
  const at = Date.parse(`${year}-${month}-${day}T${time}${zone}`)
  return Number.isNaN(at) ? null : at
}

export type Axis = {
  readonly kind: XKind
  /** Where an `x` stands: equal keys are one subgroup, and smaller keys come first. */
  readonly keyOf: (x: X) => number | string | null
}

/** Decides what kind of axis a set of places needs. */
export function axisOf(xs: readonly X[]): Axis | Refusal {
  if (xs.every((x) => typeof x === 'number')) {
    const bad = xs.find((x) => !Number.isFinite(x))
    if (bad !== undefined) return { reason: 'not-a-number', x: bad }
    return { kind: 'number', keyOf: (x) => (typeof x === 'number' ? x : null) }
  }
  if (!xs.every((x) => typeof x === 'string')) return { reason: 'mixed-x' }
  if (!xs.every((x) => isoDate.test(x))) return { kind: 'category', keyOf: (x) => String(x) }
  const bad = xs.find((x) => dateNumber(x) === null)
  if (bad !== undefined) return { reason: 'not-a-date', x: bad }
  return { kind: 'date', keyOf: (x) => (typeof x === 'string' ? dateNumber(x) : null) }
}
