import { type BySide, bySide, type Side, sides } from '../side.ts'
import { type Protected, protect } from '../small-numbers/protected.ts'
import { type Ballot, type Tally, tally } from './ballot.ts'
import { carries, type DecisionRule } from './carries.ts'
import { halfOfEach, shortOfQuorum } from './quorum.ts'

/** A proposal whose voting has closed. */
export interface Proposal {
  readonly rule: DecisionRule
  readonly ballots: readonly Ballot[]
  readonly seats: BySide<number>
  /** How many of each side must take part; half of each side unless told. */
  readonly quorum?: BySide<number>
  /** How many concerns their raisers have not yet called answered. */
  readonly openConcerns?: number
}

/** The votes of one side, as counts that only `display` can read. */
export type ProtectedTally = { readonly [Part in keyof Tally]: Protected<number> }

/**
 * What was decided. Counts of votes are protected: partners see them exactly, and for everyone else they go through `release`, as
 * `protectBallots` makes them ready. Under consent no tally is given: with few people it would name who objected.
 */
export type Outcome =
  | { readonly result: 'no quorum'; readonly missing: readonly Side[] }
  /** Consent waits until whoever raised a concern says that it is answered. */
  | { readonly result: 'waiting'; readonly openConcerns: number }
  | {
      readonly result: 'carried' | 'not carried'
      readonly tallies: BySide<ProtectedTally> | null
      /** The side that stood in the way of the other, if one alone did. It owes a reason, then one amended round. */
      readonly blockedBy: Side | null
      /** How many voted the other way, by side. Their reasons are kept with the decision. */
      readonly dissent: BySide<Protected<number>> | null
      readonly openConcerns: number
    }

/**
 * Decides a proposal after voting has closed. It cannot say whether people felt free to vote as they wished.
 *
 * @throws RangeError when more of a side voted than have seats, or seats, quorum or concerns are no counts
 * @example
 * decide({ rule: 'double majority', seats: { lived: 3, learned: 3 }, ballots: [
 *   { side: 'lived', choice: 'for' }, { side: 'lived', choice: 'for' },
 *   { side: 'learned', choice: 'for' }, { side: 'learned', choice: 'stand aside' },
 * ] }) // { result: 'carried', ... }
 */
export function decide({
  rule,
  ballots,
  seats,
  quorum = halfOfEach(seats),
  openConcerns = 0,
}: Proposal): Outcome {
  const tallies = tally(ballots)
  refuseBadCounts([seats.lived, seats.learned, quorum.lived, quorum.learned, openConcerns])
  for (const side of sides)
    if (tallies[side].counted > seats[side])
      throw new RangeError(`${tallies[side].counted} votes for ${seats[side]} seats of the ${side} side`)
  const missing = shortOfQuorum(tallies, quorum)
  if (missing.length > 0) return { result: 'no quorum', missing }
  if (rule === 'consent' && openConcerns > 0) return { result: 'waiting', openConcerns }
  const carried = carries[rule](tallies)
  const result = carried ? 'carried' : 'not carried'
  if (rule === 'consent') return { result, tallies: null, blockedBy: null, dissent: null, openConcerns }
  return {
    result,
    tallies: bySide((side) => protectTally(tallies[side])),
    blockedBy: carried ? null : blocker(tallies),
    dissent: bySide((side) => protect(carried ? tallies[side].against : tallies[side].for)),
    openConcerns,
  }
}

/** A quorum of NaN would always be there. */
function refuseBadCounts(counts: readonly number[]): void {
  const bad = counts.find((count) => !Number.isSafeInteger(count) || count < 0)
  if (bad !== undefined) throw new RangeError(`Not a number of people or concerns: ${bad}`)
}

const protectTally = (votes: Tally): ProtectedTally => ({
  for: protect(votes.for),
  against: protect(votes.against),
  standAside: protect(votes.standAside),
  counted: protect(votes.counted),
})

/** The one side that was not for it, when the other was. */
function blocker(tallies: BySide<Tally>): Side | null {
  const unwilling = sides.filter((side) => tallies[side].for <= tallies[side].against)
  return unwilling.length === 1 ? (unwilling[0] ?? null) : null
}
