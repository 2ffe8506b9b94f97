import { type Protected, protect } from '@evenground/fairness'
import type { Side } from '../domain/side.ts'
import type { ThemeOwner } from '../domain/theme.ts'
import type { ThemeChangeKind } from '../domain/theme-change.ts'
import type { Database } from '../store/database.ts'
import { reading, type Store } from '../store/store.ts'
import { type HistoryRow, themeHistory } from '../store/theme-history.ts'
import { themeNames } from '../store/themes.ts'
import { type Me, type ProjectHead, type ProjectReading, readHead } from './project.ts'

/** One line of the history: who of which side did what, on which day. */
export interface ThemeDid {
  readonly id: string
  readonly kind: ThemeChangeKind | 'renamed' | 'sorted' | 'taken-out'
  readonly name: string
  readonly side: Side
  readonly on: string
  /** The theme it is about, by the name it had then; for voices that moved, where they went. */
  readonly theme: string | null
  /** The name before, or the theme it was put together with. */
  readonly other: string | null
  readonly owner: ThemeOwner | null
  readonly voices: Protected<number>
  readonly undone: boolean
}

export interface ThemeHistoryView {
  readonly me: Me
  readonly head: ProjectHead
  readonly did: readonly ThemeDid[]
  /** What the address of the next page carries. */
  readonly earlier: string | null
}

const onePage = 40

export function readThemeHistory(
  database: Database,
  reader: ProjectReading,
  before: number | undefined,
): Promise<ThemeHistoryView | undefined> {
  return reading(database, reader.organisation, async (store) => {
    const head = await readHead(store, reader.project)
    if (!head) return undefined
    const rows = await themeHistory(store, reader.project, {
      most: onePage + 1,
      ...(before !== undefined && { before }),
    })
    const shown = rows.slice(0, onePage)
    const last = shown.at(-1)
    return {
      me: reader.me,
      head,
      did: await didOf(store, reader.project, shown),
      earlier: rows.length > onePage && last ? String(last.number) : null,
    }
  })
}

/** Lines of the history with the names that themes have now, or had then. */
export async function didOf(
  store: Store,
  project: string,
  rows: readonly HistoryRow[],
): Promise<readonly ThemeDid[]> {
  const names = await themeNames(store, project)
  return rows.map((row) => {
    const [step] = row.themes
    const to = row.to ? (names.get(row.to) ?? null) : null
    const into = step?.after.mergedInto
    return {
      id: row.id,
      kind: kindOf(row),
      name: row.name,
      side: row.side,
      on: row.at.toISOString().slice(0, 10),
      theme: step?.after.name ?? to,
      other: into ? (names.get(into) ?? null) : (step?.before?.name ?? null),
      owner: step?.after.owner ?? null,
      voices: protect(row.voices),
      undone: row.undone,
    }
  })
}

function kindOf({ kind, themes: [step], to, voices }: HistoryRow): ThemeDid['kind'] {
  if (kind === 'placed') return to === null && voices > 0 ? 'taken-out' : 'placed'
  if (kind !== 'changed' || !step?.before) return kind
  if (step.before.name !== step.after.name) return 'renamed'
  return step.before.owner === step.after.owner || step.after.owner === null ? 'changed' : 'sorted'
}
