import type { Language } from '../domain/language.ts'
import { translator } from '../i18n/translator.ts'
import type { MailWords } from '../store/mail-words.ts'

/** What changed in how somebody signs in. */
export type AccountChange = 'passkey' | 'code-on' | 'code-off'

interface Told {
  readonly to: string
  readonly change: AccountChange
  /** Where their account's page is. */
  readonly address: string
}

/** How somebody is told of it, in the language they read. */
export function accountLetter(language: Language, { to, change, address }: Told): MailWords {
  const t = translator(language)
  const text = [t(`mail.account.${change}`), t('mail.account.not-you'), address].join('\n\n')
  return { to, subject: t('mail.account.subject'), text }
}
