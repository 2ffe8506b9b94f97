import { check, type WorldStore } from './check.ts'
import { type Fate, hideInPairs, hideOneMore, linesOf } from './hiding.ts'
import type { Memory, Release, Told } from './memory.ts'
import { regionKey } from './region.ts'
import type { Rule } from './rule.ts'
import { isSmall, isTotal, type Reserve, type Telling, tell } from './tell.ts'

/** One view to be settled, after all that was told before. */
export interface Settling extends Telling {
  readonly memory: Memory
}

/** A view that is safe to give, or why there is none. */
export type Settled =
  | { readonly release: Release; readonly growing: boolean }
  | { readonly why: 'would give a small number away' | 'too much to check' }

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

/** Looks for the least hiding that is safe. */
export function settle(settling: Settling): Settled {
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
