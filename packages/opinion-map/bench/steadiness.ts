import { plainMap } from '../src/cli/plain-map.ts'
import { fit } from '../src/fit.ts'
import { adjustedRand } from '../src/groups/adjusted-rand.ts'
import type { OpinionMap } from '../src/opinion-map.ts'
import { below, type Random, seeded } from '../src/random.ts'
import { commonGround } from '../src/statements/common-ground.ts'
import { pullsOf } from '../src/statements/rates.ts'
import type { Vote } from '../src/votes/vote.ts'
import { type Loaded, votesOf } from './conversation.ts'

function shuffled<T>(list: readonly T[], random: Random): T[] {
  const copy = [...list]
  for (let i = copy.length - 1; i > 0; i--) {
    const j = below(random, i + 1)
    const [a, b] = [copy[i] as T, copy[j] as T]
    copy[i] = b
    copy[j] = a
  }
  return copy
}

const bytes = (map: OpinionMap): string => JSON.stringify([plainMap(map, {}), map.state])

const groupsById = (map: OpinionMap): Map<string, number> =>
  new Map(map.people.ids.map((id, at) => [id, map.people.group[at] as number]))

/** Twenty shuffles of the votes (and so of the order in which people and statements are met); every other one renames people too. */
export function shuffles(loaded: Loaded): {
  adjustedRand: number
  least: number
  sameBytes: number
  of: number
} {
  const settings = { resamples: 5 }
  const votes = votesOf(loaded, loaded.ballots)
  const first = fit(votes, settings)
  const groups = groupsById(first)
  let sameBytes = 0
  const indexes = Array.from({ length: 20 }, (_, i) => {
    const random = seeded(i, 51)
    const rename = new Map<string, string>(
      i % 2 === 0 ? [] : shuffled(loaded.people, random).map((id, at) => [loaded.people[at] as string, id]),
    )
    const mixed: Vote[] = shuffled(votes, random).map((each) => ({
      ...each,
      person: rename.get(each.person) ?? each.person,
    }))
    const again = fit(mixed, settings)
    if (i % 2 === 0 && bytes(again) === bytes(first)) sameBytes++
    const found = groupsById(again)
    const ids = [...groups.keys()]
    return adjustedRand(
      ids.map((id) => groups.get(id) as number),
      ids.map((id) => found.get(rename.get(id) ?? id) as number),
    )
  })
  return {
    adjustedRand: indexes.reduce((a, b) => a + b, 0) / 20,
    least: Math.min(...indexes),
    sameBytes,
    of: 10,
  }
}

/** Mean adjusted Rand index over 50 resamples of people and votes, for the groups found and for two and three groups. */
export function bootstrap(loaded: Loaded) {
  const votes = votesOf(loaded, loaded.ballots)
  const map = fit(votes)
  const forced = (k: number): number | null => fit(votes, { groups: k }).groupsFound.stability
  return {
    k: map.groupsFound.k,
    because: map.groupsFound.because,
    found: map.groupsFound.stability,
    foundMembers: map.groupsFound.stabilityOfMembers,
    k2: forced(2),
    k3: forced(3),
  }
}

/**
 * How often the true score is above its lower bound (0.9 is right), when counts are drawn again from known rates: those that the
 * groups of this conversation show, with as many answers as they gave.
 */
export function commonGroundCoverage(loaded: Loaded): number {
  const votes = votesOf(loaded, loaded.ballots)
  const map = fit(votes, { groups: 2, resamples: 0 })
  const groups = groupsById(map)
  const columns = new Map(map.statements.map(({ id }, j) => [id, j]))
  const count = () => Array.from({ length: 2 }, () => new Float64Array(columns.size))
  const [agree, seen] = [count(), count()]
  for (const { person, statement, vote } of votes) {
    const group = groups.get(person) ?? -1
    const j = columns.get(statement)
    const [yes, all] = [agree[group], seen[group]]
    if (!yes || !all || j === undefined) continue
    all[j] = (all[j] as number) + 1
    if (vote === 1) yes[j] = (yes[j] as number) + 1
  }
  return redraw(agree, seen, columns.size)
}

function redraw(agree: readonly Float64Array[], seen: readonly Float64Array[], statements: number): number {
  const random = seeded(3, 61)
  let [above, all] = [0, 0]
  for (let time = 0; time < 20; time++) {
    const counts = seen.map((answers, g) => {
      const drawn = answers.map((n, j) => binomial(n, truth(agree, seen, g, j), random))
      return {
        agree: drawn,
        disagree: new Float64Array(statements),
        seen: answers,
        answered: Uint32Array.from(answers),
      }
    })
    for (const [j, each] of commonGround(counts, statements, 5, pullsOf(counts, statements)).entries()) {
      if (!each.enough) continue
      const score = Math.exp(
        seen.reduce((sum, _, g) => sum + Math.log(truth(agree, seen, g, j)), 0) / seen.length,
      )
      if (score >= each.agree.lower) above++
      all++
    }
  }
  return above / all
}

const truth = (agree: readonly Float64Array[], seen: readonly Float64Array[], g: number, j: number): number =>
  ((agree[g]?.[j] as number) + 0.5) / ((seen[g]?.[j] as number) + 1)

function binomial(n: number, rate: number, random: Random): number {
  let count = 0
  for (let i = 0; i < n; i++) if (random() < rate) count++
  return count
}
