import { underRule } from './display.ts'
import type { Fate } from './hiding.ts'
import type { Release, Told } from './memory.ts'
import type { People } from './people.ts'
import type { Layout, Place, Question } from './question.ts'
import { countsRoundedTo } from './round.ts'
import type { Rule } from './rule.ts'

/** A view with its raw counts, to be told. For this folder only. */
export interface Telling {
  readonly layout: Layout
  readonly counts: readonly number[]
  readonly question: Question
  readonly people: People
  readonly rule: Rule
  readonly at: number
}

/** Where small places are not told as such, but left out like the others: among the totals, and inside. */
export interface Reserve {
  readonly totals: boolean
  readonly inside: boolean
}

/** Whether a count is somebody, but under the floor. */
export const isSmall = (count: number, { floor }: Rule): boolean => count > 0 && count < floor

/** Whether a place is a total of others. */
export const isTotal = ({ row, column }: Place, { columns }: Layout): boolean =>
  row === null || (column === null && columns.length > 0)

/**
 * Writes down what a view would tell. Where no small place is left out in silence, among the totals or inside, a reader may
 * reason that whatever is left out there is the floor or more; so what was left out before tells that much now.
 */
export function tell(
  { layout, counts, question, people, rule, at }: Telling,
  fates: readonly Fate[],
  before: readonly (Told | undefined)[],
  reserve: Reserve,
): Release {
  const wasSilent = (totals: boolean) =>
    layout.places.some(
      (place, index) =>
        isTotal(place, layout) === totals && leftOut(before[index]) && isSmall(counts[index] ?? 0, rule),
    )
  const silent = { totals: reserve.totals || wasSilent(true), inside: reserve.inside || wasSilent(false) }
  const told = layout.places.map((place, index): Told => {
    const kind = isTotal(place, layout) ? 'totals' : 'inside'
    const [earlier, fate] = [before[index], fates[index] ?? 'shown']
    const least = silent[kind] ? 1 : rule.floor
    if (earlier) return leftOut(earlier) ? { ...earlier, low: Math.max(earlier.low, least) } : earlier
    const isLeftOut = fate === 'to protect' || (fate === 'small' && reserve[kind])
    const part = isLeftOut
      ? { part: { hidden: 'to protect' } as const, low: least, high: null }
      : openly(counts[index] ?? 0, rule)
    return { region: place.region, ...part }
  })
  return { at, question, groupings: people.groupings, told }
}

const leftOut = (told: Told | undefined): boolean =>
  told !== undefined && 'hidden' in told.part && told.part.hidden === 'to protect'

/** A count as its rule tells it, and what that gives away. */
function openly(count: number, rule: Rule): Omit<Told, 'region'> {
  const part = underRule(count, rule)
  if ('hidden' in part) return { part, low: 1, high: rule.floor - 1 }
  if (part.shown === 0) return { part, low: 0, high: 0 }
  const [low, high] = countsRoundedTo(part.shown, rule.nearest)
  return { part, low: Math.max(low, rule.floor), high }
}
