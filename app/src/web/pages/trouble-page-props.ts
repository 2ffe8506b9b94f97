import type { TroubleView } from '../../readers/trouble.ts'
import type { FormState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'

/**
 * GET /p/:id/trouble, and what is posted from it with errors. Fields of a dispute: token, subject, about, mediator; of an end:
 * how, words.
 */
export interface TroublePageProps {
  readonly frame: Frame
  readonly view: TroubleView
  readonly form: FormState
  readonly token: string
}
