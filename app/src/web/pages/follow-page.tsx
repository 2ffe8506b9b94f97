import type { PropsWithChildren } from 'hono/jsx'
import type { FollowView } from '../../readers/follow.ts'
import { Done } from '../ui/done.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { emptyForm, type FormState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { pageTitle } from '../ui/page-title.ts'
import { PublicLayout } from '../ui/public-layout.tsx'
import { linkTo } from '../ui/tags.tsx'
import { KeyButton, KeyForm } from './behind-key.tsx'
import { LeftAtKey } from './own-notes.tsx'
import { TellMe } from './tell-me.tsx'

/**
 * The answer to POST /key. The words are hidden until `do=show` was sent: then they stand in the view.
 * Send `Cache-Control: no-store`, no referrer, and `Refresh: 600; url=/key`, as the page says that it closes itself.
 */
export interface FollowPageProps {
  readonly frame: Frame
  readonly view: FollowView
  /** The key as it was typed, carried in the forms of this page and nowhere else. */
  readonly typedKey: string
  readonly form?: FormState
  /** What was just done, said at the top. */
  readonly done?: DoneAtKey | undefined
}

export type DoneAtKey = 'follow.changed' | 'note.sent' | 'tell.sent' | 'tell.is-off' | 'note.complaint-made'

/** Where somebody's words went. */
export const FollowPage = (props: FollowPageProps) => {
  const { frame, view, typedKey, form = emptyForm, done } = props
  const { t } = frame
  // What waits for an answer stands first; once it has one, below.
  const left = <LeftAtKey frame={frame} typedKey={typedKey} view={view} />
  return (
    <PublicLayout
      frame={frame}
      tells
      title={pageTitle(t, t('follow.title'), form)}
      by={view.by}
      home={view.replyAddress}
      leave
    >
      <ErrorSummary frame={frame} form={form} fields={{ email: t('tell.email') }} />
      <div class="pad">
        <div class="stack">
          {done && <Done>{t(done)}</Done>}
          <h1>{t('follow.title')}</h1>
          {view.waits && !view.shown && <p class="notice">{t('follow.waits')}</p>}
          {view.waits && left}
        </div>
        <ol class="journey">
          <Stage at={4} title={t('follow.words')} when={t('follow.said-on', { date: t.date(view.saidOn) })}>
            <Words frame={frame} view={view} typedKey={typedKey} />
          </Stage>
          {view.withdrawn || <WithTeam frame={frame} view={view} />}
          <Stage
            at={336}
            title={t('follow.answer')}
            {...(view.repliesBy && { when: t('follow.answer-by', { date: t.day(view.repliesBy) }) })}
          >
            <p>{t.rich('follow.answer-what', { reply: linkTo(view.replyAddress) })}</p>
          </Stage>
        </ol>
        <div class="stack">
          {view.waits || left}
          {view.wishes !== null && (
            <form class="stack" method="post" action={`/s/${view.wishes}?lang=${t.language}`}>
              <input type="hidden" name="key" value={typedKey} />
              <p>{t('wish.follow-what')}</p>
              <button type="submit" class="btn quiet" name="do" value="key">
                {t('wish.follow')}
              </button>
            </form>
          )}
          {view.telling !== null && (
            <TellMe frame={frame} form={form} typedKey={typedKey} telling={view.telling} />
          )}
          {view.withdrawn || (
            <KeyForm frame={frame} typedKey={typedKey}>
              <KeyButton act="change">{t('follow.change')}</KeyButton>
            </KeyForm>
          )}
          {view.withdrawn || <TakeBack frame={frame} typedKey={typedKey} />}
          <p class="hint">{t('follow.closes')}</p>
        </div>
      </div>
    </PublicLayout>
  )
}

interface StageProps {
  readonly at: number
  readonly title: string
  readonly when?: string
  readonly here?: string
}

/** One stop of the journey: an upright mark that belongs to neither side moves along the line. */
const Stage = ({ at, title, when, here, children }: PropsWithChildren<StageProps>) => (
  <li>
    <svg class="flip" viewBox="0 0 340 18" preserveAspectRatio="none" aria-hidden="true">
      <path class="o-hair" d="M0 17h340" />
      <path class="o-ink" d={`M0 17h${at}`} />
      <path class="o-ink" stroke-width="5" d={`M${at} 18V3`} />
    </svg>
    <div class="when">
      <h2>{title}</h2>
      {when && <span class="second small">{when}</span>}
      {here && <span class="tag on">{here}</span>}
    </div>
    <div class="stack">{children}</div>
  </li>
)

/** Where the words are now. What is held is not with the team yet, and is never said to be. */
const WithTeam = ({ frame: { t }, view }: Pick<FollowPageProps, 'frame' | 'view'>) =>
  view.readFirst === 'all' ? (
    <Stage at={87} title={t('follow.first')} here={t('follow.here')}>
      <p>{t('follow.first-what')}</p>
    </Stage>
  ) : (
    <Stage at={170} title={t('follow.team')} here={t('follow.here')}>
      <p>{t('follow.team-what')}</p>
      {view.readFirst === 'part' && <p>{t('follow.first-part')}</p>}
      {view.public && <p>{t.rich('follow.public', { reply: linkTo(view.replyAddress) })}</p>}
    </Stage>
  )

const Words = ({ frame, view, typedKey }: FollowPageProps) => {
  const { t } = frame
  if (view.withdrawn) return <Done>{t('follow.withdrawn')}</Done>
  return (
    <>
      {view.shown ? (
        view.answers.map(({ question, words }) => <Said question={question} words={words} />)
      ) : (
        <KeyForm frame={frame} typedKey={typedKey}>
          <p class="second">{t('follow.hidden')}</p>
          <KeyButton act="show">{t('follow.show')}</KeyButton>
        </KeyForm>
      )}
      <p class="second small">
        {t(`follow.see-${view.consent}`)}
        {view.changedOn && ` ${t('follow.changed-on', { date: t.date(view.changedOn) })}.`}
      </p>
    </>
  )
}

const Said = ({ question, words }: { question: string; words: string | null }) =>
  words === null ? null : (
    <figure class="quote">
      <blockquote dir="auto">{words}</blockquote>
      <figcaption dir="auto">{question}</figcaption>
    </figure>
  )

/** Taking words back cannot be undone, so it takes two steps, with the reason between. */
const TakeBack = ({ frame, typedKey }: { frame: Frame; typedKey: string }) => (
  <details>
    <summary>{frame.t('follow.take-back')}</summary>
    <KeyForm frame={frame} typedKey={typedKey}>
      <p>{frame.t('follow.take-back-what')}</p>
      <KeyButton act="withdraw">{frame.t('follow.take-back-yes')}</KeyButton>
    </KeyForm>
  </details>
)
