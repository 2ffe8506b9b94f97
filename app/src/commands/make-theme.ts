import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { FormToken, Id } from '../domain/ids.ts'
import { done, problem } from '../domain/problem.ts'
import { makeTheme as making } from '../domain/theme-change.ts'
import { acceptGroup, openGroup } from '../store/offered-groups.ts'
import { getVoices } from '../store/read-voices.ts'
import { command } from './command.ts'
import { mostMoved } from './place-voices.ts'
import { sortThemes } from './sort-themes.ts'
import { themeWords } from './theme-words.ts'

/**
 * Makes and names a theme, of voices that were chosen or of none yet; also by splitting another, when its voices are chosen, or by
 * accepting a group that was offered. Without chosen voices, a group is taken whole; nobody's placing is moved by that.
 */
export const makeTheme = command({
  input: z.object({
    token: FormToken,
    ...themeWords,
    voices: z.array(Id).max(mostMoved).default([]),
    group: Id.optional(),
    splits: Id.optional(),
  }),
  may: 'make-sense',
  async run(doing, { token, voices, group, splits, ...words }) {
    const { store, by } = doing
    const { project, person } = by
    if (!project) return problem('not-yours')
    const offered = group ? await openGroup(store, project, group) : undefined
    if (group && !offered) return problem('group-gone')
    const wanted = offered && voices.length === 0 ? offered.voices : voices
    const readable = [...(await getVoices(store, { project, person }, wanted)).keys()]
    if (splits && readable.length === 0) return problem('check-fields', { voices: 'error.choose-some' })
    const id = randomUUID()
    const outcome = await sortThemes(doing, {
      kind: offered ? 'accepted' : splits ? 'split' : 'made',
      verb: offered ? 'accepted-group' : splits ? 'split-theme' : 'made-theme',
      object: { theme: id, ...(splits && { from: splits }) },
      token,
      of: { voices: readable },
      steps(sorting, doer) {
        const free = (voice: string) => !offered || !sorting.placed.has(voice)
        const from = (voice: string) => !splits || sorting.placed.get(voice)?.theme === splits
        const chosen = readable.filter((voice) => free(voice) && from(voice))
        return making(sorting, { id, ...words, voices: chosen }, doer)
      },
    })
    if (outcome.ok && outcome.notes.length > 0 && offered) await acceptGroup(store, offered.id, id)
    return outcome.ok
      ? done({ ...outcome.value, theme: outcome.notes.length > 0 ? id : null }, ...outcome.notes)
      : outcome
  },
})
