import { differenceBy } from './difference.ts'
import { surest } from './false-discovery.ts'
import {
  type Beta,
  betaMean,
  type Counts,
  NEGLIGIBLE,
  overallRate,
  PULLS,
  type Pulls,
  posterior,
} from './rates.ts'

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
 * expected to be false. Groups are drawn together as far as the answers to all statements ask for it (see `pullsOf`), so
 * that chance differences among many statements are not taken for real ones. Only differences that are over `by` as they stand can be listed. Rates are of all who answered, passes
 * included; below `fewest` answers on either side nothing is tested.
 */
export function marks(
  groups: readonly Counts[],
  statements: number,
  by: number,
  fewest: number,
  falseDiscovery: number,
  pulls: Pulls,
): Mark[] {
  const differ = differenceBy(by)
  // Of two groups each is the other's rest: what marks one, turned round, marks the other.
  const asked = groups.length === 2 ? groups.slice(0, 1) : groups
  const found = asked.flatMap((own, group) => {
    const rest = restOf(groups, group, statements)
    return Array.from({ length: statements }, (_, statement) => {
      if ((own.answered[statement] as number) < fewest || (rest.answered[statement] as number) < fewest)
        return []
      return ANSWERS.flatMap((answer) =>
        difference(own, rest, { group, statement, answer }, by, (here, there) =>
          chance(here, there, pulls[answer][statement] as Float64Array, differ),
        ),
      )
    }).flat()
  })
  const tested = groups.length === 2 ? [...found, ...found.map(turnedRound)] : found
  const listed = surest(
    tested.map((each) => 1 - each.probability),
    falseDiscovery,
  )
  return tested.filter((_, i) => listed[i])
}

const turnedRound = (mark: Mark): Mark => ({
  ...mark,
  group: 1,
  than: mark.than === 'more' ? 'less' : 'more',
  rate: mark.rest,
  rest: mark.rate,
})

const ANSWERS = ['agree', 'disagree'] as const

function difference(
  own: Counts,
  rest: Counts,
  where: Pick<Mark, 'group' | 'statement' | 'answer'>,
  by: number,
  probabilityOf: (here: Count, there: Count) => number,
): Mark[] {
  const [here, there] = [own, rest].map((counts) => countOf(counts, where.answer, where.statement)) as [
    Count,
    Count,
  ]
  const [rate, elsewhere] = [rateOf(here), rateOf(there)]
  if (Math.abs(rate - elsewhere) <= by) return []
  const than = rate > elsewhere ? 'more' : 'less'
  return [{ ...where, than, rate, rest: elsewhere, probability: probabilityOf(here, there) }]
}

type Count = { readonly yes: number; readonly of: number }

const countOf = (counts: Counts, answer: 'agree' | 'disagree', statement: number): Count => ({
  yes: counts[answer][statement] as number,
  of: counts.seen[statement] as number,
})

const rateOf = ({ yes, of }: Count): number => betaMean(posterior(yes, of, 0, 0))

/** The probability of a difference over the threshold, over all strengths with which the two may be drawn together. */
function chance(
  here: Count,
  there: Count,
  weights: Float64Array,
  differ: (one: Beta, other: Beta) => number,
): number {
  const overall = overallRate([here.yes, there.yes], [here.of, there.of])
  let [sum, total] = [0, 0]
  for (const [i, pull] of PULLS.entries()) {
    const weight = weights[i] as number
    if (weight < NEGLIGIBLE) continue
    const drawn = ({ yes, of }: Count): Beta => posterior(yes, of, overall, pull)
    sum += weight * differ(drawn(here), drawn(there))
    total += weight
  }
  return sum / total
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
