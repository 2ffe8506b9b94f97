import { ErrorSummary } from '../ui/error-summary.tsx'
import { Field } from '../ui/field.tsx'
import type { FormState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { pageTitle } from '../ui/page-title.ts'
import { PublicLayout } from '../ui/public-layout.tsx'

/** GET /sign-in, and POST /sign-in with errors. Field: `email`. */
export interface SignInPageProps {
  readonly frame: Frame
  readonly form: FormState
}

/** Where partners ask for a link. */
export const SignInPage = ({ frame, form }: SignInPageProps) => {
  const { t } = frame
  return (
    <PublicLayout frame={frame} title={pageTitle(t, t('sign-in.title'), form)}>
      <ErrorSummary frame={frame} form={form} fields={{ email: t('sign-in.email') }} />
      <form class="stack pad" method="post" action="/sign-in" novalidate>
        <h1>{t('sign-in.title')}</h1>
        <Field
          frame={frame}
          form={form}
          name="email"
          type="email"
          label={t('sign-in.email')}
          hint={t('sign-in.email-hint')}
          autocomplete="email"
          maxlength={254}
          required
        />
        <button type="submit" class="btn full">
          {t('sign-in.go')}
        </button>
      </form>
    </PublicLayout>
  )
}
