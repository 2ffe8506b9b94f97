import { type BySide, bySide, type Side, sides } from '../side.ts'
import type { Tally } from './ballot.ts'

/** How many of each side must take part, by default: half of its seats, at least one. */
export const halfOfEach = (seats: BySide<number>): BySide<number> =>
  bySide((side) => Math.max(1, Math.ceil(seats[side] / 2)))

/** The sides that have not taken part enough. Standing aside is taking part. */
export const shortOfQuorum = (tallies: BySide<Tally>, quorum: BySide<number>): readonly Side[] =>
  sides.filter((side) => tallies[side].counted < quorum[side])
