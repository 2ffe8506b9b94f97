import type { Estimate } from '../estimate.ts'
import { type TooFew, tooFew } from '../estimate.ts'
import { type BySide, bySide, type Side } from '../side.ts'
import { proportion } from '../statistics/proportion.ts'
import { leastInSide } from '../voice/voice-ratio.ts'
import { type Day, daysBetween, type WorkCalendar, workingDaysBetween } from './working-days.ts'

/** The papers of one gathering as they came to one person. */
export interface PapersSent {
  readonly side: Side
  /** Null when they never came. */
  readonly sent: Day | null
  readonly gathering: Day
  /** In plain words, or the form the person asked for. */
  readonly plain: boolean
}

/** Working days that papers should be there before. */
const inGoodTime = 5

/**
 * The share of each side's papers that came at least five working days before, in a form the person could use. With exact 95 %
 * intervals. Hidden when either side has fewer than three; it cannot say whether they were read.
 *
 * @throws RangeError for what is no day
 */
export function preparationParity(
  papers: readonly PapersSent[],
  calendar: WorkCalendar,
): BySide<Estimate | null> | TooFew {
  const of = bySide((side) => papers.filter((paper) => paper.side === side))
  if (Math.min(of.lived.length, of.learned.length) < leastInSide) return tooFew(leastInSide)
  const inTime = ({ sent, gathering, plain }: PapersSent): boolean =>
    sent !== null &&
    plain &&
    daysBetween(sent, gathering) >= 0 &&
    workingDaysBetween(sent, gathering, calendar) >= inGoodTime
  return bySide((side) => proportion(of[side].filter(inTime).length, of[side].length))
}
