import type { FormState } from './form-state.ts'
import type { Frame } from './frame.ts'

/** The title of a page with a form: where something is to be put right, it says so first. */
export const pageTitle = (t: Frame['t'], title: string, form: FormState): string =>
  Object.keys(form.errors).length > 0 ? t('error.prefix', { title }) : title
