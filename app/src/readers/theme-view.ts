import { type Protected, protect } from '@evenground/fairness'
import type { Side } from '../domain/side.ts'
import type { ThemeOwner } from '../domain/theme.ts'
import type { NamerRow } from '../store/theme-history.ts'
import type { ThemeRow } from '../store/themes.ts'

/** A theme as partners see it: its words, who named it, and how many voices stand in it, by the side of whoever spoke. */
export interface ThemeView {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly owner: ThemeOwner | null
  readonly answers: {
    readonly lived: Protected<number>
    readonly learned: Protected<number>
    readonly unsaid: Protected<number>
    readonly all: Protected<number>
  }
  readonly namedBy: readonly { readonly name: string; readonly side: Side }[]
}

export const themeView = (row: ThemeRow, namers: readonly NamerRow[]): ThemeView => ({
  id: row.id,
  name: row.name,
  description: row.description,
  owner: row.owner,
  answers: {
    lived: protect(row.lived),
    learned: protect(row.learned),
    unsaid: protect(row.unsaid),
    all: protect(row.all),
  },
  namedBy: namers.filter(({ theme }) => theme === row.id).map(({ name, side }) => ({ name, side })),
})
