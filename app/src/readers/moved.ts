import { type Protected, protect } from '@evenground/fairness'
import type { Side } from '../domain/side.ts'
import type { Store } from '../store/store.ts'
import { otherMovers, themeHistory } from '../store/theme-history.ts'
import { themeNames } from '../store/themes.ts'

/** What somebody just did, told where they did it, with a way to take it back. */
export interface MovedView {
  readonly change: string
  /** Whether it took something back. */
  readonly undid: boolean
  readonly voices: Protected<number>
  /** Where the voices went; null for not yet grouped. */
  readonly to: { readonly id: string; readonly name: string } | null
  /** Who else moved them since the page was drawn. */
  readonly others: readonly { readonly name: string; readonly side: Side }[]
}

export interface MovedAsked {
  readonly change: string
  readonly seen: number
}

export async function readMoved(
  store: Store,
  { project, person }: { readonly project: string; readonly person: string },
  { change, seen }: MovedAsked,
): Promise<MovedView | null> {
  const [row] = await themeHistory(store, project, { id: change, most: 1 })
  if (!row || row.undone) return null
  const name = row.to && (await themeNames(store, project)).get(row.to)
  return {
    change,
    undid: row.kind === 'undone',
    voices: protect(row.voices),
    to: row.to && name ? { id: row.to, name } : null,
    others: await otherMovers(store, change, { after: seen, not: person }),
  }
}
