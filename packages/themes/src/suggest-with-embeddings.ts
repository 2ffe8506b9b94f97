import { type EmbeddingService, type Fetch, fetchEmbeddings } from './embeddings.ts'
import type { GroupOptions, GroupSuggestion } from './group-suggestion.ts'
import { suggestGroups } from './suggest-groups.ts'
import { requireDistinctIds, type Text } from './text.ts'

/**
 * Offers groups from an embedding service's vectors, and says so in its notes. When the service fails, offers them
 * from the words alone and says that and why: the work is never lost to somebody else's machine.
 *
 * @throws RangeError, before anything is sent, when two texts share an id or an option is out of range
 * @example
 * await suggestGroupsWithEmbeddings(texts, { seed: 1 }, { address: 'http://localhost:11434/v1', model: 'bge-m3' }, fetch)
 */
export async function suggestGroupsWithEmbeddings(
  texts: readonly Text[],
  options: Omit<GroupOptions, 'vectors'>,
  service: EmbeddingService,
  fetch: Fetch,
  signal?: AbortSignal,
): Promise<GroupSuggestion> {
  // What would be refused is refused before any word leaves: the ids, and the options by grouping nothing.
  requireDistinctIds(texts)
  suggestGroups([], options)
  const embedded = await fetchEmbeddings(texts, service, fetch, signal)
  const suggestion = suggestGroups(texts, embedded.ok ? { ...options, vectors: embedded.vectors } : options)
  const note = embedded.ok
    ? `Made with the embedding model ${service.model} at ${new URL(service.address).host}: the words were sent there.`
    : `Made without the embedding model ${service.model}: ${embedded.message}. Groups come from the words alone, each language by itself.`
  return { ...suggestion, notes: [...suggestion.notes, note] }
}
