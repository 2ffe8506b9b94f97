import { isLanguage, languages } from '../../domain/language.ts'
import { bold } from '../ui/tags.tsx'
import type { PartnersPageProps } from './partners-page-props.ts'

/** Who looks after what, beside the seats; and a warning while somebody is missing whom people's safety needs. */
export const Duties = ({ frame: { t }, view }: PartnersPageProps) => (
  <section class="stack" id="duties">
    <h2>{t('partners.duties')}</h2>
    {view.safe || <p class="notice">{t.rich('partners.not-safe', { b: bold })}</p>}
    {view.duties.length > 0 && (
      <ul class="rows">
        {view.duties.map(({ name, duty, language, outside }) => (
          <li>
            <span dir="auto">{name}</span>
            <span class="second small">
              {' · '}
              {t(`partners.duty-${duty}`)}
              {isLanguage(language) && ` · ${languages[language].name}`}
              {duty === 'safety' && ` · ${t(outside ? 'partners.outside' : 'partners.inside')}`}
            </span>
          </li>
        ))}
      </ul>
    )}
    <p>
      <a class="btn s quiet" href={`/p/${view.head.id}/partners/duty`}>
        {t('partners.duty-invite')}
      </a>
    </p>
  </section>
)
