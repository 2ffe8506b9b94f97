import { z } from 'zod'
import { Id } from '../domain/ids.ts'
import { problem } from '../domain/problem.ts'
import { undoChange } from '../domain/theme-change.ts'
import { getThemeChange } from '../store/theme-book.ts'
import { command } from './command.ts'
import { sortThemes } from './sort-themes.ts'

/** Undoes one change of the themes, whoever of the team made it. The undo is a change itself, and can be undone. */
export const undoThemeChange = command({
  input: z.object({ change: Id }),
  may: 'make-sense',
  async run(doing, { change }) {
    const { store, by } = doing
    const found = by.project && (await getThemeChange(store, by.project, change))
    if (!found) return problem('not-found')
    const { voices, themes } = found.steps
    return sortThemes(doing, {
      kind: 'undone',
      verb: 'undid-theme-change',
      object: { undone: change },
      undoes: change,
      of: { voices: voices.map(({ voice }) => voice), themes: themes.map(({ id }) => id) },
      steps: (sorting) => undoChange(sorting, found.steps),
    })
  },
})
