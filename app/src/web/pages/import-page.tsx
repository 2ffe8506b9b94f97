import { columnRoles } from '../../domain/file-answer.ts'
import { languages } from '../../domain/language.ts'
import { consents } from '../../domain/voice.ts'
import type { ColumnView, ImportView } from '../../readers/imports.ts'
import { Choices } from '../ui/choices.tsx'
import { Done } from '../ui/done.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Field } from '../ui/field.tsx'
import type { FormState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { pageTitle } from '../ui/page-title.ts'
import { everyLanguage } from '../ui/public-layout.tsx'
import { TeamLayout } from '../ui/team-layout.tsx'
import { FileFound } from './import-found.tsx'

/**
 * GET and POST /p/:id/import/:file. Fields: do (read, take, put-away, take-back); to read: column0, column1 and so on, dateOrder,
 * language, consent, told; to take: take (all, good).
 */
export interface ImportPageProps {
  readonly frame: Frame
  readonly view: ImportView
  readonly form: FormState
}

/** One file: what its columns are, what was found in it, and taking it in. */
export const ImportPage = (props: ImportPageProps) => {
  const { frame, view, form } = props
  const { t } = frame
  const title = t('import.file-title')
  return (
    <TeamLayout frame={frame} title={pageTitle(t, title, form)} me={view.me} project={view.head} live>
      <div class="stack">
        <ErrorSummary
          frame={frame}
          form={form}
          fields={{
            column0: t('import.columns'),
            dateOrder: t('import.date-order'),
            language: t('import.language'),
            consent: t('import.consent'),
            told: t('import.told'),
            take: t('import.take'),
          }}
        />
        <h1>{title}</h1>
        {view.file && <p class="lead">{aboutFile(t, view.file)}</p>}
      </div>
      <State {...props} />
      <p>
        <a class="go" href={`/p/${view.head.id}/import`}>
          {t('import.all-files')}
        </a>
      </p>
    </TeamLayout>
  )
}

const aboutFile = (t: Frame['t'], file: NonNullable<ImportView['file']>): string =>
  file.preset
    ? t('import.about-known', {
        name: file.name,
        count: file.columns.length,
        kind: t(`import.kind-${file.preset}`),
      })
    : t('import.about', { name: file.name, count: file.columns.length })

const State = (props: ImportPageProps) => {
  const { frame, view } = props
  const { t } = frame
  switch (view.state) {
    case 'arrived':
      return <ReadAs {...props} />
    case 'checking':
    case 'taking-in':
      return (
        <div class="notice stack" role="status">
          <p>{t(view.state === 'checking' ? 'import.checking' : 'import.taking-in')}</p>
          <p>
            <a href={`/p/${view.head.id}/import/${view.id}`}>{t('import.look-again')}</a>
          </p>
          {view.state === 'taking-in' && (
            <Act frame={frame} view={view} what="take" name="take" value="good" quiet />
          )}
        </div>
      )
    case 'checked':
      return (
        <>
          <FileFound frame={frame} view={view} />
          <Take {...props} />
          <details>
            <summary>{t('import.change')}</summary>
            <ReadAs {...props} />
          </details>
        </>
      )
    case 'unreadable':
      return (
        <div class="notice bad stack">
          <p>
            {t('import.unreadable', { line: t.number(Number(view.found?.noTable?.line ?? 1)) })}{' '}
            {t(view.found?.noTable?.why === 'quote-not-closed' ? 'import.why-quote' : 'import.why-table')}
          </p>
          <Act frame={frame} view={view} what="put-away" />
        </div>
      )
    case 'done':
      return (
        <>
          <Done>{t('import.done', { count: Number(view.found?.kept ?? 0) })}</Done>
          <FileFound frame={frame} view={view} />
          <p>
            <a class="btn" href={`/p/${view.head.id}/voices`}>
              {t('import.read-them')}
            </a>
          </p>
          <p>
            <a href={`/p/${view.head.id}/import/${view.id}/answers.csv`} data-turbo="false">
              {t('import.get-back')}
            </a>
          </p>
          <details>
            <summary>{t('import.take-back')}</summary>
            <div class="stack narrow">
              <p>{t('import.take-back-what')}</p>
              <Act frame={frame} view={view} what="take-back" />
            </div>
          </details>
        </>
      )
    default:
      return <p>{t(`import.state-${view.state}`)}</p>
  }
}

interface ActProps {
  readonly frame: Frame
  readonly view: ImportView
  readonly what: 'put-away' | 'take-back' | 'take'
  readonly name?: string
  readonly value?: string
  readonly quiet?: boolean
}

const Act = ({ frame: { t }, view, what, name, value }: ActProps) => (
  <form method="post" action={`/p/${view.head.id}/import/${view.id}`}>
    <input type="hidden" name="do" value={what} />
    {name && <input type="hidden" name={name} value={value} />}
    <button type="submit" class="btn quiet">
      {what === 'take' ? t('import.do-take', { count: 0 }) : t(`import.do-${what}`)}
    </button>
  </form>
)

const Take = ({ frame, view, form }: ImportPageProps) => {
  const { t } = frame
  const { answers = 0, faulty = 0 } = view.found ?? {}
  if (Number(answers) === 0)
    return (
      <div class="notice stack">
        <p>{t('import.nothing')}</p>
        <Act frame={frame} view={view} what="put-away" />
      </div>
    )
  return (
    <form class="stack narrow" method="post" action={`/p/${view.head.id}/import/${view.id}`}>
      <input type="hidden" name="do" value="take" />
      {Number(faulty) === 0 ? (
        <input type="hidden" name="take" value="all" />
      ) : (
        <Choices
          frame={frame}
          form={form}
          name="take"
          legend={t('import.take')}
          choices={[
            {
              value: 'good',
              label: t('import.take-good', { count: Number(answers) }),
              note: t('import.take-good-note'),
            },
            { value: 'all', label: t('import.take-all'), note: t('import.take-all-note') },
          ]}
        />
      )}
      <p class="hint">{t('import.screened')}</p>
      <button type="submit" class="btn">
        {t('import.do-take', { count: Number(answers) })}
      </button>
    </form>
  )
}

const ReadAs = ({ frame, view, form }: ImportPageProps) => {
  const { t } = frame
  if (!view.file) return null
  const unclear = view.file.dateOrder === 'unclear'
  return (
    <form class="stack" method="post" action={`/p/${view.head.id}/import/${view.id}`}>
      <input type="hidden" name="do" value="read" />
      <h2 id="column0-title">{t('import.columns')}</h2>
      <p>{t('import.columns-what')}</p>
      {form.errors.column0 && (
        <p class="err" id="column0-error">
          {t(form.errors.column0)}
        </p>
      )}
      <ol class="rows">
        {view.file.columns.map((column, n) => (
          <Column frame={frame} view={view} form={form} column={column} n={n} />
        ))}
      </ol>
      <div class="stack narrow">
        <Choices
          frame={frame}
          form={form}
          name="dateOrder"
          legend={t('import.date-order')}
          {...(unclear && { hint: t('import.date-order-unclear') })}
          value={unclear ? '' : view.file.dateOrder}
          choices={[
            { value: 'day-first', label: t('import.day-first') },
            { value: 'month-first', label: t('import.month-first') },
          ]}
        />
        <Choices
          frame={frame}
          form={form}
          name="language"
          legend={t('import.language')}
          value={t.language}
          choices={everyLanguage.map((language) => ({
            value: language,
            label: languages[language].name,
            lang: language,
          }))}
        />
        <Choices
          frame={frame}
          form={form}
          name="consent"
          legend={t('import.consent')}
          hint={t('import.consent-hint')}
          value="team"
          choices={consents.map((consent) => ({ value: consent, label: t(`voices.consent-${consent}`) }))}
        />
        <Field
          frame={frame}
          form={form}
          name="told"
          label={t('import.told')}
          hint={t('import.told-hint')}
          lines={3}
          maxlength={2000}
        />
        <button type="submit" class="btn">
          {t('import.do-read')}
        </button>
      </div>
      {view.state === 'arrived' && <p class="hint">{t('import.nothing-yet')}</p>}
    </form>
  )
}

interface ColumnProps extends ImportPageProps {
  readonly column: ColumnView
  readonly n: number
}

const Column = ({ frame: { t }, view, form, column, n }: ColumnProps) => {
  const name = `column${n}`
  const chosen = form.values[name] ?? column.role
  const roles = columnRoles.filter(
    (role) => !role.startsWith('words') || Number(role.slice(5)) <= view.questions.length,
  )
  return (
    <li class="field">
      <label for={name} dir="auto">
        {column.name || t('import.column-nameless', { number: t.number(n + 1) })}
      </label>
      {column.sample.length > 0 && (
        <p class="hint" id={`${name}-hint`} dir="auto">
          {column.sample.map((cell) => t('import.sample', { cell })).join(' ')}
        </p>
      )}
      <select id={name} name={name} aria-describedby={column.sample.length > 0 ? `${name}-hint` : undefined}>
        {roles.map((role) => (
          <option value={role} selected={role === chosen}>
            {role.startsWith('words')
              ? t('import.role-words', { question: view.questions[Number(role.slice(5)) - 1] ?? '' })
              : t(`import.role-${role as Exclude<typeof role, `words${1 | 2 | 3}`>}`)}
          </option>
        ))}
      </select>
    </li>
  )
}
