import { display, partnerAudience } from '@evenground/fairness'
import { isMessage, type PlainKey } from '../../i18n/translator.ts'
import type { LedgerView } from '../../readers/ledger-page.ts'
import type { Frame } from '../ui/frame.ts'
import { Level } from '../ui/level.tsx'
import { TeamLayout } from '../ui/team-layout.tsx'

/** GET /p/:id/ledger?before= */
export interface LedgerPageProps {
  readonly frame: Frame
  readonly view: LedgerView
}

/** Who did what, when, from which side; and how level each step is by it. */
export const LedgerPage = ({ frame, view }: LedgerPageProps) => {
  const { t } = frame
  return (
    <TeamLayout frame={frame} title={t('ledger.title')} me={view.me} project={view.head} live>
      <div class="stack">
        <h1>{t('ledger.title')}</h1>
        <p class="lead">{t('ledger.lead')}</p>
      </div>
      <section class="stack">
        <h2>{t('ledger.steps')}</h2>
        {view.steps.map(({ step, level }) => (
          <div>
            <h3 class="small">{t(`step.${step}`)}</h3>
            <Level
              frame={frame}
              lived={display(level.lived, partnerAudience())}
              learned={display(level.learned, partnerAudience())}
              livedWords={t('side.lived')}
              learnedWords={t('side.learned')}
            />
          </div>
        ))}
        <p class="hint">{t('ledger.steps-what')}</p>
      </section>
      <section class="stack">
        <h2>{t('ledger.deeds')}</h2>
        <ol class="rows">
          {view.deeds.map(({ on, verb, person, side, sealed }) => (
            <li>
              <span class={side ?? undefined} dir="auto">
                {person}
              </span>{' '}
              {t(wordsOf(verb))}
              <br />
              <span class="second small">
                {[t.date(on), side && t(`side.${side}`), !sealed && t('ledger.unsealed')]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ol>
        {view.older && (
          <p>
            <a href={`/p/${view.head.id}/ledger?before=${view.older}`}>{t('ledger.older')}</a>
          </p>
        )}
      </section>
      {view.seal && (
        <p class="second">
          {t('ledger.seal', { date: t.date(view.seal.on) })} <code dir="ltr">{view.seal.hash}</code>
        </p>
      )}
    </TeamLayout>
  )
}

/** What somebody did, in words. */
const wordsOf = (verb: string): PlainKey => {
  const key = `deed.${verb}`
  return isMessage(key) ? (key as PlainKey) : 'deed.other'
}
