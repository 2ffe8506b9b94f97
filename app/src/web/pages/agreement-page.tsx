import { agreementLines } from '../../i18n/agreement-words.ts'
import type { AgreementView } from '../../readers/agreement.ts'
import { Done } from '../ui/done.tsx'
import type { Frame } from '../ui/frame.ts'
import { TeamLayout } from '../ui/team-layout.tsx'

/** GET and POST /p/:id/agreement. Fields: then, the page of this project that was asked for. */
export interface AgreementPageProps {
  readonly frame: Frame
  readonly view: AgreementView
  readonly then: string
}

/** What everyone agrees to before they read what people said; one tap. */
export const AgreementPage = ({ frame, view, then }: AgreementPageProps) => {
  const { t } = frame
  return (
    <TeamLayout frame={frame} title={t('agreement.title')} me={view.me} project={view.head}>
      <div class="stack narrow">
        <h1>{t('agreement.title')}</h1>
        <p class="lead">{t('agreement.lead')}</p>
        <ul class="rows">
          {agreementLines(t).map((line) => (
            <li>{line}</li>
          ))}
        </ul>
        {view.agreed ? (
          <>
            <Done>{t('agreement.done')}</Done>
            <p>
              <a class="btn quiet" href={then}>
                {t('agreement.on')}
              </a>
            </p>
          </>
        ) : (
          <form class="stack" method="post" action={`/p/${view.head.id}/agreement`}>
            <input type="hidden" name="then" value={then} />
            <button type="submit" class="btn">
              {t('agreement.go')}
            </button>
            <p class="second small">{t('agreement.kept')}</p>
          </form>
        )}
      </div>
    </TeamLayout>
  )
}
