import type { GuessesView } from '../../readers/guesses.ts'
import type { FormState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'

/**
 * GET /p/:id/guesses, and POST with errors. It follows /p/:id/live. Fields: token, words1 to words5, ten1 to ten5, revealOn,
 * do (keep or seal). A host fixes the day alone with revealOn at /p/:id/guesses/day.
 */
export interface GuessesPageProps {
  readonly frame: Frame
  readonly view: GuessesView
  readonly form: FormState
  readonly token: string
  /** True just after guesses were kept to be sealed later. */
  readonly kept: boolean
  /** True where a host fixes the day and writes no guesses: at ?day. */
  readonly onlyDay: boolean
}
