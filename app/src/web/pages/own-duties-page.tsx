import { isLanguage, languages } from '../../domain/language.ts'
import type { OwnDutiesView } from '../../readers/own-duties.ts'
import type { Frame } from '../ui/frame.ts'
import { bold } from '../ui/tags.tsx'
import { TeamLayout } from '../ui/team-layout.tsx'

/** GET /p/:id/duty. Fields to stop: duty, language. */
export interface OwnDutiesPageProps {
  readonly frame: Frame
  readonly view: OwnDutiesView
}

/** What somebody looks after here, and how they stop. */
export const OwnDutiesPage = ({ frame, view }: OwnDutiesPageProps) => {
  const { t } = frame
  return (
    <TeamLayout frame={frame} title={t('partners.own-duties')} me={view.me} project={view.head}>
      <div class="stack">
        <h1>{t('partners.own-duties')}</h1>
        <p class="lead">{t('partners.own-duties-lead')}</p>
      </div>
      {view.safe || <p class="notice">{t.rich('partners.not-safe', { b: bold })}</p>}
      <ul class="rows">
        {view.duties.map(({ duty, language, outside }) => (
          <li class="between">
            <div>
              <h2>
                {t(`partners.duty-${duty}`)}
                {isLanguage(language) && ` · ${languages[language].name}`}
              </h2>
              <p class="second">{t(`partners.duty-${duty}-what`)}</p>
              {duty === 'helper' && (
                <p>
                  <a class="go" href={`/p/${view.head.id}/type`}>
                    {t('typing.title')}
                  </a>
                </p>
              )}
              {duty === 'safety' && (
                <p class="second small">{t(outside ? 'partners.outside' : 'partners.inside')}</p>
              )}
            </div>
            <form method="post" action={`/p/${view.head.id}/duty/stop`}>
              <input type="hidden" name="duty" value={duty} />
              <input type="hidden" name="language" value={language} />
              <button
                type="submit"
                class="btn s quiet"
                aria-label={t('partners.duty-stop-one', { duty: t(`partners.duty-${duty}`) })}
              >
                {t('partners.duty-stop')}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </TeamLayout>
  )
}
