import { type NotPeople, notPeople, type Protected, protect } from '@evenground/fairness'
import type { Database } from '../store/database.ts'
import { alikeTo, offeredThemes } from '../store/offered-themes.ts'
import { getProject } from '../store/projects.ts'
import { findVoices, getVoices, type VoiceReading } from '../store/read-voices.ts'
import { reading, type Store } from '../store/store.ts'
import { lastChange } from '../store/theme-book.ts'
import { namersOf } from '../store/theme-history.ts'
import { countNotYetGrouped, placedAmong, placedBySide, type ThemeRow, themesOf } from '../store/themes.ts'
import type { VoiceRow } from '../store/voices.ts'
import { type MovedAsked, type MovedView, readMoved } from './moved.ts'
import { type OfferedGroupView, openOffers } from './offered-group.ts'
import { type LevelView, type Me, type ProjectHead, type ProjectReading, readHead } from './project.ts'
import { type ThemeView, themeView } from './theme-view.ts'
import { readPlace, writePlace } from './voice-place.ts'
import { type VoiceLight, type VoiceView, voiceView } from './voice-view.ts'
import { lightOf } from './voices.ts'

/** What somebody looks for among the voices that are not yet grouped. */
export interface SenseAsked {
  readonly search?: string
  readonly before?: string
  /** One voice at a time, for a small screen. */
  readonly one?: boolean
  /** The group that is looked at. */
  readonly group?: string
  readonly moved?: MovedAsked
}

/** A voice that nobody placed, with up to three themes that may fit and others that say the same. */
export interface VoiceToPlace {
  readonly voice: VoiceView
  readonly perhaps: readonly { readonly id: string; readonly name: string }[]
  readonly alike: readonly VoiceView[]
}

/** Voices and themes, side by side. */
export interface SenseView {
  readonly me: Me
  readonly head: ProjectHead
  /** The last change of the themes when this was read. */
  readonly seen: NotPeople
  readonly asked: Pick<SenseAsked, 'search' | 'one'>
  readonly notYetGrouped: Protected<number>
  readonly placed: LevelView
  readonly themes: readonly ThemeView[]
  readonly voices: readonly VoiceToPlace[]
  readonly groups: readonly OfferedGroupView[]
  readonly group: OfferedGroupView | null
  readonly older: string | null
  readonly newer: string | null
  readonly moved: MovedView | null
}

/** One form holds no more fields than this leaves room for. */
const sensePage = 25
/** As many of those that say the same are shown, and moved along, at once. */
const mostAlike = 20

export function readSense(
  database: Database,
  reader: ProjectReading,
  asked: SenseAsked,
): Promise<SenseView | undefined> {
  return reading(database, reader.organisation, async (store) => {
    const { project, person } = reader
    const head = await readHead(store, project)
    if (!head) return undefined
    const seen = notPeople(await lastChange(store, project))
    const offers = await openOffers(store, reader)
    const group = offers.find(({ view }) => view.id === asked.group)
    const themes = await themesOf(store, project, person)
    const namers = await namersOf(store, project)
    return {
      me: reader.me,
      head,
      seen,
      asked: { ...(asked.search && { search: asked.search }), ...(asked.one && { one: true }) },
      notYetGrouped: protect(await countNotYetGrouped(store, project, person)),
      placed: await placedLevel(store, project),
      themes: themes.map((row) => themeView(row, namers)),
      ...(await readPage(store, reader, { asked, group: group?.voices, themes })),
      groups: offers.map(({ view }) => view),
      group: group?.view ?? null,
      newer: asked.before ? '' : null,
      moved: asked.moved ? await readMoved(store, reader, asked.moved) : null,
    }
  })
}

async function placedLevel(store: Store, project: string): Promise<LevelView> {
  const { lived, learned } = await placedBySide(store, project)
  const aim = (await getProject(store, project))?.livedAim ?? 0.5
  return { lived: protect(lived), learned: protect(learned), aim: notPeople(aim) }
}

/** The voices of one page: of the group that is looked at, or of all that nobody placed. */
async function readPage(
  store: Store,
  reader: ProjectReading,
  given: {
    readonly asked: SenseAsked
    readonly group: readonly string[] | undefined
    readonly themes: readonly ThemeRow[]
  },
): Promise<Pick<SenseView, 'voices' | 'older'>> {
  const { asked, group, themes } = given
  const light = { ...(await lightOf(store, reader)), search: asked.search ?? '' }
  const most = asked.one ? 1 : sensePage
  const rows = group
    ? await voicesOf(store, reader, group)
    : await findPage(store, { ...reader, fewStaff: light.fewStaff }, asked, most + 1)
  const voices = await voicesToPlace(store, reader, group ? rows : rows.slice(0, most), light)
  const last = voices.at(-1)
  return {
    voices: voices.map(({ perhaps, ...rest }) => ({
      ...rest,
      perhaps: perhaps
        .flatMap((id) => themes.find((theme) => theme.id === id) ?? [])
        .map(({ id, name }) => ({ id, name })),
    })),
    older: !group && rows.length > most && last ? writePlace(last.voice) : null,
  }
}

/** Some voices, in the order given. */
async function voicesOf(
  store: Store,
  reader: ProjectReading,
  ids: readonly string[],
): Promise<readonly VoiceRow[]> {
  const found = await getVoices(store, reader, ids.slice(0, sensePage))
  return ids.flatMap((id) => found.get(id) ?? [])
}

const findPage = (
  store: Store,
  reader: VoiceReading,
  { search, before }: SenseAsked,
  most: number,
): Promise<readonly VoiceRow[]> =>
  findVoices(store, reader, {
    filter: { theme: null, ...(search && { search }) },
    olderThan: readPlace(before),
    most,
  })

async function voicesToPlace(
  store: Store,
  reader: ProjectReading,
  rows: readonly VoiceRow[],
  light: VoiceLight,
): Promise<readonly (Omit<VoiceToPlace, 'perhaps'> & { readonly perhaps: readonly string[] })[]> {
  const ids = rows.map(({ id }) => id)
  const offers = await offeredThemes(store, reader.project, ids)
  const alike = await alikeTo(store, reader.project, ids)
  const compared = [...alike.values()].flat()
  const mates = compared.map(({ voice }) => voice)
  const placed = await placedAmong(store, reader.project, mates)
  const others = await getVoices(store, reader, mates)
  return rows.map((row) => ({
    voice: voiceView(row, light),
    perhaps: (offers.get(row.id) ?? []).map(({ theme }) => theme),
    alike: (alike.get(row.id) ?? [])
      .flatMap(({ voice, version }) => {
        const other = others.get(voice)
        return other?.version === version && !placed.has(voice) ? [voiceView(other, light)] : []
      })
      .slice(0, mostAlike),
  }))
}
