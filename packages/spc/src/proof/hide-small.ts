/** A group with the number of its checks. */
export type GroupSize = { readonly name: string; readonly checks: number }

/**
 * Names of groups whose counts must not be shown: those under the floor, and as many more of the smallest as it takes
 * that nobody can work a hidden one out from the total: at least two are hidden, with at least `floor` checks together.
 */
export function groupsToHide(groups: readonly GroupSize[], floor: number): ReadonlySet<string> {
  const bySize = groups.filter((group) => group.checks > 0).sort((a, b) => a.checks - b.checks)
  const empty = groups.filter((group) => group.checks === 0)
  let hidden = bySize.filter((group) => group.checks < floor).length
  const total = () => bySize.slice(0, hidden).reduce((sum, group) => sum + group.checks, 0)
  while (hidden > 0 && hidden < bySize.length && (hidden === 1 || total() < floor)) hidden += 1
  return new Set([...bySize.slice(0, hidden), ...empty].map((group) => group.name))
}
