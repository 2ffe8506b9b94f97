import type { BySide } from '../side.ts'
import type { DecisionRule } from './carries.ts'

/** Which rules suit a team, the best first, and whether to let people object in private. */
export interface RuleAdvice {
  readonly rules: readonly DecisionRule[]
  /** Where a side has fewer than four people, a vote against can be seen to be somebody's: offer consent with private objection. */
  readonly offerPrivateObjection: boolean
  /** The share of seats of people with lived experience, 0 to 1. */
  readonly livedShare: number
}

/**
 * Which rule to advise, from how small the side with lived experience is: under 35 in 100 of the seats, consent or a double
 * majority; from 35 to 50, a double majority; above that, a majority will do.
 *
 * Sources: C. Karpowitz, T. Mendelberg and L. Shaker, 2012 (few women are heard as equals under unanimity, and not under majority); R. Kanter,
 * 1977 (about 35 in 100 starts to change a group). The bounds are ours. It is advice; the team chooses.
 *
 * @throws RangeError when there are no seats
 * @example adviseRule({ lived: 3, learned: 9 }).rules // ['consent', 'double majority']
 */
export function adviseRule(seats: BySide<number>): RuleAdvice {
  const all = seats.lived + seats.learned
  if (!(seats.lived >= 0 && seats.learned >= 0 && all > 0)) throw new RangeError('Nobody has a seat')
  const livedShare = seats.lived / all
  const offerPrivateObjection = Math.min(seats.lived, seats.learned) < 4
  if (livedShare < 0.35) return { rules: ['consent', 'double majority'], offerPrivateObjection, livedShare }
  if (livedShare <= 0.5) return { rules: ['double majority'], offerPrivateObjection, livedShare }
  return { rules: ['majority'], offerPrivateObjection, livedShare }
}
