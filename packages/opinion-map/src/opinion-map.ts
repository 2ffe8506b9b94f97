import type { Identity } from './groups/carry-over.ts'
import type { Because, Tried } from './groups/tried.ts'
import type { MapState } from './growing/map-state.ts'
import type { StraightLining } from './people/straight-lining.ts'
import type { Settings } from './settings.ts'
import type { Shared } from './statements/common-ground.ts'

/** Where a person belongs: 0 and up is a place in `groups`; otherwise why there is none. */
export const BETWEEN = -1
export const TOO_FEW_ANSWERS = -2
export const GROUP_NOT_SHOWN = -3

/**
 * People as columns, in the natural order of ids, so that a million of them fit. Person i is `ids[i]`; `position` holds `rank`
 * numbers a person, `error` a standard error for each of them, `membership` a probability for each group: as many numbers a person
 * as `groups` has, and after them those of the groups that are not shown, where `belowFloor` is 'hide'.
 */
export type PeopleTable = {
  readonly ids: readonly string[]
  readonly answers: Uint32Array
  readonly position: Float64Array
  readonly error: Float64Array
  /** How much more than others each agrees with everything, in votes; 0 where `axes.leanIsAxis`. */
  readonly lean: Float64Array
  /** A place in `groups`, or BETWEEN, TOO_FEW_ANSWERS, GROUP_NOT_SHOWN. */
  readonly group: Int8Array
  readonly membership: Float64Array
  readonly flags: ReadonlyMap<string, StraightLining>
}

/** One group of people with like views. Never a description of who they are. */
export type Group = Identity & {
  /** People who are in it with at least `sureFrom` probability. */
  readonly people: number
  /** In the middle of its people, on the axes of positions. */
  readonly centre: readonly number[]
}

export type StatementResult = {
  readonly id: string
  readonly agree: number
  readonly disagree: number
  readonly pass: number
  /** What the fit expects of somebody in the middle, -1 to 1. */
  readonly mean: number
  /** How the expected answer changes along each axis, per unit of position. */
  readonly loading: readonly number[]
  /** How much all groups share an answer; null while any group has too few answers. */
  readonly shared: { readonly agree: Shared; readonly disagree: Shared } | null
}

export type CommonGroundEntry = Shared & { readonly statement: string }

export type MarkEntry = {
  readonly statement: string
  readonly answer: 'agree' | 'disagree'
  readonly than: 'more' | 'less'
  readonly rate: number
  readonly rest: number
  readonly probability: number
}

/** A fitted opinion map. Every figure is a pure function of votes, settings and the earlier map. */
export type OpinionMap = {
  readonly made: {
    readonly by: string
    readonly settings: Settings
    /** Tells which last answers went in, whatever their order. */
    readonly votes: string
  }
  readonly counts: {
    readonly people: number
    readonly statements: number
    readonly votes: number
    /** Share of the people x statements table that was answered. */
    readonly filled: number
  }
  readonly leftOut: {
    /** Votes that a later vote of the same person replaced, or that repeated it. */
    readonly replaced: number
    /** Pairs of person and statement with different answers and nothing to tell the last. */
    readonly unclear: number
    readonly peopleWithoutVotes: readonly string[]
    readonly statementsWithoutVotes: readonly string[]
    /** People with fewer answers than `fewestAnswers`: placed, but in no group and shaping none. */
    readonly tooFewAnswers: number
    /** People whose answers counted less, because of speed and sameness. */
    readonly countedLess: number
    /** Groups under the floor: how many would have been found but for it, and were merged or not shown. */
    readonly groupsUnderFloor: number
  }
  readonly axes: {
    readonly rank: number
    /** Whether any axis predicts held-out votes better than means and leans alone. */
    readonly structure: boolean
    /**
     * True where people fall into camps by how much they agree with everything: then that is one of the axes, or most of one, and
     * `lean` is 0 for everybody.
     */
    readonly leanIsAxis: boolean
    /** Mean squared error of held-out votes by number of axes, 0 first; empty with too few votes to keep any back. */
    readonly keptBackError: readonly number[]
    /** Standard deviation of people along each axis, in votes: how much two people one apart differ on an average statement. */
    readonly length: readonly number[]
    /** Variance of a vote around its expectation. */
    readonly noise: number
    /** People the axes were fitted on; the rest were placed against them. */
    readonly people: number
  }
  readonly groupsFound: {
    /** 1 means: no clear groups. */
    readonly k: number
    readonly because: Because
    readonly tried: readonly Tried[]
    /**
     * Mean adjusted Rand index over resamples, of the groups as they are here. Null without groups or resamples, and where groups
     * that were found on a sample of people turned out to be under the floor.
     */
    readonly stability: number | null
    /** The same over the people who are in a group. */
    readonly stabilityOfMembers: number | null
    readonly resamples: number
    /** People midway between the two nearest groups, beside those at a centre: 0 apart, 1 one crowd. See `midway`. */
    readonly midway: number | null
    /** People used for finding and testing groups. */
    readonly people: number
  }
  readonly groups: readonly Group[]
  readonly people: PeopleTable
  readonly statements: readonly StatementResult[]
  /** Statements that all groups answer alike: lower bound of the score at least one half, surest first. */
  readonly commonGround: {
    readonly agree: readonly CommonGroundEntry[]
    readonly disagree: readonly CommonGroundEntry[]
    /** Not enough answers yet: how many each group still lacks, in the order of `groups`. */
    readonly notEnoughYet: readonly { readonly statement: string; readonly missing: readonly number[] }[]
  }
  /** What marks each group, by key of the group, surest first. */
  readonly marks: Readonly<Record<string, readonly MarkEntry[]>>
  /** What `update` and `next` need; plain data. */
  readonly state: MapState
}
