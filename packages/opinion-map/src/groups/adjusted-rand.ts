/**
 * How far two partitions of the same things agree beyond chance: 1 the same, about 0 unrelated (L. Hubert and P. Arabie,
 * Comparing partitions, Journal of Classification 2, 1985). Two partitions that are both one single group agree fully. Groups may be any numbers.
 *
 * @throws RangeError when the partitions are not of equally many things
 * @example adjustedRand([0, 0, 1, 1], [1, 1, 0, 0]) // 1
 */
export function adjustedRand(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length)
    throw new RangeError(`one partition is of ${a.length} things, the other of ${b.length}`)
  const cells = new Map<number, number>()
  const rows = new Map<number, number>()
  const columns = new Map<number, number>()
  const [leftPlace, rightPlace] = [placeOf(a), placeOf(b)]
  for (let i = 0; i < a.length; i++) {
    const [left, right] = [leftPlace(a[i] as number), rightPlace(b[i] as number)]
    add(cells, left * a.length + right)
    add(rows, left)
    add(columns, right)
  }
  const together = pairsIn(cells)
  const [left, right, all] = [pairsIn(rows), pairsIn(columns), (a.length * (a.length - 1)) / 2]
  const chance = all === 0 ? 0 : (left * right) / all
  const most = (left + right) / 2
  return most === chance ? 1 : (together - chance) / (most - chance)
}

/** Numbers groups 0, 1, 2 as they are met. */
function placeOf(groups: ArrayLike<number>): (group: number) => number {
  const places = new Map<number, number>()
  for (let i = 0; i < groups.length; i++)
    if (!places.has(groups[i] as number)) places.set(groups[i] as number, places.size)
  return (group) => places.get(group) as number
}

const add = (to: Map<number, number>, key: number): unknown => to.set(key, (to.get(key) ?? 0) + 1)

const pairsIn = (counts: Map<number, number>): number =>
  [...counts.values()].reduce((sum, each) => sum + (each * (each - 1)) / 2, 0)
