import { isLanguage, languages } from '../../domain/language.ts'
import type { Me, ProjectHead } from '../../readers/project.ts'
import { ErrorSummary } from '../ui/error-summary.tsx'
import type { FormState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { languageName } from '../ui/language-name.ts'
import { pageTitle } from '../ui/page-title.ts'
import { Select } from '../ui/select.tsx'
import { TeamLayout } from '../ui/team-layout.tsx'

/** GET and POST /p/:id/ground/bring. Fields: language, comments, votes. */
export interface BringPageProps {
  readonly frame: Frame
  readonly me: Me
  readonly head: ProjectHead
  readonly form: FormState
}

/** Where partners bring a conversation that was held elsewhere. */
export const BringPage = ({ frame, me, head, form }: BringPageProps) => {
  const { t } = frame
  const fields = { language: t('ground.bring-language'), comments: 'comments.csv', votes: 'votes.csv' }
  return (
    <TeamLayout
      frame={frame}
      title={pageTitle(t, t('ground.bring'), form)}
      me={me}
      project={head}
      here="ground"
    >
      <div class="stack narrow">
        <ErrorSummary frame={frame} form={form} fields={fields} />
        <h1>{t('ground.bring')}</h1>
        <p>{t('ground.bring-what')}</p>
        <form
          class="stack"
          method="post"
          action={`/p/${head.id}/ground/bring`}
          enctype="multipart/form-data"
          data-turbo="false"
        >
          <Select
            frame={frame}
            form={form}
            name="language"
            label={fields.language}
            options={Object.keys(languages)
              .filter(isLanguage)
              .map((value) => ({ value, label: languageName(value) }))}
          />
          <File frame={frame} form={form} name="comments" label={fields.comments} />
          <File frame={frame} form={form} name="votes" label={fields.votes} />
          <button type="submit" class="btn">
            {t('ground.bring-go')}
          </button>
        </form>
      </div>
    </TeamLayout>
  )
}

interface FileProps extends Pick<BringPageProps, 'frame' | 'form'> {
  readonly name: 'comments' | 'votes'
  readonly label: string
}

const File = ({ frame: { t }, form, name, label }: FileProps) => {
  const error = form.errors[name]
  return (
    <div class={error ? 'field bad' : 'field'}>
      <label for={name}>{label}</label>
      <input
        id={name}
        name={name}
        type="file"
        accept=".csv,text/csv"
        required
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={error ? `${name}-error` : undefined}
      />
      {error && (
        <p class="err" id={`${name}-error`}>
          {t(error)}
        </p>
      )}
    </div>
  )
}
