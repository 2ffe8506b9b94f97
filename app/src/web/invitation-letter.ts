import type { Letter, Wording } from '../commands/invite-partner.ts'
import { isLanguage, type Language, languages } from '../domain/language.ts'
import { translator } from '../i18n/translator.ts'

/** How an offer is worded outside the page: in the language of whoever makes it. */
export function wordingIn(language: Language, addressOf: (link: string) => string): Wording {
  const t = translator(language)
  const what = ({ by, project, duty, language: read }: Letter): string => {
    if (duty === 'reader') {
      const named = isLanguage(read) ? languages[read].name : read
      return t('mail.invitation.reader', { by, project, language: named })
    }
    return t(duty ? `mail.invitation.${duty}` : 'mail.invitation.seat', { by, project })
  }
  return {
    language,
    letter: (offer) => ({
      subject: t('mail.invitation.subject', { by: offer.by, project: offer.project }),
      text: [
        what(offer),
        t('mail.invitation.open'),
        addressOf(offer.link),
        t('mail.invitation.once', { date: t.date(offer.until) }),
      ].join('\n\n'),
    }),
  }
}
