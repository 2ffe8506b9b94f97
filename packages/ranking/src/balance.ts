import { mayJoin, type Unseen } from './unseen.ts'

/** Draws a set one item at a time, each time among those shown least, at random where level. */
export function drawBalanced(
  unseen: Unseen,
  showings: readonly number[],
  target: number,
  uniform: () => number,
): number[] {
  const chosen: number[] = []
  while (chosen.length < target) {
    const least = leastShown(unseen, showings, chosen, target)
    chosen.push(least[Math.floor(uniform() * least.length)] as number)
  }
  return chosen
}

/** The chance that `drawBalanced` gives exactly this set, in any order. */
export function chanceOfBalanced(
  unseen: Unseen,
  showings: readonly number[],
  set: readonly number[],
): number {
  const chanceFrom = (chosen: readonly number[]): number => {
    if (chosen.length === set.length) return 1
    const least = leastShown(unseen, showings, chosen, set.length)
    const next = least.filter((item) => set.includes(item))
    return next.reduce((sum, item) => sum + chanceFrom([...chosen, item]) / least.length, 0)
  }
  return chanceFrom([])
}

/**
 * What it costs to show an item again to the same person, in showings: without it an item that comes late would go to one
 * person eight times running, and that person's taste would settle its place.
 */
const repeatCost = 3

function leastShown(
  unseen: Unseen,
  showings: readonly number[],
  chosen: readonly number[],
  target: number,
): number[] {
  const open = mayJoin(unseen, chosen, target)
  return lowest(
    open,
    showings.map((shown, item) => shown + repeatCost * (unseen.seen[item] as number)),
  )
}

function lowest(items: readonly number[], counts: readonly number[]): number[] {
  const least = items.reduce((min, item) => Math.min(min, counts[item] as number), Number.POSITIVE_INFINITY)
  return items.filter((item) => counts[item] === least)
}
