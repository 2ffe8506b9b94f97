import type { Side } from './side.ts'

/** Whose a theme is to answer: this team's, another team's, or the board's. */
export const themeOwners = ['ours', 'another-team', 'board'] as const
export type ThemeOwner = (typeof themeOwners)[number]

/** A theme as it is at one time. One that is gone keeps its words, so that it can come back. */
export interface ThemeState {
  readonly name: string
  readonly description: string
  readonly owner: ThemeOwner | null
  readonly position: number
  readonly mergedInto: string | null
  readonly gone: boolean
}

/** Where a voice stands: in which theme, placed by whom, from which side, when (ISO 8601). */
export interface Placing {
  readonly theme: string
  readonly by: string
  readonly side: Side
  readonly at: string
}

/** All themes of a project and where voices stand. A voice without a placing is not yet grouped. */
export interface Sorting {
  readonly themes: ReadonlyMap<string, ThemeState>
  readonly placed: ReadonlyMap<string, Placing>
}

/** Whether a theme is one that voices can stand in. */
export const stands = ({ themes }: Sorting, theme: string): boolean => themes.get(theme)?.gone === false

/** Where a theme's voices are to be found today: itself, what it was put together with, or nowhere. */
export function standingTheme(themes: Sorting['themes'], theme: string): string | null {
  const seen = new Set<string>()
  let at: string | null = theme
  while (at !== null && !seen.has(at)) {
    const found = themes.get(at)
    if (!found) return null
    if (!found.gone) return at
    seen.add(at)
    at = found.mergedInto
  }
  return null
}
