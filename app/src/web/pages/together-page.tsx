import type { DecisionView } from '../../readers/decision.ts'
import { emptyForm } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { QrSquare } from '../ui/qr-square.tsx'
import { TeamLayout } from '../ui/team-layout.tsx'
import { decisionPath } from './decide-words.ts'
import { Seats } from './decision-result.tsx'

/** GET /p/:id/decisions/:decision/together. It follows /p/:id/live. */
export interface TogetherPageProps {
  readonly frame: Frame
  readonly view: DecisionView
  /** Where each person votes for themselves. */
  readonly address: string
  readonly today: string
}

/** A screen that a room looks at: what it is about, where each votes on their own device, and how many have. Nobody votes on it. */
export const TogetherPage = ({ frame, view, address, today }: TogetherPageProps) => {
  const { t } = frame
  const seats = { frame, view, form: emptyForm, posted: null, token: '', done: null, today }
  return (
    <TeamLayout
      frame={frame}
      title={t('decide.together')}
      me={view.me}
      project={view.head}
      here="decisions"
      live
    >
      <div class="cols">
        <div class="stack">
          <h1 class="voice" dir="auto">
            {view.round.words}
          </h1>
          <Seats {...seats} />
          <p>
            <a href={decisionPath(view)}>{t('decide.together-back')}</a>
          </p>
        </div>
        <div class="stack">
          <h2>{t('decide.together-how')}</h2>
          <QrSquare text={address} label={t('decide.together-qr')} />
          <p>
            <bdi dir="ltr">{address}</bdi>
          </p>
          <p>{t('decide.together-what')}</p>
        </div>
      </div>
    </TeamLayout>
  )
}
