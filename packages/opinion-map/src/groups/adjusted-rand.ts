/**
 * How far two partitions of the same things agree beyond chance: 1 the same, about 0 unrelated (L. Hubert and P. Arabie,
 * Comparing partitions, Journal of Classification 2, 1985). Two partitions that are both one single group agree fully.
 *
 * @example adjustedRand([0, 0, 1, 1], [1, 1, 0, 0]) // 1
 */
export function adjustedRand(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const cells = new Map<number, number>()
  const rows = new Map<number, number>()
  const columns = new Map<number, number>()
  for (let i = 0; i < a.length; i++) {
    const [left, right] = [a[i] as number, b[i] as number]
    add(cells, left * 1024 + right)
    add(rows, left)
    add(columns, right)
  }
  const together = pairsIn(cells)
  const [left, right, all] = [pairsIn(rows), pairsIn(columns), (a.length * (a.length - 1)) / 2]
  const chance = all === 0 ? 0 : (left * right) / all
  const most = (left + right) / 2
  return most === chance ? 1 : (together - chance) / (most - chance)
}

const add = (to: Map<number, number>, key: number): unknown => to.set(key, (to.get(key) ?? 0) + 1)

const pairsIn = (counts: Map<number, number>): number =>
  [...counts.values()].reduce((sum, each) => sum + (each * (each - 1)) / 2, 0)
