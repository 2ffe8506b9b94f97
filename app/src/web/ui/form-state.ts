import type { FieldErrors } from '../../domain/problem.ts'
import { isMessage, type PlainKey } from '../../i18n/translator.ts'

/** Every error a field can show: the messages that begin with `error.` */
export type ErrorKey = Extract<PlainKey, `error.${string}`>

/**
 * A form as it was sent, or as it stands before: what each field holds and what is wrong with it, by the field's name.
 * A field that takes several values (`languages`) holds them with a space between.
 */
export interface FormState {
  readonly values: Readonly<Record<string, string>>
  readonly errors: Readonly<Record<string, ErrorKey>>
}

/** A form nobody has filled in yet. */
export const emptyForm: FormState = { values: {}, errors: {} }

/** A form that is shown again. An error that has no message of its own says that something is not right. */
export function formState(values: Readonly<Record<string, string>>, fields: FieldErrors = {}): FormState {
  const errors = Object.entries(fields).map(([field, error]) => [
    field,
    isErrorKey(error) ? error : 'error.not-right',
  ])
  return { values, errors: Object.fromEntries(errors) }
}

const isErrorKey = (key: string): key is ErrorKey => key.startsWith('error.') && isMessage(key)
