import { ruleName } from '../../domain/decision.ts'
import type { BallotView } from '../../readers/ballot.ts'
import { ErrorSummary } from '../ui/error-summary.tsx'
import type { FormState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { pageTitle } from '../ui/page-title.ts'
import { everyLanguage, PublicLayout } from '../ui/public-layout.tsx'
import { BallotFields } from './ballot-fields.tsx'

/** GET /ballot?link=, and POST with errors. A mailed link opens it; only its button votes, so that no mail scanner does. */
export interface BallotPageProps {
  readonly frame: Frame
  readonly view: BallotView
  readonly link: string
  readonly form: FormState
}

export const BallotPage = ({ frame, view, link, form }: BallotPageProps) => {
  const { t } = frame
  return (
    <PublicLayout frame={frame} title={pageTitle(t, t('ballot.title'), form)} among={everyLanguage}>
      <ErrorSummary
        frame={frame}
        form={form}
        fields={{ choice: t('ballot.choice'), words: t('ballot.words') }}
      />
      <form class="stack pad" method="post" action={`/ballot?lang=${t.language}`} novalidate>
        <p class="second small" dir="auto">
          {view.project}
        </p>
        <h1 class="voice" dir="auto" lang={view.language}>
          {view.words}
        </h1>
        <div>
          <p>
            <b>{t('ballot.why')}</b>
          </p>
          <p dir="auto" lang={view.language}>
            {view.why}
          </p>
        </div>
        <div>
          <p>
            <b>{t('ballot.harm')}</b>
          </p>
          <p dir="auto" lang={view.language}>
            {view.harm}
          </p>
        </div>
        <div>
          <p>
            <b>{t('ballot.rule')}</b>
          </p>
          <p>{t(`ballot.rule-${ruleName(view.rule)}`)}</p>
        </div>
        {view.concerns.length > 0 && (
          <>
            <h2>{t('ballot.concerns')}</h2>
            <ul>
              {view.concerns.map((words) => (
                <li dir="auto">{words}</li>
              ))}
            </ul>
          </>
        )}
        <input type="hidden" name="link" value={link} />
        <BallotFields frame={frame} form={form} rule={view.rule} />
        <button type="submit" class="btn full">
          {t('ballot.go')}
        </button>
        <p class="second small">{t('ballot.private', { date: t.day(view.closesOn) })}</p>
      </form>
    </PublicLayout>
  )
}

/** GET /ballot/kept. */
export const BallotKeptPage = ({ frame }: { frame: Frame }) => {
  const { t } = frame
  return (
    <PublicLayout frame={frame} title={t('ballot.kept')} among={everyLanguage}>
      <div class="stack pad">
        <h1>{t('ballot.kept')}</h1>
        <p role="status">{t('ballot.kept-what')}</p>
      </div>
    </PublicLayout>
  )
}
