import { type Choice, shownIn } from './choice.ts'

/** What may still be shown to one person: which items go with which, by index. */
export type Unseen = {
  readonly size: number
  /** True when the two items were never on one screen before this person, and neither is their own. */
  readonly mayMeet: (i: number, j: number) => boolean
  /** How often this person saw each item. */
  readonly seen: readonly number[]
}

export function unseenBy(items: readonly string[], asked: readonly Choice[], own: readonly string[]): Unseen {
  const place = new Map(items.map((item, index) => [item, index]))
  const barred = new Set(own.map((item) => place.get(item)))
  const met = new Set<number>()
  const seen = items.map(() => 0)
  for (const choice of asked) {
    const shown = shownIn(choice).flatMap((item) => place.get(item) ?? [])
    for (const i of shown) seen[i] = (seen[i] as number) + 1
    for (const i of shown) for (const j of shown) met.add(i * items.length + j)
  }
  return {
    size: items.length,
    seen,
    mayMeet: (i, j) => i !== j && !barred.has(i) && !barred.has(j) && !met.has(i * items.length + j),
  }
}

/** Items that may join the chosen ones so that the set can still grow to `target` without a pair met before. */
export function mayJoin(unseen: Unseen, chosen: readonly number[], target: number): number[] {
  const open = all(unseen.size).filter((item) => chosen.every((other) => unseen.mayMeet(item, other)))
  return open.filter((item) => canGrow(unseen, item, open, target - chosen.length - 1))
}

/** Whether `more` further items of `open` exist that may meet `item` and one another. */
function canGrow(unseen: Unseen, item: number, open: readonly number[], more: number): boolean {
  if (more <= 0) return true
  const next = open.filter((other) => unseen.mayMeet(item, other))
  return next.some((other) => canGrow(unseen, other, next, more - 1))
}

const all = (size: number) => Array.from({ length: size }, (_, index) => index)
