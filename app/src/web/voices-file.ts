import type { Translator } from '../i18n/translator.ts'
import type { ExportedVoice } from '../readers/voice-export.ts'
import { languageName } from './ui/language-name.ts'

/**
 * Voices as a file for spreadsheets. What anyone may see of each goes along with it. A cell that a spreadsheet could take for a
 * formula gets a sign in front, so that nobody's words are carried out.
 */
export function voicesFile(t: Translator, voices: readonly ExportedVoice[]): string {
  const head = [
    t('voices.export-day'),
    t('voices.export-question'),
    t('voices.export-words'),
    t('voices.export-language'),
    t('voices.export-speaker'),
    t('voices.export-way'),
    t('voices.export-came'),
    t('voices.export-consent'),
    t('voices.export-shared'),
    t('voices.export-changed'),
  ]
  const rows = voices.map((voice) => [
    voice.saidOn ?? '',
    voice.question,
    voice.words,
    languageName(voice.language),
    t(`speaker.${voice.speaker ?? 'unsaid'}`),
    voice.how ? t(`voices.way-${voice.how.way}`) : '',
    voice.how ? t(`voices.came-${voice.how.came}`) : '',
    t(`voices.consent-${voice.consent}`),
    voice.shared ? t(`sharing.reach-${voice.shared}`) : '',
    voice.changed ? t('voices.export-yes') : '',
  ])
  // The mark at the beginning tells spreadsheets that these are letters of every script.
  return `\ufeff${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

// Spaces and control signs in front do not keep a spreadsheet from reading a formula.
const formula = /^[\s\p{Cc}\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20\t\r|%]/u

const cell = (value: string): string =>
  `"${(formula.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`
