import { differenceBy } from './difference.ts'
import { surest } from './false-discovery.ts'
import { type Beta, betaMean, type Counts, posterior } from './rates.ts'

/** A statement on which a group stands clearly apart from everyone else who is in a group. */
export type Mark = {
  readonly group: number
  readonly statement: number
  /** Which answer the group gives more or less often than the rest. */
  readonly answer: 'agree' | 'disagree'
  readonly than: 'more' | 'less'
  readonly rate: number
  readonly rest: number
  /** Posterior probability that the two rates differ by more than the setting, here called `by`. */
  readonly probability: number
}

/**
 * What marks each group: every group, statement and answer is tested, and the list is cut so that at most `falseDiscovery` of it is
 * expected to be false. Only differences that are over `by` as they stand can be listed. Rates are of all who answered, passes
 * included; below `fewest` answers on either side nothing is tested.
 */
export function marks(
  groups: readonly Counts[],
  statements: number,
  by: number,
  fewest: number,
  falseDiscovery: number,
): Mark[] {
  const differ = differenceBy(by)
  const tested = groups.flatMap((own, group) => {
    const rest = restOf(groups, group, statements)
    return Array.from({ length: statements }, (_, statement) => {
      if ((own.answered[statement] as number) < fewest || (rest.answered[statement] as number) < fewest)
        return []
      return (['agree', 'disagree'] as const).flatMap((answer) =>
        test(own, rest, { group, statement, answer }, by, differ),
      )
    }).flat()
  })
  const listed = surest(
    tested.map((each) => 1 - each.probability),
    falseDiscovery,
  )
  return tested.filter((_, i) => listed[i])
}

function test(
  own: Counts,
  rest: Counts,
  where: { readonly group: number; readonly statement: number; readonly answer: 'agree' | 'disagree' },
  by: number,
  differ: (one: Beta, other: Beta) => number,
): Mark[] {
  const { statement, answer } = where
  const beta = (counts: Counts) =>
    posterior(counts[answer][statement] as number, counts.seen[statement] as number, 0, 0)
  const [here, there] = [beta(own), beta(rest)]
  const [rate, elsewhere] = [betaMean(here), betaMean(there)]
  if (Math.abs(rate - elsewhere) <= by) return []
  const than = rate > elsewhere ? 'more' : 'less'
  return [{ ...where, than, rate, rest: elsewhere, probability: differ(here, there) }]
}

function restOf(groups: readonly Counts[], group: number, statements: number): Counts {
  const rest = {
    agree: new Float64Array(statements),
    disagree: new Float64Array(statements),
    seen: new Float64Array(statements),
    answered: new Uint32Array(statements),
  }
  for (const [g, each] of groups.entries()) {
    if (g === group) continue
    for (let j = 0; j < statements; j++) {
      rest.agree[j] = (rest.agree[j] as number) + (each.agree[j] as number)
      rest.disagree[j] = (rest.disagree[j] as number) + (each.disagree[j] as number)
      rest.seen[j] = (rest.seen[j] as number) + (each.seen[j] as number)
      rest.answered[j] = (rest.answered[j] as number) + (each.answered[j] as number)
    }
  }
  return rest
}
