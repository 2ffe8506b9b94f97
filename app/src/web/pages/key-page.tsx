import type { AskedBy } from '../../readers/asked-by.ts'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Field } from '../ui/field.tsx'
import type { FormState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { pageTitle } from '../ui/page-title.ts'
import { everyLanguage, PublicLayout } from '../ui/public-layout.tsx'
import { linkTo } from '../ui/tags.tsx'

/** GET /key, and POST /key with errors. Field: `key`, sent with `do` = show. Send `Cache-Control: no-store` and no referrer. */
export interface KeyPageProps {
  readonly frame: Frame
  readonly form: FormState
  /** Who asks, where it is known: their help lines then stand on this page too. */
  readonly by?: AskedBy | null
  /** Whether mail is sent, so that a new key can be asked for. */
  readonly mails?: boolean
}

/** Where somebody types the five words that bring them back. A key that was wrong is not shown again. */
export const KeyPage = ({ frame, form, by = null, mails = false }: KeyPageProps) => {
  const { t } = frame
  return (
    <PublicLayout
      frame={frame}
      title={pageTitle(t, t('key.title'), form)}
      by={by}
      among={everyLanguage}
      leave
    >
      <ErrorSummary frame={frame} form={form} fields={{ key: t('key.label') }} />
      <form class="stack pad" method="post" action={`/key?lang=${t.language}`} autocomplete="off">
        <h1>{t('key.title')}</h1>
        <Field
          frame={frame}
          form={form}
          name="key"
          label={t('key.label')}
          hint={t('key.hint')}
          autocomplete="off"
          maxlength={200}
          required
        />
        <button type="submit" class="btn full">
          {t('key.go')}
        </button>
        <p class="hint">
          {mails ? t.rich('lost-key.offer', { lost: linkTo(`/key/lost?lang=${t.language}`) }) : t('key.lost')}
        </p>
        <p class="hint">{t('key.private')}</p>
      </form>
    </PublicLayout>
  )
}
