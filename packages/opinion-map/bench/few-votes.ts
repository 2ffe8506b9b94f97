import { fit } from '../src/fit.ts'
import { type Placed, place } from '../src/growing/place.ts'
import type { OpinionMap } from '../src/opinion-map.ts'
import { below, seeded } from '../src/random.ts'
import { standardSettings } from '../src/settings.ts'
import { type Loaded, votesOf } from './conversation.ts'
import { type Ballot, fitPolis, groupPolis, nearest, projectPolis } from './polis-method.ts'

/** People with at least this many votes are thinned, so that at most half of their votes stay. */
const FROM_VOTES = 20
const SEEDS = [1, 2, 3, 4, 5]
const THINNINGS = 4

function thinned(ballot: Ballot, votes: number, random: () => number): Ballot {
  const entries = [...ballot]
  for (let i = 0; i < votes; i++) {
    const j = i + below(random, entries.length - i)
    const [a, b] = [entries[i], entries[j]]
    if (a && b) [entries[i], entries[j]] = [b, a]
  }
  return new Map(entries.slice(0, votes))
}

/** Mean over groups of the share of their people who land in them again. Groups are those of all votes. */
function balancedAccuracy(cases: readonly (readonly [own: number, landed: number])[]): number {
  const shares = [...new Set(cases.map(([own]) => own))].map((group) => {
    const of = cases.filter(([own]) => own === group)
    return of.filter(([, landed]) => landed === group).length / of.length
  })
  return shares.reduce((a, b) => a + b, 0) / shares.length
}

const likeliest = (chances: readonly number[]): number => chances.indexOf(Math.max(...chances))

export type FewVotes = {
  /** Everybody thinned, whether or not they are sure of a group with all votes. */
  readonly ours: number
  /** Only people who have a group of their own with all votes (membership at least 0.6). */
  readonly oursWithOwnGroup: number
  readonly polis: number
  /** The same over everybody with more votes than are kept: easier, since more of their votes stay. */
  readonly everybodyOurs: number
  readonly everybodyPolis: number
}

/**
 * Balanced accuracy of landing in one's own all-votes group from a few random votes, each method against its own groups: the mean
 * over five seeds, each with groups of its own and everybody's votes thinned four times. Everybody has a group here, the likeliest, so that none of the k
 * goes for want of people who are sure of it.
 */
export function fewVotes(loaded: Loaded, k: number, votes: number): FewVotes {
  const each = SEEDS.map((seed) => withSeed(loaded, k, votes, seed))
  const mean = (of: (one: FewVotes) => number): number =>
    each.reduce((sum, one) => sum + of(one), 0) / each.length
  return {
    ours: mean((one) => one.ours),
    oursWithOwnGroup: mean((one) => one.oursWithOwnGroup),
    polis: mean((one) => one.polis),
    everybodyOurs: mean((one) => one.everybodyOurs),
    everybodyPolis: mean((one) => one.everybodyPolis),
  }
}

function withSeed(loaded: Loaded, k: number, votes: number, seed: number): FewVotes {
  const settings = { resamples: 0, groups: k, floor: 1, sureFrom: 0, seed }
  const map = fit(votesOf(loaded, loaded.ballots), settings)
  const polis = fitPolis(loaded.ballots, loaded.statements.length)
  const centres = groupPolis(polis, loaded.ballots, k, seed)
  const random = seeded(votes + 1000 * (seed - 1), 41)
  const cases = loaded.ballots
    .filter((ballot) => ballot.size > votes)
    .flatMap((ballot) => {
      const all = placed(map, loaded, ballot)
      const allPolis = nearest(centres, projectPolis(polis, ballot))
      return Array.from({ length: THINNINGS }, (): Case => {
        const few = thinned(ballot, votes, random)
        return {
          hard: ballot.size >= FROM_VOTES,
          sure: Math.max(...all.membership) >= standardSettings.sureFrom,
          ours: [likeliest(all.membership), likeliest(placed(map, loaded, few).membership)],
          polis: [allPolis, nearest(centres, projectPolis(polis, few))],
        }
      })
    })
  const hard = cases.filter((each) => each.hard)
  return {
    ours: balancedAccuracy(hard.map((each) => each.ours)),
    oursWithOwnGroup: balancedAccuracy(hard.filter((each) => each.sure).map((each) => each.ours)),
    polis: balancedAccuracy(hard.map((each) => each.polis)),
    everybodyOurs: balancedAccuracy(cases.map((each) => each.ours)),
    everybodyPolis: balancedAccuracy(cases.map((each) => each.polis)),
  }
}

/** One thinned person: their group with all votes, and where they landed, by either method. */
type Case = {
  readonly hard: boolean
  readonly sure: boolean
  readonly ours: readonly [own: number, landed: number]
  readonly polis: readonly [own: number, landed: number]
}

function placed(map: OpinionMap, loaded: Loaded, ballot: Ballot): Placed {
  return place(
    map.state,
    [...ballot].map(([j, vote]) => [loaded.statements[j] as string, vote] as const),
  )
}

/** 1.645 standard deviations either side hold 90 % of a normal distribution. */
const NINETY = 1.6448536

/**
 * How often the place from all votes lies in the 90 % interval drawn from ten of them, axis by axis. What is still to come from the
 * other votes has variance (variance from ten) less (variance from all).
 */
export function positionCoverage(loaded: Loaded): number {
  const map = fit(votesOf(loaded, loaded.ballots), { resamples: 0, groups: 1 })
  const random = seeded(10, 43)
  let [inside, all] = [0, 0]
  for (const ballot of loaded.ballots) {
    if (ballot.size < FROM_VOTES) continue
    const few = placed(map, loaded, thinned(ballot, 10, random))
    const whole = placed(map, loaded, ballot)
    for (const [a, at] of whole.position.entries()) {
      const variance = (few.error[a] as number) ** 2 - (whole.error[a] as number) ** 2
      if (Math.abs(at - (few.position[a] as number)) <= NINETY * Math.sqrt(Math.max(variance, 0))) inside++
      all++
    }
  }
  return inside / all
}
