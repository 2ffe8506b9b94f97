import { boxChances } from './run-distribution.ts'

/** Share of unchanged processes that must stay inside the box. */
const specificity = 0.925
/** P(Z <= 0.8): a point above the old centre after the shift, 0.8 sigma, that the box is best at seeing. */
const aboveAfterShift = 0.7881446014166034
/** Longest run that is searched: with up to 100 points the best box never allows one of more than 14. */
const searched = 24
/** Chances below this count as impossible; they are rounding of zero. */
const impossible = 1e-12

/** Limits of a box, and how far its corner is cut: the region without a signal. */
export type Box = {
  readonly longestRunMax: number
  readonly crossingsMin: number
  /** With exactly `crossingsMin` crossings, the longest run allowed. */
  readonly longestAtFewest: number
  /** With exactly `longestRunMax` as longest run, the fewest crossings allowed. */
  readonly fewestAtLongest: number
}

type Chances = {
  readonly unchanged: readonly (readonly number[])[]
  readonly shifted: readonly (readonly number[])[]
}

const at = (table: readonly (readonly number[])[], longest: number, crossings: number): number =>
  table[longest]?.[crossings] ?? 0

/** Chance of exactly these crossings and this longest run. */
const cell = (table: readonly (readonly number[])[], longest: number, crossings: number): number =>
  at(table, longest, crossings) -
  at(table, longest, crossings + 1) -
  at(table, longest - 1, crossings) +
  at(table, longest - 1, crossings + 1)

function searchBox(useful: number, chances: Chances): Box | null {
  let best: Box | null = null
  let least = 2
  for (let longest = 1; longest <= Math.min(useful, searched); longest++) {
    for (let crossings = 0; crossings < useful; crossings++) {
      const missed = at(chances.shifted, longest, crossings)
      if (missed >= least || at(chances.unchanged, longest, crossings) < specificity) continue
      if (cell(chances.unchanged, longest, crossings) <= impossible) continue
      least = missed
      best = {
        longestRunMax: longest,
        crossingsMin: crossings,
        longestAtFewest: longest,
        fewestAtLongest: crossings,
      }
    }
  }
  return best
}

/** Takes cells away from the corner along both edges, the likelier one after a shift first, while enough remain. */
function cutCorner(box: Box, { unchanged, shifted }: Chances): Box {
  const { longestRunMax: longest, crossingsMin: fewest } = box
  let left = at(unchanged, longest, fewest) - cell(unchanged, longest, fewest)
  if (left < specificity) return box
  let [longestAtFewest, fewestAtLongest] = [longest - 1, fewest + 1]
  for (;;) {
    const along = cell(unchanged, longest, fewestAtLongest)
    const down = cell(unchanged, longestAtFewest, fewest)
    const mayAlong = along > impossible && left - along >= specificity
    const mayDown = down > impossible && left - down >= specificity
    if (!mayAlong && !mayDown) return { ...box, longestAtFewest, fewestAtLongest }
    const alongFirst = cell(shifted, longest, fewestAtLongest) >= cell(shifted, longestAtFewest, fewest)
    if (mayAlong && (alongFirst || !mayDown)) {
      fewestAtLongest += 1
      left -= along
    } else {
      longestAtFewest -= 1
      left -= down
    }
  }
}

const known = new Map<string, Box | null>()

/**
 * Best box and cut box (Anhøj & Wentzel-Larsen 2020, doi:10.1371/journal.pone.0233920): among all pairs of limits
 * that keep at least 92.5 % of unchanged processes free of a signal, the pair that a shift of 0.8 sigma leaves least
 * often; the cut box also gives a signal in as much of its corner as that share allows. Found from the exact joint
 * distribution of crossings and longest run. Null outside 10 to 100 useful points, where the methods are not defined.
 */
export function bestBox(useful: number, cut: boolean): Box | null {
  if (useful < 10 || useful > 100) return null
  const name = `${useful} ${cut}`
  const before = known.get(name)
  if (before !== undefined) return before
  const tableOf = (above: number) =>
    Array.from({ length: Math.min(useful, searched) + 1 }, (_, longest) => boxChances(useful, longest, above))
  const chances = { unchanged: tableOf(0.5), shifted: tableOf(aboveAfterShift) }
  const box = searchBox(useful, chances)
  const result = box && cut ? cutCorner(box, chances) : box
  known.set(name, result)
  return result
}
