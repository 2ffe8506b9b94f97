/** Who a group is to people: its key never changes while it lives; name and colour are whatever was given to it. */
export type Identity = { readonly key: string; readonly name?: string; readonly colour?: string }

/** An earlier result, as far as carrying over needs it. */
export type Earlier = {
  readonly groups: readonly Identity[]
  /** The key of the group each person was in; people who were in none may be left out. */
  readonly groupOf: ReadonlyMap<string, string>
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/**
 * Gives new groups the identities of earlier ones, so that a group does not change its name or colour overnight: the matching with
 * most people in common, of all matchings. A group with nobody in common is new and takes the first free letter. Carried groups
 * keep the earlier order; new ones follow. Returns the identity of each new group and the order to show them in.
 *
 * @param members person ids of each new group, in the order new groups should stand when nothing is carried over
 */
export function carryOver(
  members: readonly (readonly string[])[],
  earlier: Earlier | undefined,
): { identities: Identity[]; order: number[] } {
  const before = earlier?.groups ?? []
  const common = members.map((ids) =>
    before.map(({ key }) => ids.filter((id) => earlier?.groupOf.get(id) === key).length),
  )
  const matched = bestMatching(common, before.length)
  const taken = new Set(before.map(({ key }) => key))
  const identities = matched.map((at) => {
    if (at !== undefined) return before[at] as Identity
    const key = freeKey(taken)
    taken.add(key)
    return { key }
  })
  const rank = (group: number): number => matched[group] ?? before.length + group
  const order = members.map((_, group) => group).sort((a, b) => rank(a) - rank(b))
  return { identities, order }
}

function freeKey(taken: ReadonlySet<string>): string {
  for (let round = 0; ; round++) {
    for (const letter of LETTERS) {
      const key = round === 0 ? letter : `${letter}${round + 1}`
      if (!taken.has(key)) return key
    }
  }
}

/** For each row the column it is matched with, if any: the largest total, found by trying all; columns that share nothing stay free. */
function bestMatching(common: readonly (readonly number[])[], columns: number): (number | undefined)[] {
  type Found = { readonly total: number; readonly columns: readonly (number | undefined)[] }
  const known = new Map<string, Found>()
  const from = (row: number, free: readonly number[]): Found => {
    if (row === common.length) return { total: 0, columns: [] }
    const key = `${row}:${free.join()}`
    const cached = known.get(key)
    if (cached) return cached
    const without = from(row + 1, free)
    let best: Found = { total: without.total, columns: [undefined, ...without.columns] }
    for (const column of free) {
      const own = common[row]?.[column] ?? 0
      if (own === 0) continue
      const rest = from(
        row + 1,
        free.filter((each) => each !== column),
      )
      if (own + rest.total > best.total)
        best = { total: own + rest.total, columns: [column, ...rest.columns] }
    }
    known.set(key, best)
    return best
  }
  return [
    ...from(
      0,
      Array.from({ length: columns }, (_, i) => i),
    ).columns,
  ]
}
