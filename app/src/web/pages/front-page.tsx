import type { Child } from 'hono/jsx'
import { Asked } from '../ui/asked.tsx'
import type { Frame } from '../ui/frame.ts'
import { everyLanguage, PublicLayout } from '../ui/public-layout.tsx'

/** GET /. */
export interface FrontPageProps {
  readonly frame: Frame
}

/** What this place is, and the three ways in. */
export const FrontPage = ({ frame }: FrontPageProps) => {
  const { t } = frame
  return (
    <PublicLayout frame={frame} tells title={t('front.title')} among={everyLanguage} roomy>
      <div class="stack">
        <Asked words={t('front.title')} big />
        <p class="opening">{t('front.lead')}</p>
        <div class="ways">
          <Way title={t('front.hear')} what={t('front.hear-what')} />
          <Way title={t('front.key')} what={t('front.key-what')}>
            <a class="btn" href={`/key?lang=${t.language}`}>
              {t('front.key-go')}
            </a>
          </Way>
          <Way title={t('front.partner')} what={t('front.partner-what')}>
            <a class="btn quiet" href={`/sign-in?lang=${t.language}`}>
              {t('front.partner-go')}
            </a>
          </Way>
        </div>
        <p class="second small">{t('front.open')}</p>
      </div>
    </PublicLayout>
  )
}

const Way = ({ title, what, children }: { title: string; what: string; children?: Child }) => (
  <section class="row stack">
    <h2>{title}</h2>
    <p>{what}</p>
    {children && <p>{children}</p>}
  </section>
)
