import type { FormState } from './form-state.ts'
import type { Frame } from './frame.ts'

interface FieldProps {
  readonly frame: Frame
  readonly form: FormState
  readonly name: string
  /** Where the name stands twice on a page. */
  readonly id?: string
  readonly label: string
  readonly hint?: string
  readonly type?: 'text' | 'email' | 'tel' | 'number' | 'date' | 'search'
  readonly autocomplete?: string
  /** Lines of a box for longer words; without it the field is one line. */
  readonly lines?: number
  readonly maxlength?: number
  /** True where the label is itself a question to people, and so in the letters of a voice. */
  readonly asked?: boolean
  /** What stands in the field until somebody writes. */
  readonly value?: string
  readonly required?: boolean
  readonly lang?: string
}

/** Label, hint, control, error, in that order; hint and error are tied to the control. */
export const Field = (props: FieldProps) => {
  const { frame, form, name, id = name, label, hint, asked = false } = props
  const error = form.errors[name]
  return (
    <div class={error ? 'field bad' : 'field'}>
      <label for={id} class={asked ? 'voice' : undefined} dir="auto">
        {label}
      </label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <Control {...props} />
      {error && (
        <p class="err" id={`${id}-error`}>
          {frame.t(error)}
        </p>
      )}
    </div>
  )
}

const Control = ({
  form,
  name,
  id = name,
  hint,
  type = 'text',
  autocomplete,
  lines,
  maxlength,
  value = '',
  required,
  lang,
}: FieldProps) => {
  const error = form.errors[name]
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  const shared = {
    id,
    name,
    lang,
    maxlength,
    autocomplete,
    'aria-describedby': described || undefined,
    'aria-invalid': error ? ('true' as const) : undefined,
    'aria-required': required ? ('true' as const) : undefined,
  }
  const words = form.values[name] ?? value
  if (!lines)
    return <input type={type} value={words} dir={type === 'text' ? 'auto' : undefined} {...shared} />
  return (
    <textarea rows={lines} class={lines < 4 ? 'less' : undefined} dir="auto" {...shared}>
      {words.startsWith('\n') ? `\n${words}` : words}
    </textarea>
  )
}
