import { fold } from './fold.ts'
import { servedLanguages } from './languages/all.ts'
import type { ConcernKind } from './languages/language.ts'
import { phrasesIn, phrasesOf } from './phrases.ts'
import { type Token, tokensOf } from './token.ts'

/** Words that may mean a person needs help soon. It never scores or ranks anybody, and blocks nothing. */
export type Concern = {
  /** JavaScript string offsets in the text given. */
  readonly start: number
  readonly end: number
  readonly kind: ConcernKind
  readonly language: string
  /** Whether a speaker of that language has read its list. */
  readonly reviewed: boolean
}

export type ConcernSettings = {
  /** Languages (codes) whose lists are used. Default: all that have one, since people mix languages. */
  readonly languages?: readonly string[]
}

const perLanguage = servedLanguages.map((language) => ({
  code: language.code,
  reviewed: language.reviewed,
  phrases: phrasesOf(
    language.concerns.flatMap(({ kind, phrases }) => phrases.map((phrase) => [phrase, kind] as const)),
  ),
  unless: phrasesOf(language.unless.map((phrase) => [phrase, true] as const)),
}))

/** Codes of the languages that have a list, with whether a speaker has read it. */
export const concernLanguages: readonly { readonly code: string; readonly reviewed: boolean }[] =
  perLanguage.map(({ code, reviewed }) => ({ code, reviewed }))

/**
 * Finds words that need a person soon: harm, abuse, a serious allegation, crisis. A list of phrases misses most of what people
 * mean, and finds some of what they do not: show help to everybody, and let a named person read what matched.
 *
 * @throws RangeError when a language has no list.
 * @example
 * findConcerns('I want to die') // [{ start: 2, end: 13, kind: 'suicide or self-harm', language: 'en', reviewed: true }]
 * findConcerns('I want to die with dignity at home') // []
 */
export function findConcerns(text: string, { languages }: ConcernSettings = {}): Concern[] {
  const missing = languages?.find((code) => !perLanguage.some((language) => language.code === code))
  if (missing !== undefined) throw new RangeError(`languages: there is no list for ${missing}`)
  const folded = fold(text)
  const tokens = tokensOf(folded)
  const offset = (token: Token, end: boolean) => folded.at[end ? token.end : token.start] as number
  const found = perLanguage
    .filter(({ code }) => languages?.includes(code) ?? true)
    .flatMap(({ code, reviewed, phrases, unless }) => {
      const cancelled = new Uint8Array(tokens.length)
      for (const { from, to } of phrasesIn(unless, tokens)) cancelled.fill(1, from, to)
      return phrasesIn(phrases, tokens)
        .filter(({ from, to }) => !cancelled.subarray(from, to).includes(1))
        .map(({ from, to, found: kind }) => ({
          start: offset(tokens[from] as Token, false),
          end: offset(tokens[to - 1] as Token, true),
          kind,
          language: code,
          reviewed,
        }))
    })
  return outermost(found)
}

/** Of matches inside one another the widest stays. */
function outermost(found: readonly Concern[]): Concern[] {
  const sorted = found.toSorted((a, b) => a.start - b.start || b.end - a.end)
  const kept: Concern[] = []
  for (const one of sorted) {
    const last = kept.at(-1)
    if (!last || one.end > last.end) kept.push(one)
  }
  return kept
}
