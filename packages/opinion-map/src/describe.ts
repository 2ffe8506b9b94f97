import type { Identity } from './groups/carry-over.ts'
import type { Floored } from './groups/floor.ts'
import type { GroupChoice } from './groups/tried.ts'
import { packState } from './growing/map-state.ts'
import {
  type CommonGroundEntry,
  GROUP_NOT_SHOWN,
  type Group,
  type MarkEntry,
  type OpinionMap,
  type PeopleTable,
  type StatementResult,
  TOO_FEW_ANSWERS,
} from './opinion-map.ts'
import type { mapAxes } from './position/map-axes.ts'
import type { Standing } from './position/standing.ts'
import type { Settings } from './settings.ts'
import { type CommonGround, commonGround } from './statements/common-ground.ts'
import { marks } from './statements/marks.ts'
import { type Counts, countGroups, type Pulls, pullsOf } from './statements/rates.ts'
import { version } from './version.ts'
import type { Ballots } from './votes/ballots.ts'
import { compareIds } from './votes/compare-ids.ts'
import { fingerprint } from './votes/fingerprint.ts'
import { sortIds } from './votes/sort-ids.ts'

/** Everything the steps of a fit found, still in canonical order. */
export type Found = {
  readonly settings: Settings
  readonly ballots: Ballots
  readonly axes: ReturnType<typeof mapAxes>
  readonly standing: Standing & { readonly lean: Float64Array }
  readonly choice: GroupChoice
  readonly floored: Floored
  readonly identities: readonly Identity[]
  readonly peopleForGroups: number
  readonly midway: number | null
}

/** Puts what was found into the shape of a map, people and statements in the natural order of their ids. */
export function describe(found: Found): OpinionMap {
  const { settings, ballots, identities } = found
  const statements = ballots.statements.length
  const order = sortIds(ballots.statements)
  const counted = countsOf(found)
  const pulls = pullsOf(counted, statements)
  const ground = commonGround(counted, statements, settings.fewestAnswersPerGroup, pulls)
  const everybody = countEverybody(ballots)
  const by = `opinion-map ${version}`
  return {
    made: { by, settings, votes: fingerprint(ballots) },
    counts: {
      people: ballots.people.length,
      statements,
      votes: ballots.answers.at.length,
      filled: ballots.answers.at.length / (ballots.people.length * statements),
    },
    leftOut: leftOut(found),
    axes: axesOf(found),
    groupsFound: groupsFoundOf(found),
    groups: identities.map((identity, group) => groupOf(found, identity, group)),
    people: peopleTable(found, sortIds(ballots.people)),
    statements: Array.from(order, (column) =>
      statementOf(found, everybody, ground[column] as CommonGround, column),
    ),
    commonGround: commonGroundOf(ballots, ground, order),
    marks: marksOf(found, counted, order, pulls),
    state: stateOf(found, by, counted),
  }
}

function axesOf({ axes, standing }: Found): OpinionMap['axes'] {
  const { rank, structure, keptBackError } = axes.choice
  const length = Array.from(standing.scale, Math.abs)
  const { noise, lean } = axes.fit
  return { rank, structure, leanIsAxis: !lean, keptBackError, length, noise, people: axes.sampledPeople }
}

/** Stability and midway are those of the groups that were tested; where the floor then took one of them away, they are not known. */
function groupsFoundOf(found: Found): OpinionMap['groupsFound'] {
  const { settings, choice, floored, identities } = found
  const k = Math.max(1, identities.length)
  const changed = floored.clouds.k !== choice.clustering.k
  const tested = changed
    ? undefined
    : choice.tried.find((each) => each.k > 1 && each.k === choice.clustering.k)
  return {
    k,
    because: changed && k === 1 ? 'under the floor' : choice.because,
    tried: choice.tried,
    stability: tested?.stability ?? null,
    stabilityOfMembers: tested?.stabilityOfMembers ?? null,
    resamples: settings.resamples,
    midway: changed ? null : found.midway,
    people: found.peopleForGroups,
  }
}

function stateOf(
  { settings, ballots, axes, standing, floored, identities }: Found,
  by: string,
  counted: readonly Counts[],
) {
  return packState({
    by,
    fit: axes.fit,
    scale: standing.scale,
    clouds: floored.clouds,
    groups: identities.map(({ key }) => key),
    fewestAnswers: settings.fewestAnswers,
    sureFrom: settings.sureFrom,
    statements: ballots.statements,
    answered: counted.map((each) => each.answered),
  })
}

/** Everybody's answers, each counted in full: what the figures beside a statement say. */
function countEverybody({ answers, people, statements }: Ballots): Counts {
  const ones = new Float64Array(people.length).fill(1)
  return countGroups(answers, statements.length, ones, new Int8Array(people.length), 1)[0] as Counts
}

/** With no clear groups, everybody counts as one, however few answers they gave. */
function countsOf({ ballots, floored, identities }: Found): Counts[] {
  const { group } = floored.belonging
  const groups = identities.length
  const groupOf =
    floored.clouds.k === 1
      ? new Int8Array(group.length)
      : group.map((each) => (each < groups ? each : GROUP_NOT_SHOWN))
  return countGroups(ballots.answers, ballots.statements.length, ballots.weight, groupOf, groups)
}

