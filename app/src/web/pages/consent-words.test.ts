import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { type Language, languages } from '../../domain/language.ts'
import { consents } from '../../domain/voice.ts'
import { translator } from '../../i18n/translator.ts'
import { askedWords, complaintWords, consentWords } from './consent-words.ts'

const everyLanguage = Object.keys(languages) as Language[]

/** All that somebody can agree to in one language, as it is kept with what they agreed to. */
function allOf(language: Language): readonly string[] {
  const t = translator(language)
  return [
    ...consents.flatMap((consent) => [consentWords(t, consent), consentWords(t, consent, true)]),
    askedWords(t),
    complaintWords(t),
  ]
}

test('nobody agrees to the same words for two different things', () => {
  for (const language of everyLanguage) expect(new Set(allOf(language)).size, language).toBe(8)
})

// Whoever changes a word of consent changes what people agree to from then on: these hashes are to be changed with it, knowingly.
const frozen: Readonly<Record<Language, string>> = {
  en: 'baf77458b4aac60c',
  ar: 'cb43b776dfc9ecbf',
  pl: '95d8b489667b974d',
  es: '174f623baf85743d',
  cy: 'e5f791e29d4291da',
  bn: '53acd209a5c13aac',
}

test.each(everyLanguage)('the words of consent are those that were looked at last, in %s', (language) => {
  expect(createHash('sha256').update(allOf(language).join('\n\n')).digest('hex').slice(0, 16)).toBe(
    frozen[language],
  )
})
