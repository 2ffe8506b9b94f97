import type { Me } from '../../readers/project.ts'
import { Choices } from '../ui/choices.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Field } from '../ui/field.tsx'
import type { FormState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { pageTitle } from '../ui/page-title.ts'
import { TeamLayout } from '../ui/team-layout.tsx'
import { Token } from '../ui/token.tsx'

/** GET /projects/new, and POST with errors. Fields: token, title, place, purpose, side, repliesBy. */
export interface NewProjectPageProps {
  readonly frame: Frame
  readonly me: Me
  readonly form: FormState
  readonly token: string
}

/** Where a project begins: its name, its place, what it is for, and by when people have an answer. */
export const NewProjectPage = ({ frame, me, form, token }: NewProjectPageProps) => {
  const { t } = frame
  const field = { frame, form, required: true }
  return (
    <TeamLayout frame={frame} title={pageTitle(t, t('project-new.title'), form)} me={me}>
      <form class="stack narrow" method="post" action="/projects/new" novalidate>
        <ErrorSummary frame={frame} form={form} fields={fieldNames(t)} />
        <Token token={token} />
        <h1>{t('project-new.title')}</h1>
        <p class="lead">{t('project-new.lead')}</p>
        <Field
          {...field}
          name="title"
          label={t('project-new.name')}
          hint={t('project-new.name-hint')}
          maxlength={120}
        />
        <Field
          {...field}
          name="place"
          label={t('project-new.place')}
          hint={t('project-new.place-hint')}
          maxlength={120}
        />
        <Field
          {...field}
          name="purpose"
          label={t('project-new.purpose')}
          hint={t('project-new.purpose-hint')}
          lines={3}
          maxlength={1000}
        />
        <Choices
          frame={frame}
          form={form}
          name="side"
          legend={t('project-new.side')}
          hint={t('project-new.side-hint')}
          choices={[
            { value: 'lived', label: t('project-new.lived'), side: 'lived' },
            { value: 'learned', label: t('project-new.learned'), side: 'learned' },
          ]}
        />
        <Field
          {...field}
          name="repliesBy"
          type="date"
          label={t('project-new.replies-by')}
          hint={t('project-new.replies-by-hint')}
        />
        <button type="submit" class="btn">
          {t('project-new.go')}
        </button>
      </form>
    </TeamLayout>
  )
}

const fieldNames = (t: Frame['t']): Readonly<Record<string, string>> => ({
  title: t('project-new.name'),
  place: t('project-new.place'),
  purpose: t('project-new.purpose'),
  side: t('project-new.side'),
  repliesBy: t('project-new.replies-by'),
})
