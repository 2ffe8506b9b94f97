import type { InvitationView } from '../../readers/partners.ts'
import { Asked } from '../ui/asked.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Field } from '../ui/field.tsx'
import type { FormState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { pageTitle } from '../ui/page-title.ts'
import { everyLanguage, PublicLayout } from '../ui/public-layout.tsx'

/** GET and POST /join. Fields: link, and for a newcomer name and email. */
export interface JoinPageProps {
  readonly frame: Frame
  readonly view: InvitationView
  readonly form: FormState
  readonly link: string
  /** The name of whoever is signed in here already. */
  readonly signedIn: string | null
}

/** A seat that is offered: what it is, on which side, and one button to take it. */
export const JoinPage = ({ frame, view, form, link, signedIn }: JoinPageProps) => {
  const { t } = frame
  const title = t('join.title', { project: view.by.project })
  const field = { frame, form, required: true }
  return (
    <PublicLayout frame={frame} title={pageTitle(t, title, form)} by={view.by} among={everyLanguage}>
      <ErrorSummary frame={frame} form={form} fields={{ name: t('start.name'), email: t('start.email') }} />
      <form class="stack" method="post" action={`/join?lang=${t.language}`} novalidate>
        <input type="hidden" name="link" value={link} />
        <Asked words={title} />
        <p class="lead" dir="auto">
          {view.purpose}
        </p>
        <p>{t.rich(`join.${view.side}`, { side: (words) => <b class={view.side}>{words}</b> })}</p>
        <p>{t('join.equal')}</p>
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
        <button type="submit" class="btn full">
          {t('join.go')}
        </button>
      </form>
    </PublicLayout>
  )
}
