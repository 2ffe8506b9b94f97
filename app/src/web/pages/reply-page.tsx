import type { Child } from 'hono/jsx'
import { shownTo } from '../../domain/protected.ts'
import type { ReplyView } from '../../readers/reply.ts'
import type { Frame } from '../ui/frame.ts'
import { Level } from '../ui/level.tsx'
import { PublicLayout } from '../ui/public-layout.tsx'
import { bold } from '../ui/tags.tsx'

/** GET /r/:slug. */
export interface ReplyPageProps {
  readonly frame: Frame
  readonly view: ReplyView
}

/** What was heard, and what became of it: open to everyone from the first day. */
export const ReplyPage = ({ frame, view }: ReplyPageProps) => {
  const { t } = frame
  return (
    <PublicLayout
      frame={frame}
      title={t('reply.title')}
      by={view.by}
      home={view.address}
      among={view.languages}
      roomy
    >
      <div class="stack pad">
        <p class="second small" dir="auto">
          {t('dot', { first: view.by.project, second: view.by.place })}
        </p>
        <h1 class="voice big">{t('reply.title')}</h1>
        <p class="lead" dir="auto">
          {view.purpose}
        </p>
        <p class="lead">
          <Heard frame={frame} view={view} />
        </p>
        <WhoSpoke frame={frame} view={view} />
        <Answers frame={frame} view={view} />
        <Questions frame={frame} view={view} />
        <p>
          <a class="go" href={`/key?lang=${t.language}`}>
            {t('reply.key')}
          </a>
        </p>
        <Record frame={frame} view={view} />
      </div>
    </PublicLayout>
  )
}

const Heard = ({ frame: { t }, view }: ReplyPageProps) => {
  const shown = shownTo('public', view.heard)
  return (
    <>
      {shown.kind === 'exact'
        ? t.rich('reply.heard', { count: shown.count, b: bold })
        : t.rich('reply.heard-few', { b: bold })}
    </>
  )
}

/** Both sides or none: beside the whole, one number would give the other away. */
const WhoSpoke = ({ frame, view }: ReplyPageProps) => {
  if (!view.heardBy) return null
  const lived = shownTo('public', view.heardBy.lived)
  const learned = shownTo('public', view.heardBy.learned)
  if (lived.kind !== 'exact' || learned.kind !== 'exact' || lived.count + learned.count === 0) return null
  const { t } = frame
  return (
    <Level
      frame={frame}
      lived={lived.count}
      learned={learned.count}
      livedWords={t('reply.lived')}
      learnedWords={t('reply.learned')}
    />
  )
}

const Answers = ({ frame: { t }, view }: ReplyPageProps) => (
  <section>
    <Row title={t('reply.did')} tag={t('reply.not-yet')}>
      {t('reply.did-what')}
    </Row>
    <Row title={t('reply.didnt')} tag={t('reply.not-yet')}>
      {t('reply.didnt-what')}
    </Row>
    <p class="second small pad">
      {view.repliesBy ? t('reply.by', { date: t.day(view.repliesBy) }) : t('reply.by-open')}
    </p>
  </section>
)

const Row = ({ title, tag, children }: { title: string; tag: string; children: Child }) => (
  <div class="row duo">
    <h2 class="voice lead">{title}</h2>
    <div class="stack">
      <p>
        <span class="tag">{tag}</span>
      </p>
      <p>{children}</p>
    </div>
  </div>
)

const Questions = ({ frame: { t }, view }: ReplyPageProps) => (
  <section>
    <h2>{t('reply.asked')}</h2>
    {view.asked.map((question) => (
      <div class="row duo">
        <p class="voice lead" dir="auto">
          {question.words}
        </p>
        <div class="stack">
          <p>
            <span class={question.open ? 'tag on' : 'tag'}>
              {t(question.open ? 'reply.open' : 'reply.closed')}
            </span>
          </p>
          {question.open && (
            <p>
              <a class="btn" href={`/c/${question.code}?lang=${t.language}`}>
                {t('reply.answer')}
              </a>
            </p>
          )}
        </div>
      </div>
    ))}
  </section>
)

const Record = ({ frame: { t }, view: { ledgerHead: head } }: ReplyPageProps) =>
  head && (
    <details>
      <summary>{t('reply.record')}</summary>
      <p class="small">{t('reply.record-what', { date: t.day(head.on), entries: head.entries })}</p>
      <p>
        <code dir="ltr">{head.hash}</code>
      </p>
    </details>
  )
