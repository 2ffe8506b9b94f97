import { type Display, isShown } from '../small-numbers/display.ts'
import { type Share, share } from '../small-numbers/share.ts'

/** Below this share of people who answered a question, nothing is shown by its answers. */
const leastCoverage = 50

/** How many of those asked answered, and whether that is enough to show results by their answers. */
export interface Coverage {
  readonly answered: Share
  readonly enough: boolean
}

/**
 * How many of the people heard answered a question about who they are. Under half, or when it may not be told, results by that
 * question are not shown. Say it beside every such result.
 *
 * @example coverage(display(answered, audience), display(heard, audience)) // { answered: { percent: 60 }, enough: true }
 */
export function coverage(answered: Display, heard: Display): Coverage {
  const part = share(answered, heard)
  const enough = isShown(answered) && isShown(heard) && 2 * answered.shown >= heard.shown && heard.shown > 0
  return { answered: part, enough: enough && 'percent' in part && part.percent >= leastCoverage }
}
