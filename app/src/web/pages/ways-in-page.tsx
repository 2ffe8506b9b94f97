import { type Language, languages } from '../../domain/language.ts'
import type { WaysInView } from '../../readers/ways-in.ts'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Field } from '../ui/field.tsx'
import { emptyForm, type FormState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { pageTitle } from '../ui/page-title.ts'
import { Select } from '../ui/select.tsx'
import { TeamLayout } from '../ui/team-layout.tsx'

/**
 * GET /p/:id/conversations/:conversation/ways-in. Forms: POST …/ways-in/sheets and …/ways-in/cards with language and count, which
 * show what is to be printed; with errors, this page again.
 */
export interface WaysInPageProps {
  readonly frame: Frame
  readonly view: WaysInView
  readonly form: FormState
  /** Which of the two forms was sent. */
  readonly sent: Keyed | null
}

type Keyed = 'sheets' | 'cards'

/** Every way in that a question has, with what is to be printed for it. */
export const WaysInPage = (props: WaysInPageProps) => {
  const { frame, view, form } = props
  const { t } = frame
  const { head, questions } = view
  return (
    <TeamLayout frame={frame} title={pageTitle(t, t('ways.title'), form)} me={view.me} project={head}>
      <div class="stack">
        <h1>{t('ways.title')}</h1>
        <ErrorSummary
          frame={frame}
          form={form}
          fields={{ language: t('ways.language'), count: t('ways.count') }}
        />
        {questions.map((words) => (
          <p class="voice lead" dir="auto">
            {words}
          </p>
        ))}
        <p>{t('ways.lead')}</p>
      </div>
      <ul class="rows">
        <Public {...props} />
        <Printed {...props} what="sheets" />
        <Printed {...props} what="cards" />
        <Typed {...props} />
      </ul>
    </TeamLayout>
  )
}

const Public = ({ frame: { t }, view }: WaysInPageProps) => {
  const answer = `${view.origin}/c/${view.code}`
  const here = `/p/${view.head.id}/conversations/${view.id}/ways-in`
  return (
    <>
      <li class="stack">
        <h2>{t('ways.link')}</h2>
        <p>
          <a href={answer} dir="ltr" data-turbo="false">
            {answer}
          </a>
        </p>
      </li>
      <li class="stack">
        <h2>{t('ways.poster')}</h2>
        <p>{t('ways.poster-what')}</p>
        <p class="pair">
          {view.languages.map((language) => (
            <a class="btn s quiet" href={`${here}/poster?in=${language}`} data-turbo="false">
              {t('ways.poster-in', { language: nameOf(language) })}
            </a>
          ))}
        </p>
      </li>
      <li class="stack">
        <h2>{t('ways.kiosk')}</h2>
        <p>{t('ways.kiosk-what')}</p>
        <p class="pair">
          {view.languages.map((language) => (
            <a class="btn s quiet" href={`${answer}/kiosk?lang=${language}`} data-turbo="false">
              {t('ways.kiosk-in', { language: nameOf(language) })}
            </a>
          ))}
        </p>
      </li>
    </>
  )
}

const nameOf = (language: Language): string => languages[language].name

/** What carries keys: made by a form, and shown once. */
const Printed = ({ frame, view, form: given, sent, what }: WaysInPageProps & { what: Keyed }) => {
  const { t } = frame
  // Only the form that was sent shows what it held.
  const form = sent === what ? given : emptyForm
  const here = `/p/${view.head.id}/conversations/${view.id}/ways-in`
  const [first = 'en'] = view.languages
  return (
    <li class="stack">
      <h2>{t(`ways.${what}`)}</h2>
      <p>{t(`ways.${what}-what`)}</p>
      <p>{t('ways.once')}</p>
      <form class="stack narrow" method="post" action={`${here}/${what}`} data-turbo="false">
        <Select
          frame={frame}
          form={form}
          name="language"
          id={`${what}-language`}
          label={t('ways.language')}
          value={view.languages.includes(t.language) ? t.language : first}
          options={view.languages.map((language) => ({ value: language, label: nameOf(language) }))}
        />
        <Field
          frame={frame}
          form={form}
          name="count"
          id={`${what}-count`}
          label={t('ways.count')}
          type="number"
          value={what === 'cards' ? '8' : '10'}
        />
        <button type="submit" class="btn s">
          {t(`ways.${what}-go`)}
        </button>
      </form>
    </li>
  )
}

const Typed = ({ frame: { t }, view }: WaysInPageProps) => {
  const project = `/p/${view.head.id}`
  const typing = [
    { what: 'type', href: `${project}/type?conversation=${view.id}` },
    { what: 'workshop', href: `${project}/workshop?conversation=${view.id}` },
    { what: 'file', href: `${project}/import` },
  ] as const
  return (
    <>
      {typing.map(({ what, href }) => (
        <li class="stack">
          <h2>
            <a href={href}>{t(`ways.${what}`)}</a>
          </h2>
          <p>{t(`ways.${what}-what`)}</p>
        </li>
      ))}
    </>
  )
}
