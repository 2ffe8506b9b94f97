import { givenNames } from '../names/given.ts'
import { placeWords } from '../names/ordinary.ts'
import { wordsWhenSmall } from '../names/small-letters.ts'
import { phraseAt } from '../phrases.ts'
import type { Token } from '../token.ts'
import type { Named } from './announced.ts'
import { isAtDesk } from './beside.ts'
import { cues, stops } from './cues.ts'
import { isAmbiguous, isGiven, isOrdinary, isSurname, type Words } from './look.ts'

/**
 * Names nobody gave a capital, in English: a given name that is no word, "jan on reception", "the physio, raj, got me up".
 * In other languages small words are too often alike ("beth" is "what" in Welsh, "lata" years in Polish).
 */
export function findSmallLetters(words: Words): Named[] {
  if (!isEnglish(words.tokens)) return []
  return words.tokens.flatMap((token, at): Named[] => {
    if (token.text !== token.lower) return []
    if (isDesked(words, at))
      return [{ from: at, to: at + 1, confidence: 0.6, why: 'with a place of work after it' }]
    if (isAsideOfRole(words, at))
      return [{ from: at, to: at + 1, confidence: 0.6, why: 'between commas, after a kind of work' }]
    if (!isNameOnly(token) || isInPlaceName(words.tokens, at)) return []
    const next = words.tokens[at + 1]
    const to = next?.gap === ' ' && isSurname(next) && !isOrdinary(next) ? at + 2 : at + 1
    return [{ from: at, to, confidence: 0.45, why: 'a given name in small letters' }]
  })
}

const englishOnly =
  /^(?:the|and|was|were|my|he|she|they|with|for|of|to|i'm|who|is|had|have|been|please|not|in|on|it|all|you|from|but|this|that|when|me)$/

/** At least two small words that point to English. */
const isEnglish = (tokens: readonly Token[]): boolean => {
  let count = 0
  for (const { lower } of tokens) if (englishOnly.test(lower) && ++count === 2) return true
  return false
}

const isNameOnly = (token: Token): boolean =>
  token.lower.length > 3 &&
  givenNames.has(bare(token.lower)) &&
  isGiven(token) &&
  !isOrdinary(token) &&
  !wordsWhenSmall.has(bare(token.lower))

const bare = (lower: string): string => lower.replace(/'s?$/, '')

/** "st thomas", "queen elizabeth", "addison ward". */
function isInPlaceName(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.lower ?? ''
  const next = tokens[at + 1]
  return (
    /^(?:st|saint|queen|king|prince|princess|royal|ward|unit|storm)$/.test(before) ||
    (next?.gap === ' ' &&
      placeWords.has(next.lower) &&
      !/^(?:test|way|home|line|foot|act|bay|room|hall)$/.test(next.lower))
  )
}

const towards = /^(?:to|by|with|for|thank|thanks|asked|ask|told|saw|see|ring|rang|call|and|from|love)$/

function isDesked(words: Words, at: number): boolean {
  const token = words.tokens[at] as Token
  const before = words.tokens[at - 1]
  if (token.gap !== ' ' || !towards.test(before?.lower ?? '')) return false
  return (isGiven(token) || isAmbiguous(token)) && isAtDesk(words, { from: at, to: at + 1 })
}

/** One small word between commas after "the nurse", no word of every day and no kind of work. */
function isAsideOfRole(words: Words, at: number): boolean {
  const token = words.tokens[at] as Token
  const next = words.tokens[at + 1]
  if (at < 2 || !/^(?:, ?| \()$/.test(token.gap)) return false
  if (!phraseAt(cues, words.tokens, at - 1, at)?.found.kinds.has('role')) return false
  if (!/^(?:,|\))/.test(next?.gap ?? '') || /^(?:and|or)$/.test(next?.lower ?? '')) return false
  if (!/^(?:the|my|our|a|his|her|your)$/.test(words.tokens[at - 2]?.lower ?? '')) return false
  return (
    token.lower.length < 12 &&
    !isOrdinary(token) &&
    !stops.has(token.lower) &&
    phraseAt(cues, words.tokens, at) === undefined &&
    !/(?:ly|ing|ed|s|ful|less|able|ward)$/.test(token.lower)
  )
}