function leftOut({ ballots, choice, floored }: Found): OpinionMap['leftOut'] {
  let tooFewAnswers = 0
  for (const each of floored.belonging.group) if (each === TOO_FEW_ANSWERS) tooFewAnswers++
  return {
    ...ballots.leftOut,
    tooFewAnswers,
    countedLess: [...ballots.flags.values()].filter((flag) => flag === 'quick').length,
    groupsUnderFloor: Math.max(choice.small, floored.small),
  }
}

function groupOf({ floored }: Found, identity: Identity, group: number): Group {
  const { rank, centres, k } = floored.clouds
  const people = floored.belonging.group.reduce(
    (sum, each) => sum + (each === group || (k === 1 && each < 0) ? 1 : 0),
    0,
  )
  return { ...identity, people, centre: [...centres.subarray(group * rank, (group + 1) * rank)] }
}

function peopleTable(
  { ballots, axes, standing, floored, identities }: Found,
  order: Uint32Array,
): PeopleTable {
  const { rank, position, spread } = standing
  const k = floored.clouds.k
  const table = {
    ids: Array.from(order, (row) => ballots.people[row] as string),
    answers: new Uint32Array(order.length),
    position: new Float64Array(order.length * rank),
    error: new Float64Array(order.length * rank),
    lean: new Float64Array(order.length),
    group: new Int8Array(order.length),
    membership: new Float64Array(order.length * k),
    flags: new Map(
      [...ballots.flags]
        .map(([row, flag]) => [ballots.people[row] as string, flag] as const)
        .sort((a, b) => compareIds(a[0], b[0])),
    ),
  }
  for (const [i, row] of order.entries()) {
    table.answers[i] = (ballots.answers.start[row + 1] as number) - (ballots.answers.start[row] as number)
    table.lean[i] = axes.fit.lean ? (standing.lean[row] as number) : 0
    for (let a = 0; a < rank; a++) {
      table.position[i * rank + a] = position[row * rank + a] as number
      table.error[i * rank + a] = Math.sqrt(spread[(row * rank + a) * rank + a] as number)
    }
    for (let c = 0; c < k; c++)
      table.membership[i * k + c] = floored.belonging.membership[row * k + c] as number
    const group = floored.belonging.group[row] as number
    table.group[i] = group >= identities.length ? GROUP_NOT_SHOWN : group
  }
  return table
}

function statementOf(
  { ballots, axes, standing }: Found,
  all: Counts,
  ground: CommonGround,
  column: number,
): StatementResult {
  const { mean, rank } = axes.fit.statements
  const size = 1 + rank
  const [agree, disagree] = [all.agree[column] as number, all.disagree[column] as number]
  return {
    id: ballots.statements[column] as string,
    agree,
    disagree,
    pass: (all.answered[column] as number) - agree - disagree,
    mean: axes.fit.centre + (mean[column * size] as number),
    loading: Array.from(standing.scale, (scale, a) => (mean[column * size + 1 + a] as number) / scale),
    shared: ground.enough ? { agree: ground.agree, disagree: ground.disagree } : null,
  }
}

/** A score counts as common ground when its lower bound reaches one half: more likely shared than not, in every group. */
const COMMON_FROM = 0.5

function commonGroundOf(
  ballots: Ballots,
  ground: readonly CommonGround[],
  order: Uint32Array,
): OpinionMap['commonGround'] {
  const entries = Array.from(order, (column) => ({
    statement: ballots.statements[column] as string,
    ...(ground[column] as CommonGround),
  }))
  const side = (answer: 'agree' | 'disagree'): CommonGroundEntry[] =>
    entries
      .flatMap((each) =>
        each.enough && each[answer].lower >= COMMON_FROM
          ? [{ statement: each.statement, ...each[answer] }]
          : [],
      )
      .sort((a, b) => b.lower - a.lower)
  return {
    agree: side('agree'),
    disagree: side('disagree'),
    notEnoughYet: entries.flatMap((each) =>
      each.enough ? [] : [{ statement: each.statement, missing: each.missing }],
    ),
  }
}

function marksOf(
  { settings, ballots, identities }: Found,
  counted: readonly Counts[],
  order: Uint32Array,
  pulls: Pulls,
): OpinionMap['marks'] {
  const { markedFrom, fewestAnswersPerGroup, falseDiscovery } = settings
  const found =
    identities.length < 2
      ? []
      : marks(counted, ballots.statements.length, markedFrom, fewestAnswersPerGroup, falseDiscovery, pulls)
  const rank = new Map([...order].map((column, at) => [column, at]))
  const sorted = [...found].sort(
    (a, b) =>
      b.probability - a.probability ||
      Math.abs(b.rate - b.rest) - Math.abs(a.rate - a.rest) ||
      (rank.get(a.statement) as number) - (rank.get(b.statement) as number),
  )
  return Object.fromEntries(
    identities.map(({ key }, group) => [
      key,
      sorted
        .filter((each) => each.group === group)
        .map((each): MarkEntry => {
          const { answer, than, rate, rest, probability } = each
          return {
            statement: ballots.statements[each.statement] as string,
            answer,
            than,
            rate,
            rest,
            probability,
          }
        }),
    ]),
  )
}
