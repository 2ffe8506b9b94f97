import type { FormState } from './form-state.ts'
import type { Frame } from './frame.ts'

interface SelectProps {
  readonly frame: Frame
  readonly form: FormState
  readonly name: string
  /** Where the name stands twice on a page. */
  readonly id?: string
  readonly label: string
  readonly hint?: string
  /** What stands in the list, the first for nothing chosen. */
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly value?: string
}

/** One choice from a list that would be too long as a column; a native control. */
export const Select = ({ frame, form, name, id = name, label, hint, options, value = '' }: SelectProps) => {
  const error = form.errors[name]
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  const chosen = form.values[name] ?? value
  return (
    <div class={error ? 'field bad' : 'field'}>
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <select
        id={id}
        name={name}
        aria-describedby={described || undefined}
        aria-invalid={error ? 'true' : undefined}
      >
        {options.map((option) => (
          <option value={option.value} selected={option.value === chosen}>
            {option.label}
          </option>
        ))}
      </select>
      {error && (
        <p class="err" id={`${id}-error`}>
          {frame.t(error)}
        </p>
      )}
    </div>
  )
}
