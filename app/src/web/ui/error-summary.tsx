import type { ErrorKey, FormState } from './form-state.ts'
import type { Frame } from './frame.ts'

interface ErrorSummaryProps {
  readonly frame: Frame
  readonly form: FormState
  /** The fields of the page in their order, by name, with what each is called. */
  readonly fields: Readonly<Record<string, string>>
}

/** What is to be put right, above everything else, each with a link to its field. */
export const ErrorSummary = ({ frame: { t }, form, fields }: ErrorSummaryProps) => {
  const wrong = Object.entries(form.errors)
  if (wrong.length === 0) return null
  const order = Object.keys(fields)
  const sorted = wrong.toSorted(([one], [other]) => order.indexOf(one) - order.indexOf(other))
  return (
    <div class="notice bad" role="alert" tabindex={-1} autofocus>
      <h2>{t('summary.title', { count: wrong.length })}</h2>
      <ul>
        {sorted.map(([name, error]) => (
          <Wrong t={t} name={name} field={fields[name]} error={error} />
        ))}
      </ul>
      <p>{t('summary.kept')}</p>
    </div>
  )
}

/** An error that says what to write stands alone; the others need their field's name. */
const alone: readonly ErrorKey[] = [
  'error.words-missing',
  'error.email',
  'error.key-shape',
  'error.key-unknown',
  'error.key-unused',
  'error.code',
]

const Wrong = ({
  t,
  name,
  field,
  error,
}: {
  t: Frame['t']
  name: string
  field: string | undefined
  error: ErrorKey
}) => {
  const linked = field && !alone.includes(error)
  return (
    <li>
      <a href={`#${name}`}>{linked ? field : t(error)}</a>
      {linked && ` ${t(error)}`}
    </li>
  )
}
