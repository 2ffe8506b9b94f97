import type { Me, ProjectHead } from '../../readers/project.ts'
import { Done } from '../ui/done.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Field } from '../ui/field.tsx'
import type { FormState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { pageTitle } from '../ui/page-title.ts'
import { TeamLayout } from '../ui/team-layout.tsx'

/** GET and POST /no-contact, and /p/:id/no-contact. Two forms: `email`, to add one; `offEmail`, to take one off. */
export interface NoContactPageProps {
  readonly frame: Frame
  readonly me: Me
  /** The project a convener comes from; the list is the organisation's. */
  readonly head: ProjectHead | null
  readonly form: FormState
  readonly done: 'added' | 'removed' | null
}

/** Addresses nothing is ever sent to. Nobody can read the list, only add to it and take off it. */
export const NoContactPage = ({ frame, me, head, form, done }: NoContactPageProps) => {
  const { t } = frame
  const here = head ? `/p/${head.id}/no-contact` : '/no-contact'
  return (
    <TeamLayout
      frame={frame}
      title={pageTitle(t, t('no-contact.title'), form)}
      me={me}
      {...(head && { project: head })}
    >
      <div class="stack narrow">
        {done && <Done>{t(`no-contact.${done}`)}</Done>}
        <h1>{t('no-contact.title')}</h1>
        <ErrorSummary
          frame={frame}
          form={form}
          fields={{ email: t('no-contact.email'), offEmail: t('no-contact.off-email') }}
        />
        <p class="lead">{t('no-contact.lead')}</p>
        <p>{t('no-contact.what')}</p>
        <p>{t('no-contact.but')}</p>
        <form class="stack" method="post" action={here} autocomplete="off" novalidate>
          <Field
            frame={frame}
            form={form}
            name="email"
            type="email"
            label={t('no-contact.email')}
            autocomplete="off"
            maxlength={254}
          />
          <button type="submit" class="btn">
            {t('no-contact.add')}
          </button>
        </form>
        <h2>{t('no-contact.off')}</h2>
        <form class="stack" method="post" action={here} autocomplete="off" novalidate>
          <Field
            frame={frame}
            form={form}
            name="offEmail"
            type="email"
            label={t('no-contact.off-email')}
            autocomplete="off"
            maxlength={254}
          />
          <button type="submit" class="btn quiet">
            {t('no-contact.remove')}
          </button>
        </form>
      </div>
    </TeamLayout>
  )
}
