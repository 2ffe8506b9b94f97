import type { Frame } from '../ui/frame.ts'
import { PublicLayout } from '../ui/public-layout.tsx'

/** The answer to POST /sign-in, the same whether an account exists or not. */
export interface MailSentPageProps {
  readonly frame: Frame
}

/** A link may be on its way. */
export const MailSentPage = ({ frame }: MailSentPageProps) => {
  const { t } = frame
  return (
    <PublicLayout frame={frame} title={t('sign-in.sent')}>
      <div class="stack pad">
        <h1>{t('sign-in.sent')}</h1>
        <p class="lead">{t('sign-in.sent-what')}</p>
        <p>{t('sign-in.sent-none')}</p>
        <p>{t('sign-in.sent-steward')}</p>
        <p>
          <a class="go" href="/sign-in">
            {t('sign-in.again')}
          </a>
        </p>
      </div>
    </PublicLayout>
  )
}
