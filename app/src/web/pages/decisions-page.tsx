import type { DecisionLine, DecisionsView } from '../../readers/decisions.ts'
import { Empty } from '../ui/empty.tsx'
import type { Frame } from '../ui/frame.ts'
import { TeamLayout } from '../ui/team-layout.tsx'
import { stateWord } from './decide-words.ts'

/** GET /p/:id/decisions. It follows /p/:id/live. */
export interface DecisionsPageProps {
  readonly frame: Frame
  readonly view: DecisionsView
}

/** Everything that is or was put to both sides. */
export const DecisionsPage = ({ frame, view }: DecisionsPageProps) => {
  const { t } = frame
  const base = `/p/${view.head.id}/decisions`
  return (
    <TeamLayout
      frame={frame}
      title={t('decide.title')}
      me={view.me}
      project={view.head}
      here="decisions"
      live
    >
      <div class="stack">
        <h1>{t('decide.title')}</h1>
        <p class="lead">{t('decide.lead')}</p>
        <p>
          <a class="btn" href={`${base}/new`}>
            {t('decide.new')}
          </a>
        </p>
      </div>
      <section class="stack">
        <h2>{t('decide.open')}</h2>
        {view.open.length === 0 && (
          <Empty>
            <p class="lead">{t('decide.none')}</p>
            <p class="second">{t('decide.none-what')}</p>
          </Empty>
        )}
        <Lines frame={frame} base={base} lines={view.open} />
      </section>
      {view.settled.length > 0 && (
        <section class="stack">
          <h2>{t('decide.settled')}</h2>
          <Lines frame={frame} base={base} lines={view.settled} />
        </section>
      )}
    </TeamLayout>
  )
}

interface LinesProps {
  readonly frame: Frame
  readonly base: string
  readonly lines: readonly DecisionLine[]
}

const Lines = ({ frame, base, lines }: LinesProps) =>
  lines.length === 0 ? null : (
    <ul class="rows">
      {lines.map((line) => (
        <li class="stack">
          <p>
            <span class={line.state === 'voting' ? 'tag on' : 'tag'}>
              {frame.t(`decide.state-${stateWord[line.state]}`)}
            </span>{' '}
            <span class="small second">{when(frame, line)}</span>
          </p>
          <h3 class="voice ask">
            <a href={`${base}/${line.id}`} dir="auto">
              {line.words}
            </a>
          </h3>
          <p class="small second">
            {[
              line.kind !== 'other' && frame.t(`decide.kind-${line.kind}`),
              line.round > 1 && frame.t('decide.amended'),
              line.openConcerns > 0 && frame.t('decide.open-concerns', { count: line.openConcerns }),
              line.waits && frame.t('decide.your-vote'),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </li>
      ))}
    </ul>
  )

const when = ({ t }: Frame, { state, closesOn, decidedOn }: DecisionLine): string => {
  if (decidedOn) return t.day(decidedOn)
  return state === 'voting' ? t('decide.until', { date: t.day(closesOn) }) : ''
}
