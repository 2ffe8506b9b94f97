import { isLanguage, languages } from '../../domain/language.ts'
import type { InvitationView } from '../../readers/invitation.ts'
import { Asked } from '../ui/asked.tsx'
import { Choices } from '../ui/choices.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Field } from '../ui/field.tsx'
import type { FormState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { pageTitle } from '../ui/page-title.ts'
import { PayOffer } from '../ui/pay-offer.tsx'
import { everyLanguage, PublicLayout } from '../ui/public-layout.tsx'
import { bold } from '../ui/tags.tsx'

/** GET /join?link= and POST /join. Fields: link, employed where it is asked, and for a newcomer name and email. */
export interface JoinPageProps {
  readonly frame: Frame
  readonly view: InvitationView
  readonly form: FormState
  readonly link: string
  /** The name of whoever is signed in here already. */
  readonly signedIn: string | null
  /** Whether it matters who pays whoever takes this up. */
  readonly asksEmployed: boolean
}

/** A seat or a duty that is offered: what it is, and one button to take it. */
export const JoinPage = ({ frame, view, form, link, signedIn, asksEmployed }: JoinPageProps) => {
  const { t } = frame
  const title = t('join.title', { project: view.by.project })
  const field = { frame, form, required: true }
  return (
    <PublicLayout frame={frame} title={pageTitle(t, title, form)} by={view.by} among={everyLanguage}>
      <ErrorSummary
        frame={frame}
        form={form}
        fields={{ name: t('start.name'), email: t('start.email'), employed: t('join.employed') }}
      />
      <form class="stack" method="post" action={`/join?lang=${t.language}`} novalidate>
        <input type="hidden" name="link" value={link} />
        <Asked words={title} />
        <p class="lead" dir="auto">
          {view.purpose}
        </p>
        <Offer frame={frame} view={view} />
        <PayOffer frame={frame} offer={view.pay} />
        {signedIn ? (
          <p>{t('join.as', { name: signedIn })}</p>
        ) : (
          <>
            <Field
              {...field}
              name="name"
              label={t('start.name')}
              hint={t('start.name-hint')}
              autocomplete="name"
              maxlength={120}
            />
            <Field
              {...field}
              name="email"
              type="email"
              label={t('start.email')}
              hint={t('start.email-hint')}
              autocomplete="email"
              maxlength={254}
            />
          </>
        )}
        {asksEmployed && (
          <Choices
            frame={frame}
            form={form}
            name="employed"
            legend={t('join.employed')}
            hint={t('join.employed-hint')}
            choices={[
              { value: 'yes', label: t('join.employed-yes') },
              { value: 'no', label: t('join.employed-no') },
            ]}
          />
        )}
        <button type="submit" class="btn full">
          {t(view.side ? 'join.go' : 'join.go-duty')}
        </button>
      </form>
    </PublicLayout>
  )
}

const Offer = ({ frame: { t }, view: { side, duty, language } }: Pick<JoinPageProps, 'frame' | 'view'>) => {
  if (side)
    return (
      <>
        <p>{t.rich(`join.${side}`, { side: (words) => <b class={side}>{words}</b> })}</p>
        <p>{t('join.equal')}</p>
      </>
    )
  return (
    <>
      <p>
        {duty === 'reader'
          ? t.rich('join.duty-reader', {
              language: isLanguage(language) ? languages[language].name : language,
              b: bold,
            })
          : t.rich(duty === 'safety' ? 'join.duty-safety' : 'join.duty-helper', { b: bold })}
      </p>
      <p>{t('join.duty-only')}</p>
    </>
  )
}
