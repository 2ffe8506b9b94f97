import { isShown } from '@evenground/fairness'
import type { Child } from 'hono/jsx'
import type { ReplyView } from '../../readers/reply.ts'
import type { Frame } from '../ui/frame.ts'
import { Level } from '../ui/level.tsx'
import { PublicLayout } from '../ui/public-layout.tsx'
import { SponsorLate } from '../ui/sponsor-late.tsx'
import { bold } from '../ui/tags.tsx'
import { ReplyDecisions } from './reply-decisions.tsx'
import { ReplyEnding } from './reply-ending.tsx'
import { ReplyFixes } from './reply-fixes.tsx'
import { Said } from './said.tsx'

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
      tells
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
        <ReplyEnding frame={frame} view={view} />
        <Questions frame={frame} view={view} />
        <Said frame={frame} view={view} />
        <ReplyDecisions frame={frame} decisions={view.decided} />
        <Became frame={frame} view={view} />
        <SponsorLate frame={frame} late={view.sponsorLate} />
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
  if (view.heard === null) return <>{t.rich('reply.heard', { count: 0, b: bold })}</>
  return (
    <>
      {isShown(view.heard)
        ? t.rich('reply.heard', { count: view.heard.shown, b: bold })
        : t.rich('reply.heard-few', { b: bold })}
    </>
  )
}

/** Both sides or none: beside the whole, one number would give the other away. */
const WhoSpoke = ({ frame, view }: ReplyPageProps) => {
  if (!view.heardBy) return null
  const { lived, learned } = view.heardBy
  if (!isShown(lived) || !isShown(learned) || lived.shown + learned.shown === 0) return null
  const { t } = frame
  return (
    <Level
      frame={frame}
      lived={lived}
      learned={learned}
      livedWords={t('reply.lived')}
      learnedWords={t('reply.learned')}
    />
  )
}

/** The questions, those of one conversation together, since they are answered on one page. */
const Questions = ({ frame: { t }, view }: ReplyPageProps) => {
  const conversations = [...Map.groupBy(view.asked, ({ code }) => code)]
  if (conversations.length === 0) return null
  return (
    <section>
      <h2>{t('reply.asked')}</h2>
      {conversations.map(([code, questions]) => (
        <Row
          left={questions.map(({ words }) => (
            <p class="voice ask" dir="auto">
              {words}
            </p>
          ))}
          tag={t(questions[0]?.open ? 'reply.open' : 'reply.closed')}
          on={questions[0]?.open ?? false}
        >
          {questions[0]?.open && (
            <p>
              <a class="btn" href={`/c/${code}?lang=${t.language}`}>
                {t('reply.answer')}
              </a>
            </p>
          )}
        </Row>
      ))}
    </section>
  )
}

const Became = ({ frame, frame: { t }, view }: ReplyPageProps) => (
  <section>
    <h2>{view.repliesBy ? t('reply.by', { date: t.day(view.repliesBy) }) : t('reply.by-open')}</h2>
    <Row
      left={<h3 class="voice ask">{t('reply.did')}</h3>}
      tag={view.fixes.some(({ doneOn }) => doneOn) ? null : t('reply.not-yet')}
    >
      <ReplyFixes frame={frame} fixes={view.fixes} />
      <p>
        {t(view.decided.some(({ result }) => result === 'carried') ? 'reply.did-decided' : 'reply.did-what')}
      </p>
    </Row>
    <Row left={<h3 class="voice ask">{t('reply.didnt')}</h3>} tag={t('reply.not-yet')}>
      <p>{t('reply.didnt-what')}</p>
    </Row>
  </section>
)

interface RowProps {
  readonly left: Child
  /** Nothing where what stands beside it says enough. */
  readonly tag: string | null
  readonly on?: boolean
  readonly children?: Child
}

const Row = ({ left, tag, on = false, children }: RowProps) => (
  <div class="row duo">
    <div class="stack">{left}</div>
    <div class="stack">
      {tag && (
        <p>
          <span class={on ? 'tag on' : 'tag'}>{tag}</span>
        </p>
      )}
      {children}
    </div>
  </div>
)

const Record = ({ frame: { t }, view: { ledgerHead: head } }: ReplyPageProps) =>
  head && (
    <details>
      <summary>{t('reply.record')}</summary>
      <p class="small">{t('reply.record-what', { date: t.date(head.on) })}</p>
      <p>
        <code dir="ltr">{head.hash}</code>
      </p>
    </details>
  )
