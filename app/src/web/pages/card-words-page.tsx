import { ErrorSummary } from '../ui/error-summary.tsx'
import { Field } from '../ui/field.tsx'
import type { FormState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { pageTitle } from '../ui/page-title.ts'
import { everyLanguage, PublicLayout } from '../ui/public-layout.tsx'

/** GET /join without a link, and with words that can be none. Field: words. */
export interface CardWordsPageProps {
  readonly frame: Frame
  readonly form: FormState
}

/** Where somebody types the words of a printed invitation. */
export const CardWordsPage = ({ frame, form }: CardWordsPageProps) => {
  const { t } = frame
  return (
    <PublicLayout frame={frame} title={pageTitle(t, t('join.type-title'), form)} among={everyLanguage}>
      <ErrorSummary frame={frame} form={form} fields={{ words: t('join.type-label') }} />
      <form class="stack pad" method="get" action="/join" novalidate>
        <input type="hidden" name="lang" value={t.language} />
        <h1>{t('join.type-title')}</h1>
        <Field
          frame={frame}
          form={form}
          name="words"
          label={t('join.type-label')}
          hint={t('join.type-hint')}
          autocomplete="off"
          maxlength={200}
          required
        />
        <button type="submit" class="btn full">
          {t('join.type-go')}
        </button>
      </form>
    </PublicLayout>
  )
}
