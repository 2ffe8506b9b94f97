import { languages } from '../../domain/language.ts'
import { translator } from '../../i18n/translator.ts'
import type { Frame } from '../ui/frame.ts'
import { everyLanguage, PublicLayout } from '../ui/public-layout.tsx'

/** GET /languages. */
export interface LanguagesPageProps {
  readonly frame: Frame
}

/** Every language of the public pages, named as its readers name it, with whether a person has checked its words. */
export const LanguagesPage = ({ frame }: LanguagesPageProps) => {
  const { t } = frame
  return (
    <PublicLayout frame={frame} tells title={t('languages.title')}>
      <div class="stack pad">
        <h1>{t('languages.title')}</h1>
        <p>{t('languages.what')}</p>
        <ul>
          {everyLanguage.map((language) => (
            <li class="row" lang={language} dir={languages[language].dir}>
              <a
                class="go voice lead"
                href={`/?lang=${language}`}
                hreflang={language}
                aria-current={language === t.language ? 'true' : undefined}
              >
                {languages[language].name}
              </a>
              <Unchecked t={translator(language)} />
            </li>
          ))}
        </ul>
      </div>
    </PublicLayout>
  )
}

const Unchecked = ({ t }: { t: Frame['t'] }) =>
  t.reviewed ? null : <p class="second small">{t('language.unreviewed')}</p>
