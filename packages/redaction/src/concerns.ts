import { fold } from './fold.ts'
import { servedLanguages } from './languages/all.ts'
import type { ConcernKind, Language } from './languages/language.ts'
import { type Phrases, phrasesIn, phrasesOf } from './phrases.ts'
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

type Lists = {
  readonly phrases: Phrases<{
    readonly kind: ConcernKind
    readonly language: string
    readonly reviewed: boolean
  }>
  readonly unless: Phrases<true>
}

function listsOf(languages: readonly Language[]): Lists {
  return {
    phrases: phrasesOf(
      languages.flatMap(({ code, reviewed, concerns }) =>
        concerns.flatMap(({ kind, phrases }) =>
          phrases.map((phrase) => [phrase, { kind, language: code, reviewed }] as const),
        ),
      ),
    ),
    unless: phrasesOf(languages.flatMap(({ unless }) => unless.map((phrase) => [phrase, true] as const))),
  }
}

const everyList = listsOf(servedLanguages)

/** Codes of the languages that have a list, with whether a speaker has read it. */
export const concernLanguages: readonly { readonly code: string; readonly reviewed: boolean }[] =
  servedLanguages.map(({ code, reviewed }) => ({ code, reviewed }))

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
  const missing = languages?.find((code) => !servedLanguages.some((language) => language.code === code))
  if (missing !== undefined) throw new RangeError(`languages: there is no list for ${missing}`)
  const lists = languages
    ? listsOf(servedLanguages.filter(({ code }) => languages.includes(code)))
    : everyList
  const folded = fold(text)
  const tokens = tokensOf(folded)
  const cancelled = new Uint8Array(tokens.length)
  for (const { from, to } of phrasesIn(lists.unless, tokens)) cancelled.fill(1, from, to)
  const found = phrasesIn(lists.phrases, tokens).filter(
    ({ from, to }) => !cancelled.subarray(from, to).includes(1),
  )
  return outermost(
    found.map(({ from, to, found: concern }) => ({
      start: folded.at[(tokens[from] as Token).start] as number,
      end: folded.at[(tokens[to - 1] as Token).end] as number,
      ...concern,
    })),
  )
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
