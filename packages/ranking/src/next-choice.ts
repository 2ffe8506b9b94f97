import { chanceOfBalanced, drawBalanced } from './balance.ts'
import type { Choice } from './choice.ts'
import type { Fit } from './fit-worths.ts'
import { tellingSets } from './information.ts'
import { random } from './random.ts'
import { mayJoin, unseenBy } from './unseen.ts'

/** What is known when one person asks for their next choice. */
export type Asking = {
  /** Items that may be shown now. */
  readonly items: readonly string[]
  /** How often each was shown to anybody; see `showingsOf`. Absent = never. */
  readonly showings: ReadonlyMap<string, number>
  /** Everything this person was asked before, "cannot choose" included. */
  readonly asked: readonly Choice[]
  /** This person's own statements: never shown to them. */
  readonly own?: readonly string[]
  /** The latest fit; without it only balance counts. */
  readonly fit?: Fit
  /** How many places "the top" has. Default 5. */
  readonly top?: number
  /** 2 for a pair, 3 or 4 for most and least. Default 2. */
  readonly size?: 2 | 3 | 4
  /** Showings per item, on average, before information joins balance. Default 10. */
  readonly warmUp?: number
  /** Share of choices drawn for information after that, 0 to 1. Default 0.5. */
  readonly informedShare?: number
  /** Seed, a whole number; give each person and each question their own. */
  readonly seed: number
}

export type Next = {
  /** In the order to show: for a pair the first is left (or above). */
  readonly shown: readonly string[]
  /** The chance with which these items, in any order, were to be shown: keep it with the answer. */
  readonly chance: number
  readonly why: 'balance' | 'information'
}

/**
 * The next choice for one person: items shown least first; once each has been shown about ten times, half of the choices
 * go where an answer tells most, near the line between the top and the rest. Never two items this person has met on one
 * screen, never their own; sides at random. When no set of the size asked is left, a smaller one; then undefined.
 *
 * @throws RangeError when a setting cannot be meant.
 * @example
 * nextChoice({ items: ['food', 'rest'], showings: new Map(), asked: [], seed: 7 })?.shown // the two, in a random order
 */
export function nextChoice(asking: Asking): Next | undefined {
  const { items, informed, top, sizes } = understood(asking)
  const unseen = unseenBy(items, asking.asked, asking.own ?? [])
  const size = sizes.find((wanted) => mayJoin(unseen, [], wanted).length > 0)
  if (size === undefined) return undefined
  const uniform = random(asking.seed)
  const showings = items.map((item) => asking.showings.get(item) ?? 0)
  const telling = informed > 0 && asking.fit ? tellingSets(unseen, asking.fit, items, top, size) : []
  const share = telling.length > 0 ? informed : 0
  const byInformation = uniform() < share
  const set = byInformation
    ? (telling[Math.floor(uniform() * telling.length)] as number[])
    : drawBalanced(unseen, showings, size, uniform)
  return {
    shown: shuffled(set, uniform).map((index) => items[index] as string),
    chance: (1 - share) * chanceOfBalanced(unseen, showings, set) + share * shareOf(telling, set),
    why: byInformation ? 'information' : 'balance',
  }
}

function understood(asking: Asking) {
  const { top = 5, size = 2, warmUp = 10, informedShare = 0.5 } = asking
  if (!Number.isSafeInteger(asking.seed)) throw new RangeError('seed must be a whole number')
  if (![2, 3, 4].includes(size)) throw new RangeError('size must be 2, 3 or 4')
  if (!(informedShare >= 0 && informedShare <= 1)) throw new RangeError('informedShare must be from 0 to 1')
  if (!Number.isSafeInteger(top) || top < 1) throw new RangeError('top must be a whole number, 1 or more')
  if (!(warmUp >= 0)) throw new RangeError('warmUp must be 0 or more')
  for (const [item, shown] of asking.showings)
    if (!(shown >= 0 && shown < Infinity)) throw new RangeError(`showings: ${item} must be 0 or more`)
  const items = [...new Set(asking.items)].sort()
  const shown = items.reduce((sum, item) => sum + (asking.showings.get(item) ?? 0), 0)
  const informed = shown >= warmUp * items.length ? informedShare : 0
  return { items, informed, top, sizes: [4, 3, 2].filter((one) => one <= size) }
}

/** Share of the telling sets that are this set. */
function shareOf(telling: readonly (readonly number[])[], set: readonly number[]): number {
  if (telling.length === 0) return 0
  return telling.filter((other) => set.every((item) => other.includes(item))).length / telling.length
}

/** Fisher and Yates. */
function shuffled(set: readonly number[], uniform: () => number): number[] {
  const out = [...set]
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(uniform() * (i + 1))
    ;[out[i], out[j]] = [out[j] as number, out[i] as number]
  }
  return out
}
