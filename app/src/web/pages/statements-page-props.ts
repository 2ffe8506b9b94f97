import type { AdviceView, StatementsView } from '../../readers/statements.ts'
import type { FormState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'

/** GET and POST /p/:id/statements. Fields: token, words-en and so on, theme, voices, do (check or write). */
export interface StatementsPageProps {
  readonly frame: Frame
  readonly view: StatementsView
  readonly form: FormState
  readonly token: string
  /** What was found in the words that were looked at first; null where nobody asked. */
  readonly checked: readonly AdviceView[] | null
}
