import { display, partnerAudience } from '@evenground/fairness'
import type { IdeasView, IdeaView } from '../../readers/ideas.ts'
import { Empty } from '../ui/empty.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import type { Frame } from '../ui/frame.ts'
import { Level } from '../ui/level.tsx'
import { pageTitle } from '../ui/page-title.ts'
import { Quote } from '../ui/quote.tsx'
import { RoomsNav } from '../ui/rooms-nav.tsx'
import { TeamLayout } from '../ui/team-layout.tsx'
import { BlankPage } from './blank-page.tsx'
import { ChangeIdea, ParkIdea } from './idea-forms.tsx'
import type { IdeasPageProps } from './ideas-page-props.ts'

/** Ideas that came early, kept with their author until enough is heard. */
export const IdeasPage = (props: IdeasPageProps) => {
  const { frame, view, form } = props
  const { t } = frame
  const changing = view.ideas.find(({ id, own, words }) => own && words !== null && id === props.changing)
  return (
    <TeamLayout
      frame={frame}
      title={pageTitle(t, t('ideas.title'), form)}
      me={view.me}
      project={view.head}
      here="room"
      live
    >
      <RoomsNav frame={frame} project={view.head.id} here="ideas" />
      <ErrorSummary
        frame={frame}
        form={form}
        fields={{ words: t('ideas.words'), voices: t('ideas.voices') }}
      />
      <div class="stack">
        <h1>{t('ideas.title')}</h1>
        <p class="lead">{t('ideas.what')}</p>
      </div>
      <div class="cols">
        <div class="stack">
          <List {...props} />
        </div>
        <div class="stack">
          <BlankPage frame={frame} project={view.head.id} blank={view.blank} />
          {changing ? <ChangeIdea {...props} idea={changing} /> : <ParkIdea {...props} />}
        </div>
      </div>
    </TeamLayout>
  )
}

const List = ({ frame, view }: IdeasPageProps) => {
  const { t } = frame
  if (view.ideas.length === 0)
    return (
      <Empty>
        <p class="lead">{t('ideas.none')}</p>
        <p class="second">{t('ideas.none-what')}</p>
      </Empty>
    )
  return (
    <>
      <section class="stack" aria-label={t('ideas.by-side')}>
        <h2>{t('ideas.by-side')}</h2>
        <Level
          frame={frame}
          lived={display(view.bySide.lived, partnerAudience())}
          learned={display(view.bySide.learned, partnerAudience())}
          livedWords={t('ideas.of-lived')}
          learnedWords={t('ideas.of-learned')}
          aim={view.bySide.aim}
        />
      </section>
      <ol class="rows">
        {view.ideas.map((idea) => (
          <li id={`idea-${idea.id}`}>
            <Idea frame={frame} view={view} idea={idea} />
          </li>
        ))}
      </ol>
    </>
  )
}

interface IdeaProps {
  readonly frame: Frame
  readonly view: IdeasView
  readonly idea: IdeaView
}

const Idea = ({ frame, view, idea }: IdeaProps) => {
  const { t } = frame
  if (idea.words === null || idea.name === null)
    return (
      <p class="second">
        <span class={idea.side}>{t('ideas.gone', { date: t.day(idea.on) })}</span>
      </p>
    )
  return (
    <div class="stack">
      <p class="lead letter" dir="auto">
        {idea.words}
      </p>
      <p class="small">
        <span class={idea.side}>{t('ideas.by', { name: idea.name, date: t.day(idea.on) })}</span>
        {idea.changed && <span class="second"> · {t('ideas.changed')}</span>}
      </p>
      <p>
        <span class="tag">{t(view.blank.state === 'blank' ? 'ideas.parked' : 'ideas.ready')}</span>
      </p>
      <From frame={frame} view={view} idea={idea} />
      {idea.own && (
        <p class="no-print">
          <a href={`/p/${view.head.id}/ideas?change=${idea.id}#words`}>{t('ideas.change')}</a>
        </p>
      )}
    </div>
  )
}

const From = ({ frame, idea }: IdeaProps) =>
  idea.voices.length === 0 ? null : (
    <details>
      <summary>{frame.t('ideas.from', { count: idea.voices.length })}</summary>
      <div class="stack">
        {idea.voices.map((voice) => (
          <Quote frame={frame} voice={voice} whole />
        ))}
      </div>
    </details>
  )
