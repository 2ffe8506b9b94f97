import { isLanguage, languages } from '../../domain/language.ts'

/** A language as a reader of it knows it by; one we have no name for keeps its short one. */
export const languageName = (language: string): string =>
  isLanguage(language) ? languages[language].name : language
