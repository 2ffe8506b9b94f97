/**
 * One answer in somebody's words, as this package sees it.
 *
 * `id` is unique in a list. `language` is the one the person chose (a BCP 47 tag such as `en-GB` or `cy`), never
 * guessed. `person` and `channel` only serve to choose quotes from different people and ways in, and to count
 * people apart from texts.
 */
export type Text = {
  readonly id: string
  readonly text: string
  readonly language?: string
  readonly person?: string
  readonly channel?: string
}

/** Orders strings by code unit: the same on every machine, whatever its language settings. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Refuses a list in which two texts share an id: no result could say which one is meant. */
export function requireDistinctIds(texts: readonly Text[]): void {
  const seen = new Set<string>()
  for (const { id } of texts) {
    if (seen.has(id)) throw new RangeError(`Two texts have the same id: ${JSON.stringify(id)}`)
    seen.add(id)
  }
}
