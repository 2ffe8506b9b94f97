import { type Display, isShown } from '@evenground/fairness'
import type { Translator } from '../../i18n/translator.ts'

/** A count as far as it may be told, inside a sentence. */
export const countWords = (t: Translator, count: Display): string =>
  isShown(count) ? t.number(count.shown) : t('count.few')
