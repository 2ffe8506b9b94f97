import { ruleName } from '../../domain/decision.ts'
import { Done } from '../ui/done.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { pageTitle } from '../ui/page-title.ts'
import { Quote } from '../ui/quote.tsx'
import { TeamLayout } from '../ui/team-layout.tsx'
import { type DecisionPageProps, decisionPath, stateWord } from './decide-words.ts'
import { DecisionConcerns } from './decision-concerns.tsx'
import { DecisionNext } from './decision-next.tsx'
import { DecisionResult, Seats } from './decision-result.tsx'
import { DecisionVoting } from './decision-voting.tsx'

/** One proposal: before, while and after people vote. */
export const DecisionPage = (props: DecisionPageProps) => {
  const { frame, view, form } = props
  const { t } = frame
  return (
    <TeamLayout
      frame={frame}
      title={pageTitle(t, t('decide.one'), form)}
      me={view.me}
      project={view.head}
      here="decisions"
      live
    >
      <ErrorSummary frame={frame} form={form} fields={labelsOf(props)} />
      <div class="cols">
        <div class="stack">
          <Head {...props} />
          <Seats {...props} />
          <DecisionResult {...props} />
          <DecisionNext {...props} />
          <DecisionVoting {...props} />
          <DecisionConcerns {...props} />
        </div>
        <div class="stack">
          <Weighing {...props} />
          <StandsOn {...props} />
          <Course {...props} />
        </div>
      </div>
    </TeamLayout>
  )
}

const labelsOf = ({ frame: { t } }: DecisionPageProps) => ({
  choice: t('decide.choice'),
  words: t('decide.ballot-words'),
  concern: t('decide.concern'),
  answer: t('decide.answer'),
  reason: t('decide.say-why'),
  closesOn: t('decide.closes-on'),
})

const Head = ({ frame: { t }, view, done }: DecisionPageProps) => {
  const { state, round } = view
  return (
    <>
      {done && <Done>{t(done === 'voted' ? 'decide.voted' : 'decide.mailed')}</Done>}
      {state === 'carried' && round.result ? (
        <Done>{t('decide.agreed-on', { date: t.day(round.result.decidedOn) })}</Done>
      ) : (
        <p>
          <span class={state === 'voting' ? 'tag on' : 'tag'}>{t(`decide.state-${stateWord[state]}`)}</span>{' '}
          <span class="small second">
            {state === 'voting' && t('decide.until', { date: t.day(round.closesOn) })}
            {round.result && t.day(round.result.decidedOn)}
          </span>
        </p>
      )}
      <h1 class="voice" dir="auto">
        {round.words}
      </h1>
      <p class="small second">
        {[view.kind !== 'other' && t(`decide.kind-${view.kind}`), round.round > 1 && t('decide.amended')]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {view.still && (
        <p class="notice" role="status">
          {t(`decide.still-${view.still}`)}
        </p>
      )}
    </>
  )
}

const Weighing = ({ frame: { t }, view: { round } }: DecisionPageProps) => (
  <section class="stack">
    <h2>{t('decide.weighing')}</h2>
    <dl class="sum small">
      <div>
        <dt>{t('decide.why')}</dt>
        <dd dir="auto" class="letter">
          {round.why}
        </dd>
      </div>
      <div>
        <dt>{t('decide.harm')}</dt>
        <dd dir="auto" class="letter">
          {round.harm}
        </dd>
      </div>
      <div>
        <dt>{t('decide.seen')}</dt>
        <dd dir="auto" class="letter">
          {round.seen}
        </dd>
      </div>
      <div>
        <dt>{t('decide.rule')}</dt>
        <dd>
          <b>{t(`decide.rule-${ruleName(round.rule)}`)}.</b> {t(`decide.rule-${ruleName(round.rule)}-what`)}{' '}
          {t(`decide.quorum-${round.quorum}`)}.
        </dd>
      </div>
    </dl>
  </section>
)

const StandsOn = ({ frame, view }: DecisionPageProps) => {
  const { t } = frame
  const nothing = view.stands.length === 0 && view.voices.length === 0 && !view.voicesShut
  return (
    <section class="stack">
      <h2>{t('decide.stands')}</h2>
      {nothing && <p class="second">{t('decide.stands-nothing')}</p>}
      {view.stands.length > 0 && (
        <ul class="rows">
          {view.stands.map(({ kind, id, words }) => (
            <li>
              <span class="small second">{t(`decide.subject-${kind}`)}</span>
              <br />
              {kind === 'theme' ? (
                <a href={`/p/${view.head.id}/themes/${id}`} dir="auto">
                  {words}
                </a>
              ) : (
                <span dir="auto">{words}</span>
              )}
            </li>
          ))}
        </ul>
      )}
      {view.voices.map((voice) => (
        <Quote frame={frame} voice={voice} />
      ))}
      {view.voicesShut && <p class="second small">{t('decide.voices-shut')}</p>}
    </section>
  )
}

/** How it got here. An earlier round stays to be read. */
const Course = ({ frame: { t }, view }: DecisionPageProps) => {
  const { earlier, round } = view
  const steps = [earlier, round].flatMap((each) => {
    if (!each) return []
    const { name, side, writtenOn, opened, result } = each
    const wrote = each.round > 1 ? t('decide.course-amended', { name }) : t('decide.course-wrote', { name })
    return [
      { on: writtenOn, side, words: wrote },
      ...(opened ? [{ ...opened, words: t('decide.course-opened', { name: opened.name }) }] : []),
      ...(result
        ? [{ on: result.decidedOn, side: null, words: t(`decide.state-${stateWord[result.result]}`) }]
        : []),
    ]
  })
  return (
    <section class="stack">
      <h2>{t('decide.course')}</h2>
      <dl class="sum small">
        {steps.map(({ on, side, words }) => (
          <div>
            <dt>{t.day(on)}</dt>
            <dd class={side ?? undefined} dir="auto">
              {words}
            </dd>
          </div>
        ))}
      </dl>
      {earlier && (
        <details>
          <summary>{t('decide.earlier')}</summary>
          <div class="stack">
            <p class="voice ask" dir="auto">
              {earlier.words}
            </p>
            <p dir="auto">{earlier.why}</p>
            {earlier.result?.block && (
              <p>
                <span class={earlier.result.block.side} dir="auto">
                  {earlier.result.block.words}
                </span>
              </p>
            )}
          </div>
        </details>
      )}
      {view.state === 'proposed' && view.own.proposer && (
        <form method="post" action={`${decisionPath(view)}/withdraw`}>
          <button type="submit" class="btn s quiet">
            {t('decide.withdraw')}
          </button>
        </form>
      )}
    </section>
  )
}
