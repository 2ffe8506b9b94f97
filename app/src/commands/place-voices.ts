import { z } from 'zod'
import { Id } from '../domain/ids.ts'
import { done, problem } from '../domain/problem.ts'
import { stands } from '../domain/theme.ts'
import { placeVoices as placing } from '../domain/theme-change.ts'
import { getVoices } from '../store/read-voices.ts'
import { movedSince } from '../store/theme-book.ts'
import { command } from './command.ts'
import { sortThemes } from './sort-themes.ts'

/** How many voices one form moves. */
export const mostMoved = 50

/** A theme, or none of them: back to those that are not yet grouped. */
const ThemePlace = z.union([Id, z.literal('none')], { error: 'error.choose' })

export interface Placed {
  readonly change: string | null
  /** How many voices somebody else had moved since the page was drawn. The last placing stands; both are in the history. */
  readonly meanwhile: number
}

/**
 * Puts voices under a theme. Who placed each and from which side is kept; placing again moves it. `seen` is the last change on the
 * page where this was chosen: what others moved since is told, and not lost.
 */
export const placeVoices = command({
  input: z.object({
    voices: z.array(Id, { error: 'error.choose-some' }).min(1, { error: 'error.choose-some' }).max(mostMoved),
    theme: ThemePlace,
    seen: z.coerce.number().int().min(0).max(2_147_483_647).optional(),
  }),
  may: 'make-sense',
  async run(doing, { voices, theme, seen }) {
    const { store, by } = doing
    const { project, person } = by
    if (!project) return problem('not-yours')
    const readable = [...(await getVoices(store, { project, person }, voices)).keys()]
    if (readable.length === 0) return problem('voice-gone')
    const to = theme === 'none' ? null : theme
    const outcome = await sortThemes(doing, {
      kind: 'placed',
      verb: 'placed-voices',
      object: { theme: to },
      of: { voices: readable },
      steps: (sorting, doer) =>
        to !== null && !stands(sorting, to) ? 'not-found' : placing(sorting, readable, to, doer),
    })
    if (!outcome.ok) return outcome.problem.id === 'not-found' ? problem('theme-gone') : outcome
    const meanwhile =
      seen === undefined ? [] : await movedSince(store, readable, { number: seen, not: person })
    return done<Placed>({ change: outcome.value.change, meanwhile: meanwhile.length }, ...outcome.notes)
  },
})
