import { normalBelow, varianceOfGap } from './closeness.ts'
import type { Fit, Worths } from './fit-worths.ts'
import { mayJoin, type Unseen } from './unseen.ts'

/** How many of the most telling pairs the draw is among: one alone would be shown to everybody at once. */
const among = 3

/** The sets a telling draw is among, each with the same chance: the most telling pairs, grown one best item at a time. */
export function tellingSets(
  unseen: Unseen,
  fit: Fit,
  items: readonly string[],
  top: number,
  target: number,
): number[][] {
  const value = tellingValue(unseen, fit, items, top)
  const pairs: { pair: [number, number]; worth: number }[] = []
  for (let i = 0; i < unseen.size; i++) {
    for (let j = i + 1; j < unseen.size; j++) {
      if (unseen.mayMeet(i, j)) pairs.push({ pair: [i, j], worth: value(i, j) })
    }
  }
  pairs.sort((a, b) => b.worth - a.worth || a.pair[0] - b.pair[0] || a.pair[1] - b.pair[1])
  const sets: number[][] = []
  for (const { pair } of pairs) {
    const set = grow(unseen, pair, target, value)
    if (set) sets.push(set)
    if (sets.length === among) break
  }
  return sets
}

function grow(unseen: Unseen, pair: readonly number[], target: number, value: Value): number[] | undefined {
  const set = [...pair]
  while (set.length < target) {
    const open = mayJoin(unseen, set, target)
    const sum = (item: number) => set.reduce((total, other) => total + value(item, other), 0)
    const best = open.reduce<number | undefined>(
      (a, b) => (a === undefined || sum(b) > sum(a) ? b : a),
      undefined,
    )
    if (best === undefined) return undefined
    set.push(best)
  }
  return set
}

type Value = (i: number, j: number) => number

/**
 * What an answer to a pair would tell: p (1 - p) times the variance of the gap, more so the nearer the two stand to
 * the line between the top and the rest, and much less for items this person has met (it would be their taste again). Items the fit does not know yet are left to balance.
 */
function tellingValue(unseen: Unseen, fit: Fit, items: readonly string[], top: number): Value {
  const place = new Map(fit.items.map((item, index) => [item, index]))
  const at = items.map((item) => place.get(item) ?? -1)
  const near = nearCut(fit.overall, top)
  return (a, b) => {
    const i = at[a] as number
    const j = at[b] as number
    if (i < 0 || j < 0) return 0
    const gap = (fit.overall.mean[i] as number) - (fit.overall.mean[j] as number)
    const p = 1 / (1 + Math.exp(-gap))
    const repeats = 1 + (unseen.seen[a] as number) + (unseen.seen[b] as number)
    return (
      (p *
        (1 - p) *
        varianceOfGap(fit.overall, i, j) *
        (1 + ((near[i] as number) + (near[j] as number)) / 2)) /
      repeats ** 2
    )
  }
}

/** For each item 4 u (1 - u), where u is the chance that it stands above the line between place `top` and the next. */
function nearCut({ mean, covariance }: Worths, top: number): number[] {
  const sorted = mean.toSorted((a, b) => b - a)
  const last = Math.min(top, sorted.length - 1)
  const line = ((sorted[last - 1] ?? 0) + (sorted[last] ?? 0)) / 2
  return Array.from(mean, (worth, i) => {
    const sd = Math.sqrt(Math.max(1e-12, covariance.cells[i * mean.length + i] as number))
    const above = normalBelow((worth - line) / sd)
    return 4 * above * (1 - above)
  })
}
