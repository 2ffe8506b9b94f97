import { type Protected, protect } from '@evenground/fairness'
import { conversationsOf } from '../store/conversations.ts'
import type { Database } from '../store/database.ts'
import { reading } from '../store/store.ts'
import { countHeard, findVoices, type VoicePlace, type VoiceRow } from '../store/voices.ts'
import { type Me, type ProjectHead, type ProjectReading, readHead } from './project.ts'
import { type VoiceView, voiceView } from './voice-view.ts'

/** All voices of a project, a page at a time, newest day first. `older` and `newer` are what the address of the next page carries. */
export interface VoicesView {
  readonly me: Me
  readonly head: ProjectHead
  readonly all: Protected<number>
  readonly search: string
  readonly voices: readonly VoiceView[]
  readonly older: string | null
  readonly newer: string | null
}

const onePage = 30

const placeShape = /^(\d{4}-\d{2}-\d{2})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** Reads where a page begins from its address; anything else begins at the newest. */
function readPlace(before: string | undefined): VoicePlace | undefined {
  const [, on, id] = placeShape.exec(before ?? '') ?? []
  return on && id && !Number.isNaN(Date.parse(on)) ? { on, id } : undefined
}

const writePlace = (voice: VoiceRow): string => `${voice.saidOn}_${voice.id}`

export function readVoices(
  database: Database,
  reader: ProjectReading,
  page: { readonly search: string; readonly before: string | undefined },
): Promise<VoicesView | undefined> {
  return reading(database, reader.organisation, async (store) => {
    const head = await readHead(store, reader.project)
    if (!head) return undefined
    const place = readPlace(page.before)
    const found = await findVoices(store, {
      project: reader.project,
      most: onePage + 1,
      ...(page.search && { search: page.search }),
      ...(place && { olderThan: place }),
    })
    const conversations = await conversationsOf(store, reader.project)
    const shown = found.slice(0, onePage)
    const last = shown.at(-1)
    return {
      me: reader.me,
      head,
      all: protect((await countHeard(store, reader.project)).all),
      search: page.search,
      voices: shown.map((voice) => voiceView(voice, conversations, reader.language)),
      older: found.length > onePage && last ? writePlace(last) : null,
      newer: place ? '' : null,
    }
  })
}
