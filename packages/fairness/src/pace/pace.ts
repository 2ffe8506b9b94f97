import { type Day, daysBetween, type WorkCalendar, workingDaysBetween } from './working-days.ts'

/** When a project's milestones came; `null` when one has not yet. */
export interface Milestones {
  readonly firstVoice: Day | null
  readonly sharedAim: Day | null
  readonly firstTest: Day | null
  readonly firstReply: Day | null
}

/** How long something took. */
export interface Took {
  readonly days: number
  readonly workingDays: number
}

/** What came of one milestone: how long it took from the first voice, or that it came before anybody had spoken, or not yet. */
export type Reached = Took | 'before the first voice' | 'not yet'

/** From the first voice to each milestone. */
export interface Pace {
  readonly toAim: Reached
  readonly toTest: Reached
  readonly toReply: Reached
}

/**
 * How long a project took from its first voice to its shared aim, its first test and its first reply, in days and in the
 * organisation's working days. An aim from before the first voice is said to be so: it was not made from what was heard.
 *
 * All is counted, so there is no interval. It cannot say whether more time would have been better spent.
 *
 * @throws RangeError for what is no day
 * @example pace({ firstVoice: '2026-03-02', sharedAim: '2026-03-06', firstTest: null, firstReply: null }, { holidays: [] }).toAim
 * // { days: 4, workingDays: 4 }
 */
export function pace(
  { firstVoice, sharedAim, firstTest, firstReply }: Milestones,
  calendar: WorkCalendar,
): Pace {
  const reached = (milestone: Day | null): Reached => {
    if (milestone === null) return 'not yet'
    if (firstVoice === null || daysBetween(firstVoice, milestone) < 0) return 'before the first voice'
    return {
      days: daysBetween(firstVoice, milestone),
      workingDays: workingDaysBetween(firstVoice, milestone, calendar),
    }
  }
  return { toAim: reached(sharedAim), toTest: reached(firstTest), toReply: reached(firstReply) }
}
