import type { ImportLine, ImportsView } from '../../readers/imports.ts'
import { Choices } from '../ui/choices.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import type { FormState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { pageTitle } from '../ui/page-title.ts'
import { TeamLayout } from '../ui/team-layout.tsx'
import { Token } from '../ui/token.tsx'
import { VoicesNav } from '../ui/voices-nav.tsx'

/** GET and POST /p/:id/import. Fields, in this order: token, conversation, file. */
export interface ImportsPageProps {
  readonly frame: Frame
  readonly view: ImportsView
  readonly form: FormState
  readonly token: string
}

/** Where partners bring answers that came as a file, and see what came before. */
export const ImportsPage = ({ frame, view, form, token }: ImportsPageProps) => {
  const { t } = frame
  return (
    <TeamLayout
      frame={frame}
      title={pageTitle(t, t('import.title'), form)}
      me={view.me}
      project={view.head}
      here="voices"
      live
    >
      <VoicesNav frame={frame} project={view.head.id} here="import" />
      <div class="stack narrow">
        <ErrorSummary
          frame={frame}
          form={form}
          fields={{ conversation: t('import.conversation'), file: t('import.file') }}
        />
        <h1>{t('import.title')}</h1>
        <p class="lead">{t('import.lead')}</p>
        {view.conversations.length === 0 ? (
          <p>
            {t.rich('import.ask-first', {
              ask: (words) => <a href={`/p/${view.head.id}/conversations/new`}>{words}</a>,
            })}
          </p>
        ) : (
          <BringForm frame={frame} view={view} form={form} token={token} />
        )}
      </div>
      {view.files.length > 0 && (
        <section>
          <h2>{t('import.before')}</h2>
          <ul class="rows">
            {view.files.map((file) => (
              <FileRow frame={frame} file={file} project={view.head.id} />
            ))}
          </ul>
        </section>
      )}
    </TeamLayout>
  )
}

const BringForm = ({ frame, view, form, token }: ImportsPageProps) => {
  const { t } = frame
  const error = form.errors.file
  return (
    <form
      class="stack"
      method="post"
      action={`/p/${view.head.id}/import`}
      enctype="multipart/form-data"
      data-turbo="false"
    >
      <Token token={token} />
      <Choices
        frame={frame}
        form={form}
        name="conversation"
        legend={t('import.conversation')}
        value={view.conversations[0]?.id ?? ''}
        choices={view.conversations.map(({ id, words }) => ({ value: id, label: words }))}
      />
      <div class={error ? 'field bad' : 'field'}>
        <label for="file">{t('import.file')}</label>
        <p class="hint" id="file-hint">
          {t('import.file-hint')}
        </p>
        <input
          type="file"
          id="file"
          name="file"
          accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values"
          aria-describedby={error ? 'file-hint file-error' : 'file-hint'}
          aria-invalid={error ? 'true' : undefined}
        />
        {error && (
          <p class="err" id="file-error">
            {t(error)}
          </p>
        )}
      </div>
      <button type="submit" class="btn">
        {t('import.bring')}
      </button>
      <p class="hint">{t('import.not-yet')}</p>
    </form>
  )
}

const FileRow = ({ frame: { t }, file, project }: { frame: Frame; file: ImportLine; project: string }) => {
  const open = file.own || file.state === 'done' || file.state === 'taken-back'
  const words = t('import.brought', { name: file.by, date: t.day(file.on) })
  return (
    <li class="between">
      {open ? <a href={`/p/${project}/import/${file.id}`}>{words}</a> : <span>{words}</span>}
      <span class="second">
        {file.state === 'done' && file.kept !== null
          ? t('import.kept', { count: Number(file.kept) })
          : t(`import.state-${file.state}`)}
      </span>
    </li>
  )
}
