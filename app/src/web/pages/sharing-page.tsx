import type { SharedVoice, SharingPageView } from '../../readers/sharing.ts'
import { exactCount } from '../ui/exact-count.ts'
import type { Frame } from '../ui/frame.ts'
import { Quote } from '../ui/quote.tsx'
import { SharingAnswers } from '../ui/sharing-answers.tsx'
import { TeamLayout } from '../ui/team-layout.tsx'
import { firstWords } from '../ui/voice-actions.tsx'
import { VoicesNav } from '../ui/voices-nav.tsx'

/** GET /p/:id/sharing. It follows /p/:id/live. */
export interface SharingPageProps {
  readonly frame: Frame
  readonly view: SharingPageView
}

/** What partners want to share beyond the team, what is shared, and what stays, with who said so by side. */
export const SharingPage = ({ frame, view }: SharingPageProps) => {
  const { t } = frame
  return (
    <TeamLayout frame={frame} title={t('sharing.title')} me={view.me} project={view.head} here="sharing" live>
      <VoicesNav frame={frame} project={view.head.id} here="sharing" />
      <div class="stack">
        <h1>{t('sharing.title')}</h1>
        <p class="lead">{t('sharing.lead')}</p>
        <p class="second small">{t('sharing.rule')}</p>
      </div>
      <Voices
        frame={frame}
        view={view}
        title={t('sharing.waiting')}
        none={t('sharing.waiting-none')}
        voices={view.waiting}
      />
      <Voices
        frame={frame}
        view={view}
        title={t('sharing.shared')}
        none={t('sharing.shared-none')}
        voices={view.shared}
      />
      {view.refused.length > 0 && (
        <Voices frame={frame} view={view} title={t('sharing.refused')} voices={view.refused} />
      )}
      <Refusals frame={frame} view={view} />
    </TeamLayout>
  )
}

interface VoicesProps extends SharingPageProps {
  readonly title: string
  readonly none?: string
  readonly voices: readonly SharedVoice[]
}

const Voices = ({ frame, view, title, none, voices }: VoicesProps) => (
  <section class="stack">
    <h2>{title}</h2>
    {voices.length === 0 && none && <p class="second">{none}</p>}
    {voices.length > 0 && (
      <ul class="rows">
        {voices.map(({ sharing, voice }) => (
          <li class="cols">
            <div class="stack">
              <Quote frame={frame} voice={voice} whole />
              <p>
                <a
                  href={`/p/${view.head.id}/voices/${voice.id}`}
                  aria-label={frame.t('sharing.voice-one', { words: firstWords(voice) })}
                >
                  {frame.t('sharing.voice')}
                </a>
              </p>
            </div>
            <SharingAnswers
              frame={frame}
              project={view.head.id}
              sharing={sharing}
              words={firstWords(voice)}
            />
          </li>
        ))}
      </ul>
    )}
  </section>
)

const Refusals = ({ frame: { t }, view: { refusals } }: SharingPageProps) => (
  <section class="stack">
    <h2>{t('sharing.refusals')}</h2>
    <ul>
      <li class="lived">{t('sharing.refusals-lived', { times: t.number(exactCount(refusals.lived)) })}</li>
      <li class="learned">
        {t('sharing.refusals-learned', { times: t.number(exactCount(refusals.learned)) })}
      </li>
    </ul>
  </section>
)
