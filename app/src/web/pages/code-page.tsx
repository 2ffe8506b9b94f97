import { ErrorSummary } from '../ui/error-summary.tsx'
import { Field } from '../ui/field.tsx'
import type { FormState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { pageTitle } from '../ui/page-title.ts'
import { PublicLayout } from '../ui/public-layout.tsx'

/** GET /sign-in/code, and POST /sign-in/code with errors. Field: `code`. */
export interface CodePageProps {
  readonly frame: Frame
  readonly form: FormState
}

/** The second step of signing in, for whoever turned it on. */
export const CodePage = ({ frame, form }: CodePageProps) => {
  const { t } = frame
  return (
    <PublicLayout frame={frame} title={pageTitle(t, t('sign-in.code-title'), form)}>
      <ErrorSummary frame={frame} form={form} fields={{ code: t('sign-in.code') }} />
      <form class="stack pad" method="post" action="/sign-in/code" novalidate>
        <h1>{t('sign-in.code-title')}</h1>
        <Field
          frame={frame}
          form={{ ...form, values: {} }}
          name="code"
          label={t('sign-in.code')}
          hint={t('sign-in.code-hint')}
          autocomplete="one-time-code"
          maxlength={40}
          required
        />
        <button type="submit" class="btn full">
          {t('sign-in.code-go')}
        </button>
        <p class="hint">{t('sign-in.code-lost')}</p>
      </form>
    </PublicLayout>
  )
}
