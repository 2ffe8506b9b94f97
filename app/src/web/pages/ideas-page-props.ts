import type { IdeasView } from '../../readers/ideas.ts'
import type { FormState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'

/** GET /p/:id/ideas?change=&voice=, and POST with errors. Fields: token, words, voices (several); to change one: idea, words. */
export interface IdeasPageProps {
  readonly frame: Frame
  readonly view: IdeasView
  readonly form: FormState
  readonly token: string
  /** One's own idea that is being changed. */
  readonly changing: string | null
}
