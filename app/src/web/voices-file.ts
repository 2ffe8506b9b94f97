import type { Translator } from '../i18n/translator.ts'
import type { ExportedVoice } from '../readers/voice-export.ts'
import { languageName } from './ui/language-name.ts'

/**
 * Voices as a file for spreadsheets, a piece at a time. What anyone may see of each goes along with it. A cell that a spreadsheet
 * could take for a formula gets a sign in front, so that nobody's words are carried out.
 */
export async function* voicesFile(
  t: Translator,
  voices: AsyncIterable<readonly ExportedVoice[]>,
): AsyncGenerator<Uint8Array> {
  const letters = new TextEncoder()
  // The mark at the beginning tells spreadsheets that these are letters of every script.
  yield letters.encode(`\ufeff${line(voiceColumns.map((column) => t(`voices.export-${column}`)))}`)
  for await (const some of voices) yield letters.encode(some.map((voice) => line(rowOf(t, voice))).join(''))
}

/** The columns in which voices are given out, in order. docs/columns.md says what each means. */
export const voiceColumns = [
  'day',
  'question',
  'words',
  'language',
  'speaker',
  'way',
  'came',
  'consent',
  'shared',
  'changed',
] as const

const rowOf = (t: Translator, voice: ExportedVoice): readonly string[] => [
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
]

const line = (row: readonly string[]): string => `${row.map(cell).join(',')}\r\n`

// Spaces and control signs in front do not keep a spreadsheet from reading a formula.
const formula = /^[\s\p{Cc}\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20\t\r|%]/u

const cell = (value: string): string =>
  `"${(formula.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`
