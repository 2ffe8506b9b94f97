import { type Language, languages } from '../../domain/language.ts'
import type { Frame } from './frame.ts'

interface LanguageLinksProps {
  readonly frame: Frame
  readonly among: readonly Language[]
}

/** This page in other languages, each named as its readers name it. Nothing is shown where there is only one. */
export const LanguageLinks = ({ frame, among }: LanguageLinksProps) =>
  among.length < 2 ? null : (
    <nav class="langs" aria-label={frame.t('language.label')}>
      {among.map((language) => (
        <a
          href={inLanguage(frame.path, language)}
          lang={language}
          hreflang={language}
          dir={languages[language].dir}
          aria-current={language === frame.t.language ? 'true' : undefined}
        >
          {languages[language].name}
        </a>
      ))}
    </nav>
  )

/** The same address in another language. */
function inLanguage(path: string, language: Language): string {
  const [before, query] = path.split('?', 2)
  const search = new URLSearchParams(query)
  search.set('lang', language)
  return `${before}?${search}`
}
