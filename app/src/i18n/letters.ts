import type { Language } from '../domain/language.ts'
import { translator } from './translator.ts'

interface Letter {
  readonly subject: string
  readonly text: string
}

const letter = (language: Language, kind: 'confirm' | 'key' | 'news', link: string): Letter => {
  const t = translator(language)
  return {
    subject: t(`letter.${kind}-subject`),
    text: `${t(`letter.${kind}-text`)}\n\n${link}\n\n${t(`letter.${kind}-end`)}`,
  }
}

/** The mails to people who spoke. None holds a word of theirs, a name, a key, or where they spoke. */
export const confirmLetter = (address: string, language: Language, token: string): Letter =>
  letter(language, 'confirm', `${address}/key/mail?lang=${language}&link=${token}`)

export const newKeyLetter = (address: string, language: Language, token: string): Letter =>
  letter(language, 'key', `${address}/key/new?lang=${language}&link=${token}`)

export const newsLetter = (address: string, language: Language): Letter =>
  letter(language, 'news', `${address}/key?lang=${language}`)

/** The mail that lets somebody vote without signing in. It says nothing of what they vote on. */
export function ballotLetter(
  address: string,
  language: Language,
  { link, closesOn }: { readonly link: string; readonly closesOn: string },
): Letter {
  const t = translator(language)
  return {
    subject: t('letter.ballot-subject'),
    text: `${t('letter.ballot-text', { date: t.day(closesOn) })}\n\n${address}/ballot?lang=${language}&link=${link}\n\n${t('letter.ballot-end')}`,
  }
}
