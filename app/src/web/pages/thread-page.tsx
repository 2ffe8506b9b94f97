import type { ThreadEnd, ThreadThing, ThreadView } from '../../readers/thread.ts'
import type { Frame } from '../ui/frame.ts'
import { Quote } from '../ui/quote.tsx'
import { TeamLayout } from '../ui/team-layout.tsx'

/** GET /p/:id/thread/:kind/:thing. Kinds: voice, theme, statement, idea, decision. */
export interface ThreadPageProps {
  readonly frame: Frame
  readonly view: ThreadView
}

/** Where one thing came from and where it led to, on one page that can be printed. */
export const ThreadPage = ({ frame, view }: ThreadPageProps) => {
  const { t } = frame
  return (
    <TeamLayout frame={frame} title={t('thread.title')} me={view.me} project={view.head} live>
      <div class="stack">
        <h1>{t('thread.title')}</h1>
        <p class="lead">{t('thread.lead')}</p>
      </div>
      <End frame={frame} view={view} title={t('thread.from')} end={view.from} none={t('thread.from-none')} />
      <section class="stack">
        <h2>{t(`thread.kind-${view.kind}`)}</h2>
        {view.voice && <Quote frame={frame} voice={view.voice} whole />}
        {view.thing && (
          <p class="lead" dir="auto">
            <a href={placeOf(view.head.id, view.thing)}>{view.thing.words}</a>
          </p>
        )}
      </section>
      <End frame={frame} view={view} title={t('thread.to')} end={view.to} none={t('thread.to-none')} />
    </TeamLayout>
  )
}

interface EndProps extends ThreadPageProps {
  readonly title: string
  readonly end: ThreadEnd
  readonly none: string
}

const End = ({ frame, view, title, end, none }: EndProps) => {
  const { t } = frame
  const more = Number(end.more)
  const empty = end.voices.length === 0 && end.things.length === 0 && more === 0
  return (
    <section class="stack">
      <h2>{title}</h2>
      {empty && <p class="second">{none}</p>}
      {end.voices.length > 0 && (
        <ul class="voices">
          {end.voices.map((voice) => (
            <li>
              <Quote frame={frame} voice={voice} />
            </li>
          ))}
        </ul>
      )}
      {more > 0 && <p class="second">{t('thread.more', { count: more })}</p>}
      {end.things.length > 0 && (
        <ul class="rows">
          {end.things.map((thing) => (
            <li>
              <span class="eyebrow">{t(`thread.kind-${thing.kind}`)}</span>
              <br />
              <a href={`/p/${view.head.id}/thread/${thing.kind}/${thing.id}`} dir="auto">
                {thing.words}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** Where a thing itself stands. */
const placeOf = (project: string, { kind, id }: ThreadThing): string => {
  const places = {
    theme: `themes/${id}`,
    statement: 'statements',
    idea: 'ideas',
    decision: `decisions/${id}`,
  } as const
  return `/p/${project}/${places[kind]}`
}
