import type { Side } from './side.ts'
import { type Placing, type Sorting, standingTheme, stands, type ThemeState } from './theme.ts'

export const themeChangeKinds = [
  'made',
  'changed',
  'placed',
  'split',
  'merged',
  'removed',
  'accepted',
  'coded',
  'imported',
  'undone',
] as const
export type ThemeChangeKind = (typeof themeChangeKinds)[number]

/** What a change does to one theme; `before` is null where it makes it. */
export interface ThemeStep {
  readonly id: string
  readonly before: ThemeState | null
  readonly after: ThemeState
}

/** What a change does to one voice; null is not yet grouped. */
export interface VoiceStep {
  readonly voice: string
  readonly before: Placing | null
  readonly after: Placing | null
}

/** A change of themes, whole: each thing it touches as it was and as it is then. So it can be told, and undone. */
export interface ThemeSteps {
  readonly themes: readonly ThemeStep[]
  readonly voices: readonly VoiceStep[]
}

/** Who changes something, when. */
export interface Doer {
  readonly by: string
  readonly side: Side
  readonly at: string
}

export type ThemeWords = Pick<ThemeState, 'name' | 'description' | 'owner'>

/** A new theme, behind the others, with the voices it was made of. */
export function makeTheme(
  sorting: Sorting,
  { id, voices, ...words }: ThemeWords & { readonly id: string; readonly voices: readonly string[] },
  doer: Doer,
): ThemeSteps {
  const position = Math.max(0, ...[...sorting.themes.values()].map((theme) => theme.position)) + 1
  const after: ThemeState = { ...words, position, mergedInto: null, gone: false }
  return { themes: [{ id, before: null, after }], voices: placements(sorting, voices, id, doer) }
}

/** Other words for a theme, or another who is to answer it. */
export function changeTheme(sorting: Sorting, id: string, words: Partial<ThemeWords>): ThemeSteps {
  const before = sorting.themes.get(id)
  if (!before) return nothing
  const after = { ...before, ...words }
  return sameTheme(before, after) ? nothing : { themes: [{ id, before, after }], voices: [] }
}

/** Voices into a theme, or, with null, back to those that are not yet grouped. One that stands there already stays as it was placed. */
export const placeVoices = (
  sorting: Sorting,
  voices: readonly string[],
  theme: string | null,
  doer: Doer,
): ThemeSteps => ({ themes: [], voices: placements(sorting, voices, theme, doer) })

/** Puts one theme together with another: who placed each voice stays, only where it stands changes. */
export function mergeThemes(sorting: Sorting, from: string, into: string): ThemeSteps {
  const before = sorting.themes.get(from)
  if (!before || from === into || before.gone || !stands(sorting, into)) return nothing
  const voices = voicesIn(sorting, from).map(([voice, placing]) => ({
    voice,
    before: placing,
    after: { ...placing, theme: into },
  }))
  return { themes: [{ id: from, before, after: { ...before, gone: true, mergedInto: into } }], voices }
}

/** Takes a theme away. Its voices are not yet grouped then, and in sight. */
export function removeTheme(sorting: Sorting, id: string): ThemeSteps {
  const before = sorting.themes.get(id)
  if (!before || before.gone) return nothing
  const voices = voicesIn(sorting, id).map(([voice, placing]) => ({ voice, before: placing, after: null }))
  return { themes: [{ id, before, after: { ...before, gone: true } }], voices }
}

/**
 * What undoes a change today. What somebody changed since stays as they left it: an undo takes back this change, not theirs. A voice
 * goes back to where it stood, or to what that theme became; where a theme goes, its voices are not yet grouped.
 */
export function undoChange(sorting: Sorting, steps: ThemeSteps): ThemeSteps {
  const themes = steps.themes.flatMap((step) => undoneTheme(sorting, step) ?? [])
  const then = new Map(sorting.themes)
  for (const { id, after } of themes) then.set(id, after)
  const back = steps.voices.flatMap(({ voice, before, after }): VoiceStep[] => {
    const now = sorting.placed.get(voice) ?? null
    if (!samePlacing(now, after)) return []
    const theme = before && standingTheme(then, before.theme)
    const to = before && theme ? { ...before, theme } : null
    return samePlacing(now, to) ? [] : [{ voice, before: now, after: to }]
  })
  const moved = new Set(back.map(({ voice }) => voice))
  const left = themes
    .filter(({ after }) => after.gone)
    .flatMap(({ id }) => voicesIn(sorting, id))
    .filter(([voice]) => !moved.has(voice))
    .map(([voice, placing]) => ({ voice, before: placing, after: null }))
  return { themes, voices: [...back, ...left] }
}

/** The sorting after a change. */
export function applied(sorting: Sorting, { themes, voices }: ThemeSteps): Sorting {
  const then = { themes: new Map(sorting.themes), placed: new Map(sorting.placed) }
  for (const { id, after } of themes) then.themes.set(id, after)
  for (const { voice, after } of voices)
    if (after) then.placed.set(voice, after)
    else then.placed.delete(voice)
  return then
}

/** Whether a change changes anything. */
export const changesNothing = ({ themes, voices }: ThemeSteps): boolean =>
  themes.length === 0 && voices.length === 0

/** Every theme that a change has to do with. */
export const touchedBy = ({ themes, voices }: ThemeSteps): readonly string[] => [
  ...new Set([
    ...themes.flatMap(({ id, after }) => [id, ...(after.mergedInto ? [after.mergedInto] : [])]),
    ...voices.flatMap(({ before, after }) => [before?.theme, after?.theme].filter((id) => id !== undefined)),
  ]),
]

const nothing: ThemeSteps = { themes: [], voices: [] }

const voicesIn = ({ placed }: Sorting, theme: string): readonly [string, Placing][] =>
  [...placed].filter(([, placing]) => placing.theme === theme)

function placements(
  { placed }: Sorting,
  voices: readonly string[],
  theme: string | null,
  doer: Doer,
): readonly VoiceStep[] {
  const after = theme === null ? null : { theme, ...doer }
  return [...new Set(voices)]
    .map((voice) => ({ voice, before: placed.get(voice) ?? null, after }))
    .filter(({ before }) => (before?.theme ?? null) !== theme)
}

/** Field by field, so that a name somebody gave since stays when a description is taken back. */
function undoneTheme({ themes }: Sorting, { id, before, after }: ThemeStep): ThemeStep | undefined {
  const now = themes.get(id)
  if (!now) return undefined
  const was = before ?? { ...after, gone: true }
  const back = { ...now }
  for (const field of fields) if (now[field] === after[field]) Object.assign(back, { [field]: was[field] })
  return sameTheme(now, back) ? undefined : { id, before: now, after: back }
}

const fields = ['name', 'description', 'owner', 'position', 'mergedInto', 'gone'] as const

const sameTheme = (one: ThemeState, other: ThemeState): boolean =>
  fields.every((field) => one[field] === other[field])

const samePlacing = (one: Placing | null, other: Placing | null): boolean =>
  one?.theme === other?.theme && one?.by === other?.by && one?.at === other?.at
