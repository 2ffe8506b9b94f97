import type { HoldLogView } from '../../readers/held.ts'
import { Empty } from '../ui/empty.tsx'
import type { Frame } from '../ui/frame.ts'
import { TeamLayout } from '../ui/team-layout.tsx'
import { lineOf, whyHeld } from './held-parts.tsx'

/** GET /p/:id/held/log, for safety contacts. */
export interface HoldLogPageProps {
  readonly frame: Frame
  readonly view: HoldLogView
}

/** Who looked into the hold, when, and what was done. */
export const HoldLogPage = ({ frame, view }: HoldLogPageProps) => {
  const { t } = frame
  return (
    <TeamLayout frame={frame} title={t('hold.log')} me={view.me} project={view.head} here="held">
      <div class="stack">
        <h1>{t('hold.log')}</h1>
        <p>{t('hold.log-lead')}</p>
      </div>
      {view.lines.length === 0 ? (
        <Empty>
          <p class="lead">{t('hold.log-none')}</p>
        </Empty>
      ) : (
        <ol class="rows">
          {view.lines.map((line) => (
            <li>
              <p dir="auto">{lineOf(t, line)}</p>
              <p class="second small">
                {t('dot', { first: t('hold.log-which', { voice: line.voice }), second: whyHeld(t, line) })}
              </p>
            </li>
          ))}
        </ol>
      )}
      <p>
        <a href={`/p/${view.head.id}/held`}>{t('hold.back')}</a>
      </p>
    </TeamLayout>
  )
}
