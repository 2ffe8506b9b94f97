import { type Protected, protect } from '@evenground/fairness'
import type { Database } from '../store/database.ts'
import { getVoices } from '../store/read-voices.ts'
import { reading } from '../store/store.ts'
import { openOffers } from './offered-group.ts'
import { type Me, type ProjectHead, type ProjectReading, readHead } from './project.ts'
import { type VoiceView, voiceView } from './voice-view.ts'
import { lightOf } from './voices.ts'

/** What a theme that gets its name is made of: voices that were chosen, or a group that was offered. */
export interface NewThemeView {
  readonly me: Me
  readonly head: ProjectHead
  readonly voices: readonly VoiceView[]
  readonly group: string | null
  /** All of a group that is too large to tick one by one; then only a few of its voices are shown. */
  readonly whole: Protected<number> | null
  readonly splits: string | null
}

export interface NewThemeAsked {
  readonly voices: readonly string[]
  readonly group: string | null
  readonly splits: string | null
}

// As many as one form can hold beside its other fields.
const most = 50
const fewShown = 5

/** Nothing where a group is asked for that is not on offer any more. */
export function readNewTheme(
  database: Database,
  reader: ProjectReading,
  { voices, group, splits }: NewThemeAsked,
): Promise<NewThemeView | undefined> {
  return reading(database, reader.organisation, async (store) => {
    const head = await readHead(store, reader.project)
    const offers = group ? await openOffers(store, reader) : []
    const offer = offers.find(({ view }) => view.id === group)
    if (!head || (group && !offer)) return undefined
    const large = offer !== undefined && offer.voices.length > most
    const wanted = (offer?.voices ?? voices).slice(0, large ? fewShown : most)
    const found = [...(await getVoices(store, reader, wanted)).values()]
    const light = await lightOf(store, reader)
    return {
      me: reader.me,
      head,
      voices: found.map((voice) => voiceView(voice, light)),
      group: group ?? null,
      whole: large ? protect(offer.voices.length) : null,
      splits,
    }
  })
}
