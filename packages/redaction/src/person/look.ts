import { ambiguousNames, surnames } from '../names/ambiguous.ts'
import { givenNames } from '../names/given.ts'
import { eponymWords, ordinaryWords, placeWords, publicNames, strictPlaces } from '../names/ordinary.ts'
import type { Token } from '../token.ts'

/** The words of one text, and whether it is written in capitals throughout. */
export type Words = { readonly tokens: readonly Token[]; readonly shouting: boolean }

/** A stretch of words that may be a name: from, up to but not with to. */
export type Stretch = { readonly from: number; readonly to: number }

export function wordsIn(tokens: readonly Token[]): Words {
  const letters = tokens
    .map(({ text }) => text)
    .join('')
    .replace(/[^\p{Lu}\p{Ll}]/gu, '')
  const capitals = letters.replace(/\p{Ll}/gu, '').length
  return { tokens, shouting: letters.length > 12 && capitals > 0.7 * letters.length }
}

/** Names that are built from known parts, as Yoruba, Igbo, Punjabi, Arabic and Slavic ones are. */
const givenShape =
  /^(?:oluwa|chukwu|nwach)\p{L}{2,}$|^\p{L}{2,}(?:preet|jeet|inder|winder|ullah|uddin|urrahman|slaw|slava)$/u
const surnameShape =
  /^\p{L}{2,}(?:wski|wska|nski|nska|cki|cka|wicz|czyk|enko|chuk|vych|oglu|dottir|opoulos|idis|escu|eanu|swamy|murthy|ullah|uddin)$/u

/** A word without a possessive ending. */
const bare = ({ lower }: Token): string => lower.replace(/'s?$/, '')

export const isGiven = (token: Token): boolean =>
  !isAmbiguous(token) &&
  parts(token).some((part) => (givenNames.has(part) && !ambiguousNames.has(part)) || givenShape.test(part))
export const isAmbiguous = (token: Token): boolean => ambiguousNames.has(bare(token))
export const isSurname = (token: Token): boolean =>
  parts(token).some((part) => surnames.has(part) || surnameShape.test(part))
export const isKnown = (token: Token): boolean => isGiven(token) || isAmbiguous(token) || isSurname(token)
export const isOrdinary = (token: Token): boolean =>
  ordinaryWords.has(token.lower) || ordinaryWords.has(bare(token)) || /\d/.test(token.text)

const parts = (token: Token): string[] =>
  [bare(token), ...bare(token).split('-')].map((part) =>
    part.replace(/^(?:al|el|o'|mc|mac|d'|n')-?(?=\p{L}{3})/u, (head) =>
      givenNames.has(bare(token)) ? head : '',
    ),
  )

const uncased = /^[\p{Lo}\p{M}\p{Lm}\u200c\u200d]+$/u
/** Scripts without capitals: Arabic, Devanagari, Bengali, Gurmukhi and their like. */
export const isUncased = ({ text }: Token): boolean => uncased.test(text)

/** Written like a name: a capital and small letters after it. */
export function isCapital(token: Token, words: Words): boolean {
  if (words.shouting) return isGiven(token) || isSurname(token)
  return /^\p{Lu}(?:['’]?\p{Lu})?[\p{Ll}\p{M}'-]/u.test(token.text) || /^\p{Lu}['’]\p{Lu}/u.test(token.text)
}

/** A capital, and not one of the words that have one for another reason. */
export const isNameLike = (token: Token, words: Words): boolean =>
  isCapital(token, words) && (!isOrdinary(token) || isGiven(token))

const particles = new Set(
  'van von der den de la le del della di da das dos do du bin binti bint ibn al el ul ur ap ab ferch y e ter ten san'.split(
    ' ',
  ),
)

/** Grows a name from its first word over further name words, initials and particles; at most five words. */
export function grow(words: Words, from: number): Stretch {
  let to = from + 1
  while (to < words.tokens.length && to - from < 5) {
    const token = words.tokens[to] as Token
    const last = words.tokens[to - 1] as Token
    if (/'s?$/.test(last.lower) || !/^(?: {1,2}|\. |-| - ?)$/.test(token.gap)) break
    if (token.gap === '. ' && last.text.length > 2) break
    if (isPart(token, words)) to++
    else if (particles.has(token.lower) && follows(words, to)) to += 2
    else break
  }
  return { from, to }
}

const isPart = (token: Token, words: Words): boolean =>
  (isCapital(token, words) && (!isOrdinary(token) || isSurname(token))) ||
  (/^\p{Lu}$/u.test(token.text) && token.text !== 'I')

function follows(words: Words, at: number): boolean {
  const next = words.tokens[at + 1]
  return next !== undefined && next.gap === ' ' && isNameLike(next, words) && !placeWords.has(next.lower)
}

/** True where the words after a stretch make it a ward, a street, an illness: anything but a person. */
export function isPlace(words: Words, { from, to }: Stretch): boolean {
  const before = words.tokens[from - 1]
  const next = words.tokens[to]
  const last = words.tokens[to - 1] as Token
  if (
    before &&
    /^(?:st|saint|ward|hospital|clinic|lake|mount|port|brand|drug)$/.test(before.lower) &&
    before.text !== before.lower &&
    /^[. ]{1,2}$/.test((words.tokens[from] as Token).gap)
  )
    return true
  if (
    to - from > 1 &&
    placeWords.has(last.lower) &&
    !(isSurname(last) && isGiven(words.tokens[from] as Token))
  )
    return true
  if (publicNames.has(`${bare(words.tokens[from] as Token)} ${bare(words.tokens[from + 1] ?? last)}`))
    return true
  if (!next || !/^(?: |-)$/.test(next.gap)) return false
  if (/'s?$/.test(last.lower)) return eponymWords.has(next.lower)
  return placeWords.has(next.lower) && (strictPlaces.has(next.lower) || isCapital(next, words))
}
