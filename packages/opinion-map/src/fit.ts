import { describe } from './describe.ts'
import { carryOver, type Earlier, type Identity } from './groups/carry-over.ts'
import { chooseGroups, type GroupChoice } from './groups/choose-groups.ts'
import { applyFloor, type Floored } from './groups/floor.ts'
import type { Points } from './groups/k-means.ts'
import { type Clouds, cloudsOf } from './groups/membership.ts'
import { midway } from './groups/midway.ts'
import type { OpinionMap } from './opinion-map.ts'
import { belonging } from './people/people-table.ts'
import { mapAxes } from './position/map-axes.ts'
import { placePeople } from './position/place-people.ts'
import { type Settings, settingsWith } from './settings.ts'
import { pickRows } from './votes/answers.ts'
import { type Ballots, gatherBallots } from './votes/ballots.ts'
import type { Votes } from './votes/vote.ts'

/** People, at most, on whom groups are found and tested; everybody is then given their chances. */
const MOST_FOR_GROUPS = 4000

/**
 * Fits an opinion map: positions with their uncertainty, groups with their stability (or none), common ground both ways, what marks
 * each group, flags, and what was left out. A pure function: the same votes, settings and earlier map give the same bytes, in
 * whatever order the votes come. Time and memory are linear in the votes.
 *
 * @param votes agree 1, disagree -1, pass 0; a list or columns; each person's last vote on a statement counts
 * @param changes settings that differ from `standardSettings`
 * @param earlier an earlier map whose group keys, names and colours are carried over where people are the same
 * @throws RangeError when there is no vote at all, a vote is not -1, 0 or 1, or a setting is out of range
 * @example
 * const map = fit(votes, { seed: 7 })
 * map.groupsFound.k // 1 means: no clear groups
 */
export function fit(votes: Votes, changes: Partial<Settings> = {}, earlier?: Earlier): OpinionMap {
  const settings = settingsWith(changes)
  const ballots = gatherBallots(votes, settings.straightLining, settings.seed)
  if (ballots.people.length === 0) throw new RangeError('there are no votes to make a map of')
  const axes = mapAxes(ballots, settings.seed)
  const standing = placePeople(ballots.answers, ballots.weight, axes.fit)
  const rows = rowsForGroups(ballots, settings.fewestAnswers)
  const points = pointsOf(rows, standing.position, standing.rank, ballots.weight)
  const choice: GroupChoice =
    rows.length === 0
      ? nobody(standing.rank)
      : chooseGroups(
          points,
          pickRows(ballots.answers, rows),
          ballots.statements.length,
          axes.fit,
          axes.choice.structure,
          settings,
        )
  const clouds = cloudsOf(points, choice.clustering, pick(standing.spread, rows, standing.rank ** 2))
  const floored = applyFloor(clouds, settings.floor, settings.belowFloor, (with_) =>
    belonging(ballots.answers, standing, with_, settings.fewestAnswers, settings.sureFrom),
  )
  const { ordered, identities } = inOrder(ballots, floored, earlier)
  return describe({
    settings,
    ballots,
    axes,
    standing,
    choice,
    floored: ordered,
    identities,
    peopleForGroups: rows.length,
    midway: midway(points, choice.clustering),
  })
}

function rowsForGroups({ answers, people }: Ballots, fewest: number): Uint32Array {
  const rows: number[] = []
  for (let row = 0; row < people.length && rows.length < MOST_FOR_GROUPS; row++)
    if ((answers.start[row + 1] as number) - (answers.start[row] as number) >= fewest) rows.push(row)
  return Uint32Array.from(rows)
}

function pointsOf(rows: Uint32Array, position: Float64Array, rank: number, weight: Float64Array): Points {
  return { count: rows.length, width: rank, at: pick(position, rows, rank), weight: pick(weight, rows, 1) }
}

function pick(from: Float64Array, rows: Uint32Array, width: number): Float64Array {
  const picked = new Float64Array(rows.length * width)
  for (const [i, row] of rows.entries()) picked.set(from.subarray(row * width, (row + 1) * width), i * width)
  return picked
}

const nobody = (rank: number): GroupChoice => ({
  clustering: { k: 1, centres: new Float64Array(rank), group: new Uint8Array(0), loss: 0 },
  tried: [],
  because: 'too few people',
})

/** Groups in the order to show them: as in the earlier map, else largest first. */
function inOrder(
  ballots: Ballots,
  floored: Floored,
  earlier: Earlier | undefined,
): { ordered: Floored; identities: Identity[] } {
  const { k } = floored.clouds
  const shown = Array.from({ length: k }, (_, group) => group).filter((group) => !floored.hidden.has(group))
  const members = shown.map((group) =>
    earlier || k > 1
      ? ballots.people.filter((_, row) => floored.belonging.group[row] === group)
      : [...ballots.people],
  )
  const bySize = shown.map((_, i) => i).sort((a, b) => (members[b]?.length ?? 0) - (members[a]?.length ?? 0))
  const { identities, order } = carryOver(
    bySize.map((i) => members[i] as string[]),
    earlier,
  )
  const groups = order.map((at) => shown[bySize[at] as number] as number)
  return { ordered: reordered(floored, groups), identities: order.map((at) => identities[at] as Identity) }
}

function reordered(floored: Floored, shown: readonly number[]): Floored {
  const { clouds, belonging: old, hidden } = floored
  const groups = [...shown, ...hidden]
  const centres = Float64Array.from(
    groups.flatMap((group) => [...clouds.centres.subarray(group * clouds.rank, (group + 1) * clouds.rank)]),
  )
  const newPlace = (group: number): number => (group < 0 ? group : groups.indexOf(group))
  const membership = new Float64Array(old.membership.length)
  const k = groups.length
  for (let row = 0; row < old.group.length; row++)
    for (const [at, group] of groups.entries())
      membership[row * k + at] = old.membership[row * k + group] as number
  const reorderedClouds: Clouds = { ...clouds, centres }
  return {
    clouds: reorderedClouds,
    belonging: { membership, group: old.group.map(newPlace) },
    hidden: new Set(groups.map((_, at) => at).slice(shown.length)),
    small: floored.small,
  }
}
