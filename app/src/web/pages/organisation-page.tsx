import { mostHelpLines } from '../../domain/help-line.ts'
import { languages } from '../../domain/language.ts'
import type { OrganisationView } from '../../readers/organisation.ts'
import { Choices } from '../ui/choices.tsx'
import { Done } from '../ui/done.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Field } from '../ui/field.tsx'
import type { FormState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { pageTitle } from '../ui/page-title.ts'
import { everyLanguage } from '../ui/public-layout.tsx'
import { TeamLayout } from '../ui/team-layout.tsx'

/**
 * GET /organisation, and POST with errors or done. Fields: name, language, emergency, country, lineName1, linePhone1, lineCountry1 and
 * on; POST /organisation/steward: person, stay.
 */
export interface OrganisationPageProps {
  readonly frame: Frame
  readonly view: OrganisationView
  readonly form: FormState
  /** Where people reach this place. */
  readonly address: string
  readonly saved: boolean
}

/** What the steward looks after. */
export const OrganisationPage = (props: OrganisationPageProps) => {
  const { frame, view, form, address, saved } = props
  const { t } = frame
  return (
    <TeamLayout
      frame={frame}
      title={pageTitle(t, t('organisation.title'), form)}
      me={view.me}
      here="organisation"
    >
      <h1>{t('organisation.title')}</h1>
      <ErrorSummary frame={frame} form={form} fields={fieldNames(props)} />
      {saved && <Done>{t('organisation.saved')}</Done>}
      <p>
        {t('organisation.address')} <code dir="ltr">{address}</code>
      </p>
      <Settings {...props} />
      <People {...props} />
      <p>
        <a class="go" href="/no-contact">
          {t('no-contact.title')}
        </a>
      </p>
    </TeamLayout>
  )
}

const Settings = ({ frame, view, form }: OrganisationPageProps) => {
  const { t } = frame
  const field = { frame, form }
  return (
    <form class="stack narrow" method="post" action="/organisation" novalidate>
      <Field
        {...field}
        name="name"
        label={t('start.organisation')}
        hint={t('start.organisation-hint')}
        value={view.name}
        maxlength={200}
        required
      />
      <Choices
        {...field}
        name="language"
        legend={t('organisation.language')}
        value={view.language}
        choices={everyLanguage.map((language) => ({
          value: language,
          label: languages[language].name,
          lang: language,
        }))}
      />
      <h2>{t('start.help')}</h2>
      <p class="hint">{t('start.help-hint')}</p>
      <Field
        {...field}
        name="emergency"
        type="tel"
        label={t('start.emergency')}
        hint={t('start.emergency-hint')}
        value={view.emergencyNumber ?? ''}
        maxlength={40}
      />
      <Field
        {...field}
        name="country"
        label={t('organisation.country')}
        hint={t('organisation.country-hint')}
        value={view.country ?? ''}
        maxlength={2}
      />
      {rows(view).map((n) => (
        <HelpLineFields frame={frame} form={form} view={view} n={n} />
      ))}
      <button type="submit" class="btn">
        {t('organisation.save')}
      </button>
    </form>
  )
}

/** The lines there are, and two empty ones. */
const rows = ({ helpLines }: OrganisationView): readonly number[] =>
  Array.from({ length: Math.min(mostHelpLines, helpLines.length + 2) }, (_, n) => n + 1)

type LineProps = Pick<OrganisationPageProps, 'frame' | 'form' | 'view'> & { readonly n: number }

const HelpLineFields = ({ frame, form, view, n }: LineProps) => {
  const { t } = frame
  const field = { frame, form }
  const line = view.helpLines[n - 1]
  return (
    <fieldset class="stack">
      <legend>{t('organisation.line', { number: t.number(n) })}</legend>
      <Field
        {...field}
        name={`lineName${n}`}
        label={t('organisation.line-name')}
        value={line?.name ?? ''}
        maxlength={120}
      />
      <Field
        {...field}
        name={`linePhone${n}`}
        type="tel"
        label={t('organisation.line-phone')}
        value={line?.phone ?? ''}
        maxlength={40}
      />
      <Field
        {...field}
        name={`lineCountry${n}`}
        label={t('organisation.line-country')}
        hint={t('organisation.line-country-hint')}
        value={line?.country ?? ''}
        maxlength={2}
      />
    </fieldset>
  )
}

const People = ({ frame: { t }, view }: OrganisationPageProps) => (
  <section class="stack">
    <h2>{t('organisation.people')}</h2>
    <ul class="rows">
      {view.people.map(({ id, name, steward, you }) => (
        <li class="between">
          <div>
            <span dir="auto">{name}</span>
            {steward && <span class="second small"> · {t('organisation.steward')}</span>}
          </div>
          {!you && !steward && (
            <details>
              <summary>{t('organisation.hand')}</summary>
              <form class="stack" method="post" action="/organisation/steward">
                <p>{t('organisation.hand-what', { name })}</p>
                <input type="hidden" name="person" value={id} />
                <label>
                  <input type="checkbox" name="stay" value="yes" /> {t('organisation.stay')}
                </label>
                <button type="submit" class="btn s quiet">
                  {t('organisation.hand-go', { name })}
                </button>
              </form>
            </details>
          )}
        </li>
      ))}
    </ul>
  </section>
)

function fieldNames({ frame: { t }, view }: OrganisationPageProps): Readonly<Record<string, string>> {
  const lines = rows(view).flatMap((n) => [
    [`lineName${n}`, `${t('organisation.line', { number: t.number(n) })}: ${t('organisation.line-name')}`],
    [`linePhone${n}`, `${t('organisation.line', { number: t.number(n) })}: ${t('organisation.line-phone')}`],
    [
      `lineCountry${n}`,
      `${t('organisation.line', { number: t.number(n) })}: ${t('organisation.line-country')}`,
    ],
  ])
  return {
    name: t('start.organisation'),
    language: t('organisation.language'),
    emergency: t('start.emergency'),
    country: t('organisation.country'),
    ...Object.fromEntries(lines),
  }
}
