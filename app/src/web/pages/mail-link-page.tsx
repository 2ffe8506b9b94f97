import type { Frame } from '../ui/frame.ts'
import { everyLanguage, PublicLayout } from '../ui/public-layout.tsx'
import { KeyShown } from './thanks-page.tsx'

/** GET /key/mail and GET /key/new. A mailed link opens this page; only its button does something, so that no mail scanner can. */
export interface MailLinkPageProps {
  readonly frame: Frame
  readonly link: string
  readonly for: 'confirm' | 'key'
}

export const MailLinkPage = ({ frame, link, for: purpose }: MailLinkPageProps) => {
  const { t } = frame
  const address = purpose === 'confirm' ? '/key/mail' : '/key/new'
  return (
    <PublicLayout frame={frame} title={t(`mail-link.${purpose}-title`)} among={everyLanguage} leave>
      <form class="stack pad" method="post" action={`${address}?lang=${t.language}`}>
        <h1>{t(`mail-link.${purpose}-title`)}</h1>
        <p>{t(`mail-link.${purpose}-what`)}</p>
        <input type="hidden" name="link" value={link} />
        <button type="submit" class="btn full">
          {t(`mail-link.${purpose}-go`)}
        </button>
      </form>
    </PublicLayout>
  )
}

/** GET /key/told: the address is confirmed. */
export const ToldPage = ({ frame }: { frame: Frame }) => {
  const { t } = frame
  return (
    <PublicLayout frame={frame} title={t('mail-link.confirmed-title')} among={everyLanguage} leave>
      <div class="stack pad">
        <h1>{t('mail-link.confirmed-title')}</h1>
        <p role="status">{t('mail-link.confirmed')}</p>
        <p>
          <a class="btn quiet full" href={`/key?lang=${t.language}`}>
            {t('thanks.where')}
          </a>
        </p>
      </div>
    </PublicLayout>
  )
}

/** The answer to POST /key/new. Never stored by a browser or a proxy: it shows the key. */
export const NewKeyPage = ({ frame, words }: { frame: Frame; words: readonly string[] }) => (
  <PublicLayout frame={frame} tells title={frame.t('thanks.key-title')} leave>
    <div class="stack pad">
      <KeyShown frame={frame} words={words} />
    </div>
  </PublicLayout>
)
