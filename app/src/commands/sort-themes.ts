import { type LedgerObject, ledger } from '../domain/ledger.ts'
import { done, type Outcome, problem } from '../domain/problem.ts'
import type { Sorting } from '../domain/theme.ts'
import { changesNothing, type Doer, type ThemeChangeKind, type ThemeSteps } from '../domain/theme-change.ts'
import { frozen } from '../store/disputes.ts'
import { changeByToken, openThemeBook, readSorting, writeThemeChange } from '../store/theme-book.ts'
import type { Doing } from './command.ts'

/** What changing themes begins with: who, on which project, and the page they looked at. */
export interface ThemeDeed {
  readonly kind: ThemeChangeKind
  /** What the ledger calls it. */
  readonly verb: string
  readonly object?: LedgerObject
  readonly token?: string | undefined
  readonly undoes?: string
  /** The voices, and the themes with all of theirs, that it has to do with. */
  readonly of: { readonly voices?: readonly string[]; readonly themes?: readonly string[] }
  steps(sorting: Sorting, doer: Doer): ThemeSteps | 'not-found'
}

/** The id of the change, or null where there was nothing to change: what was asked for is so already. */
export interface ThemeChanged {
  readonly change: string | null
  readonly voices: number
}

/**
 * Changes themes: one at a time in a project, so that each knows what was before; written in their own history and, without words,
 * in the ledger. The same form sent twice changes once.
 */
export async function sortThemes({ store, by, at }: Doing, deed: ThemeDeed): Promise<Outcome<ThemeChanged>> {
  const { project, side, person } = by
  if (!project || !side) return problem('not-yours')
  if (await frozen(store, project, 'themes', at)) return problem('frozen')
  const number = await openThemeBook(store, project)
  const before = deed.token && (await changeByToken(store, project, person, deed.token))
  if (before) return done({ change: before, voices: 0 })
  const sorting = await readSorting(store, project, deed.of)
  const steps = deed.steps(sorting, { by: person, side, at: at.toISOString() })
  if (steps === 'not-found') return problem('not-found')
  if (changesNothing(steps)) return done({ change: null, voices: 0 })
  const { kind, token, undoes } = deed
  const written = { project, number, kind, by: person, side, at, token, ...(undoes && { undoes }) }
  const change = await writeThemeChange(store, written, steps)
  const voices = steps.voices.length
  return done({ change, voices }, ledger(deed.verb, { change, ...deed.object, voices }, project))
}
