import type { PartnersView } from '../../readers/partners.ts'
import type { FormState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import type { MadeInvitation } from './partners-invite.tsx'

/**
 * GET /p/:id/partners, and POST to invite: with errors, or with the link that was made. Fields: token, called, email, side, found,
 * foundWords; of leaving: words, paid, successor; of a host's dates: repliesBy.
 */
export interface PartnersPageProps {
  readonly frame: Frame
  readonly view: PartnersView
  readonly form: FormState
  readonly token: string
  readonly made: MadeInvitation | null
}
