import { type NotPeople, notPeople, protect } from '@evenground/fairness'
import type { Side } from '../domain/side.ts'
import { standingTheme } from '../domain/theme.ts'
import type { Database } from '../store/database.ts'
import { getProject } from '../store/projects.ts'
import { findVoices, getVoices } from '../store/read-voices.ts'
import { reading, type Store } from '../store/store.ts'
import { lastChange, readSorting } from '../store/theme-book.ts'
import { namersOf, themeHistory } from '../store/theme-history.ts'
import { themeQuotes } from '../store/theme-quotes.ts'
import { placedBySide, placingsOf, type ThemeRow, themesOf } from '../store/themes.ts'
import type { VoiceRow } from '../store/voices.ts'
import { type MovedAsked, type MovedView, readMoved } from './moved.ts'
import { type LevelView, type Me, type ProjectHead, type ProjectReading, readHead } from './project.ts'
import { didOf, type ThemeDid } from './theme-history.ts'
import { type ThemeView, themeView } from './theme-view.ts'
import { readPlace, writePlace } from './voice-place.ts'
import { type VoiceLight, type VoiceView, voiceView } from './voice-view.ts'
import { lightOf } from './voices.ts'

/** A voice in a theme, with who placed it there. */
export interface PlacedVoice {
  readonly voice: VoiceView
  readonly placedBy: { readonly name: string; readonly side: Side }
  /** Whether it stands for the theme. */
  readonly chosen: boolean
}

/** One theme with its voices, the newest day first. */
export interface ThemePageView {
  readonly me: Me
  readonly head: ProjectHead
  readonly seen: NotPeople
  readonly theme: ThemeView
  readonly others: readonly { readonly id: string; readonly name: string }[]
  readonly placed: LevelView
  readonly quotes: readonly VoiceView[]
  readonly voices: readonly PlacedVoice[]
  readonly did: readonly ThemeDid[]
  readonly older: string | null
  readonly newer: string | null
  readonly moved: MovedView | null
}

/** A theme that is gone, and where its voices are to be found today. */
export interface ThemeWent {
  readonly wentTo: string | null
}

export interface ThemeAsked {
  readonly theme: string
  readonly before?: string
  readonly moved?: MovedAsked
}

const onePage = 25
const historyShown = 8

export function readTheme(
  database: Database,
  reader: ProjectReading,
  asked: ThemeAsked,
): Promise<ThemePageView | ThemeWent | undefined> {
  return reading(database, reader.organisation, async (store) => {
    const head = await readHead(store, reader.project)
    const themes = await themesOf(store, reader.project, reader.person)
    const row = themes.find(({ id }) => id === asked.theme)
    if (!head) return undefined
    return row
      ? readStanding(store, reader, { asked, head, row, themes })
      : readGone(store, reader, asked.theme)
  })
}

async function readGone(
  store: Store,
  { project }: ProjectReading,
  theme: string,
): Promise<ThemeWent | undefined> {
  const { themes } = await readSorting(store, project, {})
  return themes.has(theme) ? { wentTo: standingTheme(themes, theme) } : undefined
}

interface Standing {
  readonly asked: ThemeAsked
  readonly head: ProjectHead
  readonly row: ThemeRow
  readonly themes: readonly ThemeRow[]
}

async function readStanding(
  store: Store,
  reader: ProjectReading,
  { asked, head, row, themes }: Standing,
): Promise<ThemePageView> {
  const { project } = reader
  const light = await lightOf(store, reader)
  const found = await findVoices(
    store,
    { ...reader, fewStaff: light.fewStaff },
    { filter: { theme: row.id }, olderThan: readPlace(asked.before), most: onePage + 1 },
  )
  const chosen = (await themeQuotes(store, project, row.id)).map(({ voice }) => voice)
  const voices = await placedVoices(store, project, found.slice(0, onePage), { light, chosen })
  const placed = await placedBySide(store, project, { theme: row.id })
  const last = voices.at(-1)
  const quotes = await getVoices(store, reader, chosen)
  return {
    me: reader.me,
    head,
    seen: notPeople(await lastChange(store, project)),
    theme: themeView(row, await namersOf(store, project)),
    others: themes.filter(({ id }) => id !== row.id).map(({ id, name }) => ({ id, name })),
    placed: {
      lived: protect(placed.lived),
      learned: protect(placed.learned),
      aim: notPeople((await getProject(store, project))?.livedAim ?? 0.5),
    },
    quotes: chosen.flatMap((id) => quotes.get(id) ?? []).map((voice) => voiceView(voice, light)),
    voices,
    did: await didOf(
      store,
      project,
      await themeHistory(store, project, { theme: row.id, most: historyShown }),
    ),
    older: found.length > onePage && last ? writePlace(last.voice) : null,
    newer: asked.before ? '' : null,
    moved: asked.moved ? await readMoved(store, reader, asked.moved) : null,
  }
}

async function placedVoices(
  store: Store,
  project: string,
  rows: readonly VoiceRow[],
  { light, chosen }: { readonly light: VoiceLight; readonly chosen: readonly string[] },
): Promise<readonly PlacedVoice[]> {
  const placings = await placingsOf(
    store,
    project,
    rows.map(({ id }) => id),
  )
  return rows.flatMap((row) => {
    const placing = placings.get(row.id)
    if (!placing) return []
    const { name, side } = placing
    return [{ voice: voiceView(row, light), placedBy: { name, side }, chosen: chosen.includes(row.id) }]
  })
}
