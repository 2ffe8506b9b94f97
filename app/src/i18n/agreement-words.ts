import type { Translator } from './translator.ts'

const lines = [
  'agreement.stay',
  'agreement.no-guess',
  'agreement.know',
  'agreement.care',
  'agreement.danger',
] as const

/** The lines that people agree to, in the language they read them in. */
export const agreementLines = (t: Translator): readonly string[] => lines.map((line) => t(line))

/** The exact words that are kept with an agreement. */
export const agreementWords = (t: Translator): string =>
  [t('agreement.title'), t('agreement.lead'), ...agreementLines(t), t('agreement.go')].join('\n')
