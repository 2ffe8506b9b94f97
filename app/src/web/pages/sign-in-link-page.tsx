import type { Frame } from '../ui/frame.ts'
import { PublicLayout } from '../ui/public-layout.tsx'

/** GET /sign-in/link?token=. Its button POSTs `token` to /sign-in/link, so a scanner that only looks signs nobody in. */
export interface SignInLinkPageProps {
  readonly frame: Frame
  readonly token: string
}

/** One button, and then one is in. */
export const SignInLinkPage = ({ frame, token }: SignInLinkPageProps) => {
  const { t } = frame
  return (
    <PublicLayout frame={frame} title={t('sign-in.link')}>
      <form class="stack pad" method="post" action="/sign-in/link">
        <input type="hidden" name="token" value={token} />
        <h1>{t('sign-in.link')}</h1>
        <p class="lead">{t('sign-in.link-what')}</p>
        <button type="submit" class="btn full">
          {t('sign-in.link-go')}
        </button>
      </form>
    </PublicLayout>
  )
}
