import type { EmbeddingService } from '../embeddings.ts'
import type { GroupOptions, GroupSuggestion } from '../group-suggestion.ts'
import type { Duplicates } from '../near-duplicates.ts'
import type { Text } from '../text.ts'
import type { OfferOptions, Placement, ThemeOffers } from '../theme-offer.ts'

/** What can be asked of a worker thread. Everything in it can be copied from thread to thread. */
export type Task =
  | {
      readonly ask: 'groups'
      readonly texts: readonly Text[]
      readonly options: GroupOptions
      readonly embeddings?: EmbeddingService
    }
  | {
      readonly ask: 'themes'
      readonly texts: readonly Text[]
      readonly placements: readonly Placement[]
      readonly options: OfferOptions
    }
  | { readonly ask: 'duplicates'; readonly texts: readonly Text[]; readonly likeness?: number }

/** What comes back for each kind of task. */
export type Answer<T extends Task> = T extends { ask: 'groups' }
  ? GroupSuggestion
  : T extends { ask: 'themes' }
    ? ThemeOffers
    : readonly Duplicates[]

/** What a thread posts back. */
export type Reply<T extends Task> =
  | { readonly ok: true; readonly answer: Answer<T> }
  | { readonly ok: false; readonly message: string }
