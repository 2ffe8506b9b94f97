import { describe } from './describe.ts'
import type { Earlier } from './groups/carry-over.ts'
import { findGroups } from './groups/find-groups.ts'
import { applyFloor } from './groups/floor.ts'
import { inOrder } from './groups/in-order.ts'
import { midway } from './groups/midway.ts'
import type { OpinionMap } from './opinion-map.ts'
import { belonging } from './people/people-table.ts'
import { mapAxes } from './position/map-axes.ts'
import { placePeople } from './position/place-people.ts'
import { type Settings, settingsWith } from './settings.ts'
import { gatherBallots } from './votes/ballots.ts'
import type { Votes } from './votes/vote.ts'

/**
 * Fits an opinion map: positions with their uncertainty, groups with their stability (or none), common ground both ways, what marks
 * each group, flags, and what was left out. A pure function: the same votes, settings and earlier map give the same bytes, in
 * whatever order the votes come. Time and memory are linear in the votes.
 *
 * @param votes agree 1, disagree -1, pass 0; a list or columns; each person's last vote on a statement counts
 * @param changes settings that differ from `standardSettings`
 * @param earlier an earlier map whose group keys, names and colours are carried over where people are the same; see `earlierFrom`
 * @throws RangeError when there is no vote at all, a vote is not -1, 0 or 1, a time is not a finite number, an id is no text,
 * columns do not fit together, or a setting is out of range
 * @example
 * const map = fit(votes, { seed: 7 })
 * map.groupsFound.k // 1 means: no clear groups
 */
export function fit(votes: Votes, changes: Partial<Settings> = {}, earlier?: Earlier): OpinionMap {
  const settings = settingsWith(changes)
  const ballots = gatherBallots(votes, settings.straightLining, settings.seed)
  if (ballots.people.length === 0) throw new RangeError(whyNoVotes(ballots.leftOut.unclear))
  const axes = mapAxes(ballots, settings)
  const standing = placePeople(ballots.answers, ballots.weight, axes.fit)
  const { choice, clouds, one, points } = findGroups(
    ballots,
    axes.fit,
    axes.choice.structure,
    standing,
    settings,
  )
  const floored = applyFloor(clouds, one, settings, (kept) =>
    belonging(ballots.answers, standing, kept, settings.fewestAnswers, settings.sureFrom),
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
    peopleForGroups: points.count,
    midway: midway(points, choice.clustering),
  })
}

const whyNoVotes = (unclear: number): string =>
  unclear === 0
    ? 'there are no votes to make a map of'
    : `there are no votes to make a map of: everybody gave different answers to the same statement, ${unclear} times in all, and nothing says which came last. Times would`
