import { type EmbeddingService, type Fetch, fetchEmbeddings } from './embeddings.ts'
import type { GroupOptions, GroupSuggestion } from './group-suggestion.ts'
import { suggestGroups } from './suggest-groups.ts'
import type { Text } from './text.ts'

/**
 * Offers groups from an embedding service's vectors, and says so in its notes. When the service fails, offers them
 * from the words alone and says that and why: the work is never lost to somebody else's machine.
 *
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
  const embedded = await fetchEmbeddings(texts, service, fetch, signal)
  const suggestion = suggestGroups(texts, embedded.ok ? { ...options, vectors: embedded.vectors } : options)
  const note = embedded.ok
    ? `Made with the embedding model ${service.model} at ${new URL(service.address).host}: the words were sent there.`
    : `Made without the embedding model ${service.model}: ${embedded.message}. Groups come from the words alone, each language by itself.`
  return { ...suggestion, notes: [...suggestion.notes, note] }
}
