import type { ThemePageView } from '../../readers/theme.ts'
import type { FormState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'

/**
 * GET /p/:id/themes/:theme?before=&moved=&seen=. Forms: POST …/themes/:theme (name, description, owner), …/merge (into), …/remove,
 * …/quotes (voice, version, chosen), and POST /p/:id/sense/move as on the page beside it.
 */
export interface ThemePageProps {
  readonly frame: Frame
  readonly view: ThemePageView
  readonly form: FormState
  readonly back: string
  readonly wrong: string | null
}
