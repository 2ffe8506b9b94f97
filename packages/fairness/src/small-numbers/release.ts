import type { Audience } from './audience.ts'
import { check, type WorldStore } from './check.ts'
import { type Display, type Released, seesExactly, underRule } from './display.ts'
import { type Fate, hideInPairs, hideOneMore, linesOf } from './hiding.ts'
import type { Memory, Release, Told } from './memory.ts'
import { countRegions, type People } from './people.ts'
import { open, type Protected } from './protected.ts'
import { type Layout, layOut, type Place, type Question } from './question.ts'
import { regionKey } from './region.ts'
import { countsRoundedTo } from './round.ts'
import type { Rule } from './rule.ts'
import { type ShownTable, shownTable } from './shown-table.ts'

/** What came of asking for a view. Keep `memory` in place of the one that was given. */
export type Answer =
  | { readonly outcome: 'released'; readonly table: ShownTable; readonly memory: Memory }
  /** Newer numbers would give a small one away: the earlier view stands for now. */
  | { readonly outcome: 'kept'; readonly table: ShownTable; readonly memory: Memory }
  | {
      readonly outcome: 'refused'
      readonly why: 'would give a small number away' | 'too much to check'
      readonly memory: Memory
    }

/** What a view is made from. */
export interface Asking {
  readonly people: Protected<People>
  readonly question: Question
  readonly audience: Audience
  readonly memory: Memory
  /** When these people were counted. The same moment must mean the same counts. */
  readonly at: number
}

/**
 * Gives a view of counts of people, as far as this audience may see it beside all it has seen before.
 *
 * Small counts are hidden. So are others, where a small one could be worked out from them, in this table or together with any
 * views released before, at this moment or an earlier one. When hiding is not enough, the view is refused, or the earlier
 * answer to the same question is kept. Asking the same again at the same moment gives the same answer.
 *
 * @throws RangeError for a grouping or group that there is none of, or when `at` is earlier than what was already told
 * @example
 * const people = protectPeople({ groupings: [{ name: 'age', groups: ['under 65', '65 or over'] }], counts: [40, 3] })
 * release({ people, question: { by: ['age'] }, audience: publicAudience(rules.lt5), memory: startMemory(), at: 1 })
 */
export function release({ people: kept, question, audience, memory, at }: Asking): Answer {
  const { value: people, subject } = open(kept)
  const layout = layOut(question, people.groupings)
  const counts = countRegions(
    people,
    layout.places.map(({ region }) => region),
  )
  if (subject === 'open votes') return whole(layout, counts, memory, at, () => ({ hidden: 'until closed' }))
  if (seesExactly(audience, subject))
    return whole(layout, counts, memory, at, (count) => ({ shown: count as Released }))
  const latest = memory.releases.at(-1)?.at
  if (latest !== undefined && at < latest)
    throw new RangeError(`Numbers of ${latest} were already told; ${at} is earlier`)
  const before = earlier(memory, layout)
  if (before?.at === at) return { outcome: 'kept', table: tableOf(before, layout), memory }
  const settled = settle({ layout, counts, question, people, rule: audience.rule, memory, at })
  if ('release' in settled && tells(settled.release) && !(before && losesPlaces(before, settled.release))) {
    const next = { releases: [...memory.releases, settled.release], growing: settled.growing }
    return { outcome: 'released', table: tableOf(settled.release, layout), memory: next }
  }
  if (before) return { outcome: 'kept', table: tableOf(before, layout), memory }
  return {
    outcome: 'refused',
    why: 'release' in settled ? 'would give a small number away' : settled.why,
    memory,
  }
}

const whole = (
  layout: Layout,
  counts: readonly number[],
  memory: Memory,
  at: number,
  part: (count: number) => Display,
): Answer => ({
  outcome: 'released',
  table: shownTable(layout, counts.map(part), at),
  memory,
})

const tableOf = (from: Release, layout: Layout): ShownTable =>
  shownTable(
    layout,
    from.told.map(({ part }) => part),
    from.at,
  )

/** The last answer to the same question, if its places are still the same ones. */
const earlier = (memory: Memory, { places }: Layout): Release | undefined =>
  memory.releases.findLast(
    ({ told }) =>
      told.length === places.length &&
      !told.some(({ open: seen }) => seen) &&
      told.every(({ region }, at) => regionKey(region) === regionKey(places[at]?.region ?? {})),
  )

/** Whether there is anything left to tell: a view in which all but the empty places are left out is none. */
const tells = ({ told }: Release): boolean =>
  told.every(({ high }) => high === 0) || told.some(({ high }) => high !== null && high > 0)

/** Whether a place that was shown before would now be left out for the sake of another. */
const losesPlaces = (before: Release, now: Release): boolean =>
  before.told.some(({ part }, at) => {
    const later = now.told[at]?.part
    return 'shown' in part && later !== undefined && 'hidden' in later && later.hidden === 'to protect'
  })

