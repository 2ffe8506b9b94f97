import { ErrorSummary } from '../ui/error-summary.tsx'
import { Field } from '../ui/field.tsx'
import type { FormState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { pageTitle } from '../ui/page-title.ts'
import { PublicLayout } from '../ui/public-layout.tsx'
import { Token } from '../ui/token.tsx'

/** GET /start?token=, and POST /start with errors. Fields: token, name, email, organisation, emergency, helpName, helpPhone. */
export interface StartPageProps {
  readonly frame: Frame
  readonly form: FormState
  /** The token of the printed link. */
  readonly token: string
}

/** The first steward says who they are, for whom, and who people can call. */
export const StartPage = ({ frame, form, token }: StartPageProps) => {
  const { t } = frame
  const field = { frame, form, maxlength: 200 }
  return (
    <PublicLayout frame={frame} title={pageTitle(t, t('start.title'), form)}>
      <ErrorSummary frame={frame} form={form} fields={fieldNames(t)} />
      <form class="stack pad" method="post" action="/start" novalidate>
        <Token token={token} />
        <h1>{t('start.title')}</h1>
        <p class="lead">{t('start.lead')}</p>
        <h2>{t('start.you')}</h2>
        <Field
          {...field}
          name="name"
          label={t('start.name')}
          hint={t('start.name-hint')}
          autocomplete="name"
          required
        />
        <Field
          {...field}
          name="email"
          type="email"
          label={t('start.email')}
          hint={t('start.email-hint')}
          autocomplete="email"
          required
        />
        <h2>{t('start.place')}</h2>
        <Field
          {...field}
          name="organisation"
          label={t('start.organisation')}
          hint={t('start.organisation-hint')}
          autocomplete="organization"
          required
        />
        <h2>{t('start.help')}</h2>
        <p class="hint">{t('start.help-hint')}</p>
        <Field
          {...field}
          name="emergency"
          type="tel"
          label={t('start.emergency')}
          hint={t('start.emergency-hint')}
        />
        <Field {...field} name="helpName" label={t('start.help-name')} hint={t('start.help-name-hint')} />
        <Field {...field} name="helpPhone" type="tel" label={t('start.help-phone')} />
        <button type="submit" class="btn full">
          {t('start.go')}
        </button>
      </form>
    </PublicLayout>
  )
}

const fieldNames = (t: Frame['t']): Readonly<Record<string, string>> => ({
  name: t('start.name'),
  email: t('start.email'),
  organisation: t('start.organisation'),
  emergency: t('start.emergency'),
  helpName: t('start.help-name'),
  helpPhone: t('start.help-phone'),
})
