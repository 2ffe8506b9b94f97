import type { Consent } from '../../domain/voice.ts'
import type { Translator } from '../../i18n/translator.ts'

/** Where the words of a form for an answer stand: children are asked in words of their own. */
export const answerWords = (forChildren: boolean) => (forChildren ? 'answer-child' : 'answer')

/** The exact words a participant agreed to, in the language they read them in, to be kept with the consent. */
export function consentWords(t: Translator, consent: Consent, forChildren = false): string {
  const own = answerWords(forChildren)
  return [
    t(`${own}.consent`),
    t(`${own}.consent-hint`),
    t(`${own}.consent-${consent}`),
    t(`${own}.consent-${consent}-note`),
    t(`${own}.consent-beside`),
  ].join('\n')
}

/** What is kept with a yes or a no to the use of exact words. The words themselves are not in it. */
export const askedWords = (t: Translator): string =>
  [t('asked-words.title'), t('asked-words.why'), t('asked-words.yes'), t('asked-words.no')].join('\n')

/** What somebody agreed to who made a note a complaint. */
export const complaintWords = (t: Translator): string =>
  [t('note.complaint-what'), t('note.complaint-agree'), t('note.complaint-go')].join('\n')
