import type { SenseView } from '../../readers/sense.ts'
import type { Frame } from '../ui/frame.ts'

/**
 * GET /p/:id/sense?search=&before=&one=&group=&moved=&seen=&next=. Forms: POST /p/:id/sense/move (voices, theme, alike, seen, back,
 * next), …/sense/undo (change, back), …/sense/groups/away (group), GET …/themes/new. It follows /p/:id/live.
 */
export interface SensePageProps {
  readonly frame: Frame
  readonly view: SenseView
  /** The page with what it was asked for, behind the project's address. */
  readonly back: string
  /** The voice before which it is told what was just done. */
  readonly next: string | null
  /** The form that was sent without saying where to: a voice's, or `many`. */
  readonly wrong: string | null
}
