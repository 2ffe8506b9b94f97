import type { DecisionView } from '../../readers/decision.ts'
import type { FormState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'

/** The names of states and results as they stand in messages. */
export const stateWord = {
  proposed: 'proposed',
  voting: 'voting',
  counting: 'counting',
  carried: 'carried',
  'not carried': 'not-carried',
  'no quorum': 'no-quorum',
  withdrawn: 'withdrawn',
} as const satisfies Record<DecisionView['state'], string>

/** GET /p/:id/decisions/:decision, and its forms with errors. `posted` names the form that was sent. */
export interface DecisionPageProps {
  readonly frame: Frame
  readonly view: DecisionView
  readonly form: FormState
  readonly posted: string | null
  readonly token: string
  /** What was just done: one voted, or links were mailed. */
  readonly done: 'voted' | 'mailed' | null
  readonly today: string
}

export const decisionPath = ({ head, id }: DecisionView): string => `/p/${head.id}/decisions/${id}`
