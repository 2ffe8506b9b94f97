import type { Audience } from './audience.ts'
import { type Display, type Released, seesExactly } from './display.ts'
import type { Memory, Release } from './memory.ts'
import { countRegions, type People } from './people.ts'
import { open, type Protected } from './protected.ts'
import { type Layout, layOut, type Question } from './question.ts'
import { type Grouping, regionKey } from './region.ts'
import { checkRule, type Rule } from './rule.ts'
import { settle } from './settle.ts'
import { type ShownTable, shownTable } from './shown-table.ts'

/** What came of asking for a view. Keep `memory` in place of the one that was given. */
export type Answer =
  | { readonly outcome: 'released'; readonly table: ShownTable; readonly memory: Memory }
  /** The earlier view stands: it is of this very moment, or newer numbers would give a small one away, or are too much to check. */
  | {
      readonly outcome: 'kept'
      readonly why: 'same moment' | NotGiven
      readonly table: ShownTable
      readonly memory: Memory
    }
  | { readonly outcome: 'refused'; readonly why: NotGiven; readonly memory: Memory }

/** Why a view is not given. */
export type NotGiven = 'would give a small number away' | 'too much to check'

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
 * @throws RangeError for a grouping or group that there is none of, when `at` is earlier than what was already told, when the
 * memory was told under another rule, when a group that was told is no longer there, or for a rule that would protect nobody
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
  refuseMisuse(memory, audience.rule, at)
  refuseRegrouping(memory, people.groupings)
  const before = earlier(memory, layout)
  if (before?.at === at)
    return { outcome: 'kept', why: 'same moment', table: tableOf(before, layout), memory }
  const settled = settle({ layout, counts, question, people, rule: audience.rule, memory, at })
  if ('release' in settled && tells(settled.release) && !(before && losesPlaces(before, settled.release))) {
    const { release: made, growing } = settled
    const next = { releases: [...memory.releases, made], growing, rule: audience.rule }
    return { outcome: 'released', table: tableOf(settled.release, layout), memory: next }
  }
  const why = 'release' in settled ? 'would give a small number away' : settled.why
  return before
    ? { outcome: 'kept', why, table: tableOf(before, layout), memory }
    : { outcome: 'refused', why, memory }
}

function refuseMisuse({ releases, rule: before }: Memory, rule: Rule, at: number): void {
  checkRule(rule)
  const latest = releases.at(-1)?.at
  if (!Number.isFinite(at)) throw new RangeError(`Not a moment: ${at}`)
  if (latest !== undefined && at < latest)
    throw new RangeError(`Numbers of ${latest} were already told; ${at} is earlier`)
  if (!before && releases.some(({ told }) => told.some(({ open: seen }) => !seen)))
    throw new RangeError('This memory has lost the rule it was told under')
  if (before && (before.floor !== rule.floor || before.nearest !== rule.nearest))
    throw new RangeError(`This memory was told under the rule ${before.name}, not ${rule.name}`)
}

/**
 * Groups may come new, but none may go once it was told: with other bounds (under 42 for under 40) the few between the two could be
 * counted, and nothing here knows how old and new bounds lie.
 */
function refuseRegrouping({ releases }: Memory, groupings: readonly Grouping[]): void {
  for (const { name, groups } of groupings) {
    const told = releases.flatMap((one) => one.groupings.find((had) => had.name === name)?.groups ?? [])
    const gone = told.find((group) => !groups.includes(group))
    if (gone !== undefined)
      throw new RangeError(
        `The group ${gone} of ${name} was told before; if nobody is in it now, count it as 0`,
      )
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
