import { createHash } from 'node:crypto'
import { type Earlier, earlierFrom, fit, type MapState, type VoteColumns } from '@evenground/opinion-map'
import { type PairChoice, priorFromAgreement, rank } from '@evenground/ranking'
import { byWho, type WhoAnswered } from '../domain/by-who.ts'
import {
  answersForMap,
  groundFloor,
  type MadeBy,
  type ShownGround,
  type ShownPriorities,
} from '../domain/ground.ts'
import { type Sides, showGround } from '../domain/show-ground.ts'
import { showPriorities } from '../domain/show-priorities.ts'

/** What a fit is made from; plain data, so that it can go to a thread of its own. */
export interface GroundTask {
  readonly ask: 'ground'
  readonly votes: VoteColumns
  readonly sides: Sides
  readonly who: readonly WhoAnswered[]
  readonly closed: boolean
  readonly seed: number
  /** The group each person was in, and the order of the groups, the last time. */
  readonly earlier: {
    readonly groups: readonly string[]
    readonly groupOf: Readonly<Record<string, string>>
  } | null
}

export interface GroundFit {
  readonly madeBy: MadeBy
  readonly state: MapState
  readonly earlier: NonNullable<GroundTask['earlier']>
  readonly shown: ShownGround
}

export interface PriorityTask {
  readonly ask: 'priority'
  readonly choices: readonly PairChoice[]
  readonly items: readonly string[]
  readonly agreement: Readonly<Record<string, { readonly agree: number; readonly answered: number }>>
  readonly closed: boolean
  readonly seed: number
}

export interface PriorityFit {
  readonly madeBy: MadeBy
  readonly shown: ShownPriorities | null
}

export type FitTask = GroundTask | PriorityTask
export type FitOf<Task extends FitTask> = Task extends GroundTask ? GroundFit : PriorityFit

/** Works out the common ground of a round: a pure function of what it is given. */
export function fitGround({ votes, sides, who, closed, seed, earlier }: GroundTask): GroundFit {
  const before: Earlier | undefined = earlier
    ? { groups: earlier.groups.map((key) => ({ key })), groupOf: new Map(Object.entries(earlier.groupOf)) }
    : undefined
  const map = fit(votes, { seed, fewestAnswers: answersForMap, floor: groundFloor }, before)
  const next = earlierFrom(map)
  return {
    madeBy: { by: map.made.by, settings: map.made.settings, seed, input: map.made.votes },
    state: map.state,
    earlier: { groups: next.groups.map(({ key }) => key), groupOf: Object.fromEntries(next.groupOf) },
    shown: { ...showGround(map, votes, sides, closed), byWho: closed ? byWho(votes, who) : [] },
  }
}

/** Works out the ranking of a round's quick choices. */
export function fitPriorities({ choices, items, agreement, closed, seed }: PriorityTask): PriorityFit {
  const ranking = rank(choices, { items, seed, priorMean: priorFromAgreement(agreement) })
  const said = choices.map(({ person, left, right, chosen }) => [person, left, right, chosen].join()).sort()
  return {
    madeBy: {
      by: `ranking ${ranking.madeBy.version}`,
      settings: ranking.madeBy.settings,
      seed,
      input: createHash('sha256').update(said.join('\n')).digest('hex'),
    },
    shown: showPriorities(ranking, closed),
  }
}
