import type { HoldNews } from '../commands/hold/tell-hold.ts'
import { isLanguage } from '../domain/language.ts'
import { translator } from '../i18n/translator.ts'

/** The mails about the hold. They hold no words of anybody. */
export const composeHoldNews =
  (address: string) =>
  ({ kind, project, title, language }: HoldNews): { subject: string; text: string } => {
    const t = translator(isLanguage(language) ? language : 'en')
    const [subject, text, page] =
      kind === 'held'
        ? ([t('mail.held.subject'), t('mail.held.text', { project: title }), 'held'] as const)
        : ([t('mail.held-nobody.subject'), t('mail.held-nobody.text', { project: title }), ''] as const)
    const where = `${address}/p/${project}${page && `/${page}`}`
    return {
      subject,
      text: [text, page ? where : address, ...(page ? [t('mail.held.more')] : [])].join('\n\n'),
    }
  }
