import { ErrorSummary } from '../ui/error-summary.tsx'
import { Field } from '../ui/field.tsx'
import type { FormState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { pageTitle } from '../ui/page-title.ts'
import { Passkey } from '../ui/passkey.tsx'
import { PublicLayout } from '../ui/public-layout.tsx'

/** GET /sign-in, and POST /sign-in with errors. Field: `email`. The passkey's form POSTs `credential` to /sign-in/passkey. */
export interface SignInPageProps {
  readonly frame: Frame
  readonly form: FormState
  /** What people call the other place that lets them in here, where one is set. */
  readonly provider: string | null
}

/** Where partners ask for a link, or come in another way. */
export const SignInPage = ({ frame, form, provider }: SignInPageProps) => {
  const { t } = frame
  return (
    <PublicLayout frame={frame} title={pageTitle(t, t('sign-in.title'), form)}>
      <ErrorSummary frame={frame} form={form} fields={{ email: t('sign-in.email') }} />
      <div class="stack pad">
        <h1>{t('sign-in.title')}</h1>
        <form class="stack" method="post" action="/sign-in" novalidate>
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
        {provider && (
          <a class="btn quiet full" href="/sign-in/elsewhere" rel="nofollow">
            {t('sign-in.elsewhere', { name: provider })}
          </a>
        )}
        <Passkey
          frame={frame}
          ask="/sign-in/passkey/ask"
          action="/sign-in/passkey"
          go={t('sign-in.passkey')}
          quiet
        />
      </div>
    </PublicLayout>
  )
}
