import type { GivenVectors } from './group-suggestion.ts'
import type { MadeBy } from './made-by.ts'

/** What a person did: put a text under a theme. A text may stand under several. */
export type Placement = { readonly id: string; readonly theme: string }

/** One theme that may fit, with its chance (0 to 1) and up to three words of the text that speak for it. */
export type ThemeChoice = {
  readonly theme: string
  readonly chance: number
  readonly because: readonly string[]
}

/** Up to three choices for a text nobody has placed; none when there is nothing to go by. */
export type ThemeOffer = { readonly id: string; readonly choices: readonly ThemeChoice[] }

export type ThemeOffers = {
  readonly offers: readonly ThemeOffer[]
  readonly madeBy: MadeBy
  readonly notes: readonly string[]
}

export type OfferOptions = {
  readonly seed: number
  /** The language of texts that name none (BCP 47). */
  readonly language?: string
  /** Vectors from an embedding model; then placements in one language teach offers in another. */
  readonly vectors?: GivenVectors
}
