import { ErrorSummary } from '../ui/error-summary.tsx'
import { Field } from '../ui/field.tsx'
import type { FormState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { pageTitle } from '../ui/page-title.ts'
import { everyLanguage, PublicLayout } from '../ui/public-layout.tsx'

/** GET and POST /key/lost. Field: email. What it says after is the same whether the address is known or not. */
export interface LostKeyPageProps {
  readonly frame: Frame
  readonly form: FormState
  readonly state: 'ask' | 'sent' | 'no-mail'
}

/** Where somebody who was told by email asks for a new key. */
export const LostKeyPage = ({ frame, form, state }: LostKeyPageProps) => {
  const { t } = frame
  const title = t(state === 'sent' ? 'lost-key.sent-title' : 'lost-key.title')
  return (
    <PublicLayout frame={frame} title={pageTitle(t, title, form)} among={everyLanguage} leave>
      <ErrorSummary frame={frame} form={form} fields={{ email: t('tell.email') }} />
      <div class="stack pad">
        <h1>{title}</h1>
        {state === 'ask' && <Ask frame={frame} form={form} />}
        {state === 'sent' && <p role="status">{t('lost-key.sent')}</p>}
        {state === 'no-mail' && <p>{t('lost-key.no-mail')}</p>}
      </div>
    </PublicLayout>
  )
}

const Ask = ({ frame, form }: { frame: Frame; form: FormState }) => {
  const { t } = frame
  return (
    <form class="stack" method="post" action={`/key/lost?lang=${t.language}`} novalidate>
      <p>{t('lost-key.lead')}</p>
      <Field
        frame={frame}
        form={form}
        name="email"
        type="email"
        label={t('tell.email')}
        autocomplete="email"
        maxlength={254}
        required
      />
      <button type="submit" class="btn full">
        {t('lost-key.go')}
      </button>
    </form>
  )
}
