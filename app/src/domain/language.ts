/** Languages of the participant pages, with the name a reader of it knows it by. */
export const languages = {
  en: { name: 'English', dir: 'ltr' },
  ar: { name: 'العربية', dir: 'rtl' },
  pl: { name: 'Polski', dir: 'ltr' },
  es: { name: 'Español', dir: 'ltr' },
  cy: { name: 'Cymraeg', dir: 'ltr' },
  bn: { name: 'বাংলা', dir: 'ltr' },
} as const

export type Language = keyof typeof languages

export const isLanguage = (value: unknown): value is Language =>
  typeof value === 'string' && Object.hasOwn(languages, value)

/** The field of a form that says who reads a language. */
export const readerField = (language: Language) => `reader-${language}` as const
