import { randomUUID } from 'node:crypto'
import type { Problem } from '../domain/problem.ts'
import { type FormState, formState } from './ui/form-state.ts'

/**
 * A form that is shown again with what is to be put right, and the token it carries then; `null` where the problem is no matter of
 * its fields. A form that was sent before with other words is told so at its first field, and would be another one next time.
 */
export function again(
  fields: Readonly<Record<string, string>>,
  problem: Problem,
  first: string,
): { readonly form: FormState; readonly token: string } | null {
  if (problem.id === 'already-sent')
    return { form: formState(fields, { [first]: 'error.sent-before' }), token: randomUUID() }
  if (problem.id !== 'check-fields') return null
  return { form: formState(fields, problem.fields), token: fields.token ?? randomUUID() }
}
