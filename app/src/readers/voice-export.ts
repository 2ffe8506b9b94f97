import { plainWords } from '../domain/struck.ts'
import type { Database } from '../store/database.ts'
import { findVoices, type VoicePlace } from '../store/read-voices.ts'
import { reading } from '../store/store.ts'
import type { ProjectReading } from './project.ts'
import { voicesAreOpen } from './voice-gate.ts'
import { type VoiceLight, type VoiceView, voiceView } from './voice-view.ts'
import { lightOf } from './voices.ts'

/** A voice as a line of a file: what a partner may read of it, and what may be done with it. */
export interface ExportedVoice extends Omit<VoiceView, 'words' | 'id' | 'version'> {
  readonly words: string
}

const atOnce = 1000

/**
 * All voices that a partner may read, in the order of their page, some at a time, so that any number fits; nothing of those they
 * hid. `mark` stands where something was struck out.
 */
export async function* readVoiceExport(
  database: Database,
  reader: ProjectReading,
  mark: string,
): AsyncGenerator<readonly ExportedVoice[]> {
  const light = await reading(database, reader.organisation, async (store) =>
    (await voicesAreOpen(store, reader.project, reader.person)) ? lightOf(store, reader) : undefined,
  )
  let place: VoicePlace | undefined
  for (let more = light !== undefined; more && light; ) {
    const views = await readSome(database, reader, light, place)
    yield views.map(({ id: _, version: __, words, ...rest }) => ({ ...rest, words: plainWords(words, mark) }))
    const last = views.at(-1)
    place = last && { on: last.saidOn, id: last.id }
    more = views.length === atOnce
  }
}

const readSome = (
  database: Database,
  { organisation, project, person }: ProjectReading,
  light: VoiceLight,
  olderThan: VoicePlace | undefined,
): Promise<readonly VoiceView[]> =>
  reading(database, organisation, async (store) => {
    const who = { project, person, fewStaff: light.fewStaff }
    const found = await findVoices(store, who, { filter: {}, olderThan, most: atOnce })
    return found.map((voice) => voiceView(voice, light))
  })
