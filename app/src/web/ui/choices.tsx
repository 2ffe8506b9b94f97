import type { Child } from 'hono/jsx'
import type { Side } from '../../domain/side.ts'
import type { FormState } from './form-state.ts'
import type { Frame } from './frame.ts'

interface Choice {
  readonly value: string
  readonly label: string
  readonly note?: string
  readonly side?: Side | null
  /** The language of the label, and of the note, where they are not the page's. */
  readonly lang?: string
  readonly noteLang?: string
}

interface ChoicesProps {
  readonly frame: Frame
  readonly form: FormState
  readonly name: string
  readonly legend: Child
  readonly hint?: string
  readonly choices: readonly Choice[]
  /** What is chosen until somebody chooses; several with a space between. */
  readonly value?: string
  /** True where more than one may be chosen. */
  readonly several?: boolean
}

/** One column of native controls; the whole row can be pressed. The first control carries the field's name as its id. */
export const Choices = (props: ChoicesProps) => {
  const { frame, form, name, legend, hint, choices, value, several = false } = props
  const error = form.errors[name]
  const chosen = (form.values[name] ?? value)?.split(' ') ?? []
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ')
  return (
    <fieldset class={error ? 'bad' : undefined} aria-describedby={described || undefined}>
      <legend>{legend}</legend>
      {hint && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="err" id={`${name}-error`}>
          {frame.t(error)}
        </p>
      )}
      <div class="choices">
        {choices.map((choice, index) => (
          <label>
            <input
              type={several ? 'checkbox' : 'radio'}
              id={index === 0 ? name : undefined}
              name={name}
              value={choice.value}
              checked={chosen.includes(choice.value)}
            />
            <span class={choice.side ?? undefined} lang={choice.lang}>
              {choice.label}
              {choice.note && <small lang={choice.noteLang}>{choice.note}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
