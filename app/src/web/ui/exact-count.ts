import { type Protected, shownTo } from '../../domain/protected.ts'

/** A count as partners may see it; only for pages that only partners see. */
export function exactCount(kept: Protected<number>): number {
  const shown = shownTo('partners', kept)
  return shown.kind === 'exact' ? shown.count : 0
}
