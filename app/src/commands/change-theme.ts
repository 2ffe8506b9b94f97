import { z } from 'zod'
import { Id } from '../domain/ids.ts'
import { problem } from '../domain/problem.ts'
import { stands } from '../domain/theme.ts'
import {
  changeTheme as changing,
  mergeThemes as merging,
  removeTheme as removing,
} from '../domain/theme-change.ts'
import type { Doing } from './command.ts'
import { command } from './command.ts'
import { sortThemes, type ThemeDeed } from './sort-themes.ts'
import { themeWords } from './theme-words.ts'

/** Gives a theme another name, says what it is about, or sorts it: ours, another team's, the board's. */
export const changeTheme = command({
  input: z.object({ theme: Id, ...themeWords }),
  may: 'make-sense',
  run: (doing, { theme, ...words }) =>
    onTheme(doing, theme, {
      kind: 'changed',
      verb: 'changed-theme',
      object: { theme, owner: words.owner },
      steps: (sorting) => changing(sorting, theme, words),
    }),
})

/** Puts a theme together with another: its voices go there, and who placed them stays. */
export const mergeThemes = command({
  input: z.object({ theme: Id, into: z.uuidv4({ error: 'error.choose' }) }),
  may: 'make-sense',
  async run(doing, { theme, into }) {
    if (theme === into) return problem('check-fields', { into: 'error.choose' })
    return onTheme(doing, theme, {
      kind: 'merged',
      verb: 'merged-themes',
      object: { theme, into },
      steps: (sorting) => (stands(sorting, into) ? merging(sorting, theme, into) : 'not-found'),
    })
  },
})

/** Takes a theme away; its voices are not yet grouped then. */
export const removeTheme = command({
  input: z.object({ theme: Id }),
  may: 'make-sense',
  run: (doing, { theme }) =>
    onTheme(doing, theme, {
      kind: 'removed',
      verb: 'removed-theme',
      object: { theme },
      steps: (sorting) => removing(sorting, theme),
    }),
})

async function onTheme(doing: Doing, theme: string, deed: Omit<ThemeDeed, 'of'>) {
  const outcome = await sortThemes(doing, {
    ...deed,
    of: { themes: deed.kind === 'changed' ? [] : [theme] },
    steps: (sorting, doer) => (stands(sorting, theme) ? deed.steps(sorting, doer) : 'not-found'),
  })
  return !outcome.ok && outcome.problem.id === 'not-found' ? problem('theme-gone') : outcome
}
