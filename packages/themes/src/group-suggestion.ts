import type { MadeBy } from './made-by.ts'

/** A text in a suggested group and how sure that is, 0 to 1: a likelihood for comparing, not a promise. */
export type Member = { readonly id: string; readonly certainty: number }

/** One offered group. People keep, rename, split, merge or drop it; until then it is nothing but an offer. */
export type SuggestedGroup = {
  /** Language and number, `en-3`. Groups are in the order of their first phrase, never of their size: count is not importance. */
  readonly id: string
  /** The languages its texts were written in, as keys such as `en`. */
  readonly languages: readonly string[]
  /** Phrases of one to three words that mark it, strongest first, in people's own words; may be empty. */
  readonly phrases: readonly string[]
  /** Ids of texts that stand for it, best first. */
  readonly quotes: readonly string[]
  /** The surest first. */
  readonly members: readonly Member[]
  /** How many different people wrote them, where every text says who; else null. */
  readonly people: number | null
}

export type GroupSuggestion = {
  readonly groups: readonly SuggestedGroup[]
  /** Ids of texts no group fits well enough, or without words. Always to be shown: one comment alone can be a theme. */
  readonly notYetGrouped: readonly string[]
  readonly madeBy: MadeBy
  /** What the reader of the suggestion must be told, in plain words; often empty. */
  readonly notes: readonly string[]
}

/** Vectors for texts from an embedding model: which model, and one vector of the same width for each text id. */
export type GivenVectors = { readonly model: string; readonly byId: ReadonlyMap<string, Float32Array> }

export type GroupOptions = {
  /** A whole number; the same seed and texts give the same groups. */
  readonly seed: number
  /** How many groups to start with over all languages; groups may come out empty and are then left away. Default: about the square root of half the number of texts, 2 to 30. */
  readonly k?: number
  /** The language of texts that name none (BCP 47). */
  readonly language?: string
  /** Below this certainty a text is not yet grouped, 0 to 1. Default .4, with given vectors .55. */
  readonly leastCertainty?: number
  /** Phrases and quotes for each group. Defaults 5 and 3. */
  readonly phrases?: number
  readonly quotes?: number
  /** Vectors to use in place of the ones learned from the texts; then groups join across languages. */
  readonly vectors?: GivenVectors
}