interface Settling {
  readonly layout: Layout
  readonly counts: readonly number[]
  readonly question: Question
  readonly people: People
  readonly rule: Rule
  readonly memory: Memory
  readonly at: number
}

type Settled =
  | { readonly release: Release; readonly growing: boolean }
  | { readonly why: 'would give a small number away' | 'too much to check' }

/** Where small places are not told as such, but left out like the others: among the totals, and inside. */
interface Reserve {
  readonly totals: boolean
  readonly inside: boolean
}

/** The ways to try, the most open first. Silence where there is nothing small would tell the same again. */
function reserves({ layout, counts, rule, memory, at: moment }: Settling): Reserve[] {
  const told = toldThen(memory, moment)
  const small = (totals: boolean) =>
    layout.places.some(
      (place, at) =>
        isSmall(counts[at] ?? 0, rule) &&
        isTotal(place, layout) === totals &&
        !told.has(regionKey(place.region)),
    )
  const ways: Reserve[] = [{ totals: false, inside: false }]
  if (small(true)) ways.push({ totals: true, inside: false })
  if (small(false)) ways.push({ totals: small(true), inside: true })
  return ways
}

const isSmall = (count: number, { floor }: Rule): boolean => count > 0 && count < floor

const isTotal = ({ row, column }: Place, { columns }: Layout): boolean =>
  row === null || (column === null && columns.length > 0)

/** Looks for the least hiding that is safe. */
function settle(settling: Settling): Settled {
  for (const growing of settling.memory.growing ? [true, false] : [false]) {
    let contradiction = false
    for (const reserve of reserves(settling)) {
      const found = hideUntilSafe(settling, reserve, growing)
      if (found === 'too much to check') return { why: found }
      if (typeof found === 'object') return { release: found, growing }
      contradiction ||= found === 'contradiction'
    }
    if (!contradiction) break
  }
  return { why: 'would give a small number away' }
}

function hideUntilSafe(
  settling: Settling,
  reserve: Reserve,
  growing: boolean,
): Release | 'too much to check' | 'contradiction' | 'leak' {
  const { layout, counts, rule, memory, at: moment } = settling
  const lines = linesOf(layout.places)
  const before = toldThen(memory, moment)
  const told = layout.places.map(({ region }) => before.get(regionKey(region)))
  const canHide = counts.map((count, at) => count > 0 && told[at] === undefined)
  const paired = (fates: readonly Fate[]) =>
    rule.nearest === 1 ? hideInPairs(fates, canHide, lines) : [...fates]
  const worlds: WorldStore = new Map()
  let fates = paired(counts.map((count, at) => firstFate(count, told[at], rule)))
  for (;;) {
    const made = tell(settling, fates, told, reserve)
    const found = check([...memory.releases, made], growing, rule.floor, worlds)
    if (found === 'safe') return made
    if (found === 'contradiction' || found === 'too much to check') return found
    const touched = layout.places.flatMap(({ region }, at) => (found.touches(region, moment) ? [at] : []))
    const more = hideOneMore(fates, canHide, lines, touched)
    if (!more) return 'leak'
    fates = paired(more)
  }
}

/** What was already told at this moment. It is told the same again: hiding it now would protect nobody. */
const toldThen = (memory: Memory, moment: number): Map<string, Told> =>
  new Map(
    memory.releases
      .filter(({ at }) => at === moment)
      .flatMap(({ told }) =>
        told.filter(({ open: seen }) => !seen).map((one) => [regionKey(one.region), one] as const),
      ),
  )

function firstFate(count: number, told: Told | undefined, rule: Rule): Fate {
  if (told) return 'shown' in told.part ? 'shown' : 'small'
  return isSmall(count, rule) ? 'small' : 'shown'
}

/** Writes down what a view would tell. */
function tell(
  { layout, counts, question, people, rule, at }: Settling,
  fates: readonly Fate[],
  before: readonly (Told | undefined)[],
  reserve: Reserve,
): Release {
  const told = layout.places.map((place, index): Told => {
    const silent = isTotal(place, layout) ? reserve.totals : reserve.inside
    const part = partOf(counts[index] ?? 0, fates[index] ?? 'shown', rule, silent)
    return before[index] ?? { region: place.region, ...part }
  })
  return { at, question, groupings: people.groupings, told }
}

function partOf(count: number, fate: Fate, rule: Rule, silent: boolean): Omit<Told, 'region'> {
  if (fate !== 'shown' && silent) return { part: { hidden: 'to protect' }, low: 1, high: null }
  if (fate === 'to protect') return { part: { hidden: 'to protect' }, low: rule.floor, high: null }
  const part = underRule(count, rule)
  if ('hidden' in part) return { part, low: 1, high: rule.floor - 1 }
  if (part.shown === 0) return { part, low: 0, high: 0 }
  const [low, high] = countsRoundedTo(part.shown, rule.nearest)
  return { part, low: Math.max(low, rule.floor), high }
}
