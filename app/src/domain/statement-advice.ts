import { nearDuplicates, wordReader } from '@evenground/themes'
import type { Language } from './language.ts'

/** What could make a statement easier to answer. It is advice, and stands in nobody's way. */
export type StatementAdvice =
  | { readonly kind: 'long'; readonly words: number }
  | { readonly kind: 'hard' }
  | { readonly kind: 'double' }
  | { readonly kind: 'not' }
  | { readonly kind: 'question' }
  | { readonly kind: 'quoted' }
  | { readonly kind: 'jargon'; readonly word: string }
  | { readonly kind: 'alike'; readonly number: number }

const mostWords = 20
/** Above this share of long words, people who read at the age of eleven or below stumble. */
const mostLongWords = 0.25
const longWord = 9

/** Words that join two wishes into one, so that nobody can agree with half of it. */
const joining: Readonly<Record<Language, readonly string[]>> = {
  en: ['and', 'or', 'but'],
  ar: ['أو', 'ولكن', 'لكن'],
  pl: ['i', 'oraz', 'lub', 'albo', 'ale'],
  es: ['y', 'e', 'o', 'u', 'pero'],
  cy: ['a', 'ac', 'neu', 'ond'],
  bn: ['এবং', 'ও', 'অথবা', 'কিন্তু'],
}

/** Saying no to a no is hard to follow. */
const negations: Readonly<Record<Language, readonly string[]>> = {
  en: ['not', 'never', "don't", "doesn't", "shouldn't", 'no'],
  ar: ['لا', 'ليس', 'لن', 'لم'],
  pl: ['nie', 'nigdy'],
  es: ['no', 'nunca'],
  cy: ['nid', 'ddim', 'byth'],
  bn: ['না', 'নয়', 'নেই'],
}

/** Words of the trade. English only so far: no other list has been read by people who use it. */
const jargon = new Set([
  'multidisciplinary',
  'mdt',
  'holistic',
  'pathway',
  'pathways',
  'signpost',
  'signposting',
  'stakeholder',
  'stakeholders',
  'compliance',
  'non-compliant',
  'comorbidities',
  'co-production',
  'facilitate',
  'facilitated',
  'implement',
  'implementation',
  'utilise',
  'triage',
  'ambulatory',
  'discharge',
  'inpatient',
  'outpatient',
  'provision',
  'provider',
  'engagement',
  'empower',
  'empowered',
  'optimise',
  'referral',
  'referrals',
  'clinician',
  'clinicians',
  'service-user',
  'patient-centred',
  'person-centred',
])

export interface OtherStatement {
  readonly number: number
  readonly words: string
}

/** What to think about before a statement is offered, in the order it stands beside the field. */
export function adviseOn(
  words: string,
  language: Language,
  others: readonly OtherStatement[],
): readonly StatementAdvice[] {
  const read = wordReader(language)(words)
  const advice: StatementAdvice[] = []
  if (read.length > mostWords) advice.push({ kind: 'long', words: read.length })
  if (hard(words, read)) advice.push({ kind: 'hard' })
  if (read.some((word) => joining[language].includes(word))) advice.push({ kind: 'double' })
  if (read.some((word) => negations[language].includes(word))) advice.push({ kind: 'not' })
  if (/[?؟]\s*$/u.test(words)) advice.push({ kind: 'question' })
  if (/["“”„«»]/u.test(words)) advice.push({ kind: 'quoted' })
  const trade = language === 'en' ? jargonIn(words) : undefined
  if (trade) advice.push({ kind: 'jargon', word: trade })
  const alike = alikeTo(words, others)
  if (alike !== undefined) advice.push({ kind: 'alike', number: alike })
  return advice
}

const hard = (words: string, read: readonly string[]): boolean => {
  const sentences = words.split(/[.!?؟।]+/u).filter((each) => each.trim() !== '').length
  const long = read.filter((word) => [...word].length >= longWord).length
  return read.length > 3 && (long / read.length > mostLongWords || sentences > 2)
}

const jargonIn = (words: string): string | undefined =>
  words
    .toLowerCase()
    .split(/[^a-z-]+/)
    .find((word) => jargon.has(word))

/** How much two statements must share to be called nearly the same. */
const likeness = 0.6

function alikeTo(words: string, others: readonly OtherStatement[]): number | undefined {
  const texts = [
    { id: 'new', text: words },
    ...others.map((each) => ({ id: String(each.number), text: each.words })),
  ]
  const [first] = nearDuplicates(texts, likeness)
    .filter(({ ids }) => ids.includes('new'))
    .flatMap(({ ids }) => ids.filter((id) => id !== 'new'))
  return first === undefined ? undefined : Number(first)
}
