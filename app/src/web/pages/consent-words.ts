import type { Consent } from '../../domain/voice.ts'
import type { Translator } from '../../i18n/translator.ts'

/** The exact words a participant agreed to, in the language they read them in, to be kept with the consent. */
export const consentWords = (t: Translator, consent: Consent): string =>
  [
    t('answer.consent'),
    t('answer.consent-hint'),
    t(`answer.consent-${consent}`),
    t(`answer.consent-${consent}-note`),
    t('answer.consent-beside'),
  ].join('\n')
