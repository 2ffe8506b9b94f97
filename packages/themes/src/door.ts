export { type Embedded, type EmbeddingService, type Fetch, fetchEmbeddings } from './embeddings.ts'
export type {
  GivenVectors,
  GroupOptions,
  GroupSuggestion,
  Member,
  SuggestedGroup,
} from './group-suggestion.ts'
export { type MadeBy, version } from './made-by.ts'
export { type Duplicates, nearDuplicates } from './near-duplicates.ts'
export { distinctivePhrases, type GroupWords } from './phrases.ts'
export { type Candidate, representativeQuotes } from './quotes.ts'
export { suggestGroups } from './suggest-groups.ts'
export { suggestThemes } from './suggest-themes.ts'
export { suggestGroupsWithEmbeddings } from './suggest-with-embeddings.ts'
export type { Text } from './text.ts'
export type { OfferOptions, Placement, ThemeChoice, ThemeOffer, ThemeOffers } from './theme-offer.ts'
export { type WordReader, wordReader } from './words.ts'
