import type { Ballots } from '../votes/ballots.ts'
import { carryOver, type Earlier, type Identity } from './carry-over.ts'
import type { Floored } from './floor.ts'

/** Groups in the order to show them, as in the earlier map, else largest first; with who they are. Hidden ones come last. */
export function inOrder(
  ballots: Ballots,
  floored: Floored,
  earlier: Earlier | undefined,
): { ordered: Floored; identities: Identity[] } {
  const { k } = floored.clouds
  const shown = Array.from({ length: k }, (_, group) => group).filter((group) => !floored.hidden.has(group))
  const members = shown.map((group) =>
    k === 1 ? [...ballots.people] : ballots.people.filter((_, row) => floored.belonging.group[row] === group),
  )
  const bySize = shown.map((_, i) => i).sort((a, b) => (members[b]?.length ?? 0) - (members[a]?.length ?? 0))
  const { identities, order } = carryOver(
    bySize.map((i) => members[i] as string[]),
    k === 1 ? undefined : earlier,
  )
  const groups = order.map((at) => shown[bySize[at] as number] as number)
  return { ordered: reordered(floored, groups), identities: order.map((at) => identities[at] as Identity) }
}

function reordered(floored: Floored, shown: readonly number[]): Floored {
  const { clouds, belonging: old, hidden } = floored
  const groups = [...shown, ...hidden]
  const { rank } = clouds
  const centres = Float64Array.from(
    groups.flatMap((group) => [...clouds.centres.subarray(group * rank, (group + 1) * rank)]),
  )
  const newPlace = (group: number): number => (group < 0 ? group : groups.indexOf(group))
  const membership = new Float64Array(old.membership.length)
  const k = groups.length
  for (let row = 0; row < old.group.length; row++)
    for (const [at, group] of groups.entries())
      membership[row * k + at] = old.membership[row * k + group] as number
  return {
    clouds: { ...clouds, centres },
    belonging: { membership, group: old.group.map(newPlace) },
    hidden: new Set(groups.map((_, at) => at).slice(shown.length)),
    small: floored.small,
  }
}
