import { plainWords } from '../domain/struck.ts'
import type { Database } from '../store/database.ts'
import { findVoices, type VoicePlace } from '../store/read-voices.ts'
import { reading } from '../store/store.ts'
import type { ProjectReading } from './project.ts'
import { voicesAreOpen } from './voice-gate.ts'
import { type VoiceView, voiceView } from './voice-view.ts'
import { lightOf } from './voices.ts'

/** A voice as a line of a file: what a partner may read of it, and what may be done with it. */
export interface ExportedVoice extends Omit<VoiceView, 'words' | 'id'> {
  readonly words: string
}

const atOnce = 1000
/** More than this does not go into one file. */
export const mostExported = 50_000

/** All voices that a partner may read, in the order of their page; nothing of those they hid. `mark` stands where something was struck out. */
export function readVoiceExport(
  database: Database,
  reader: ProjectReading,
  mark: string,
): Promise<readonly ExportedVoice[] | undefined> {
  return reading(database, reader.organisation, async (store) => {
    if (!(await voicesAreOpen(store, reader.project, reader.person))) return undefined
    const light = await lightOf(store, reader)
    const { project, person } = reader
    const exported: ExportedVoice[] = []
    let olderThan: VoicePlace | undefined
    for (let more = true; more && exported.length < mostExported; ) {
      const who = { project, person, fewStaff: light.fewStaff }
      const found = await findVoices(store, who, { filter: {}, olderThan, most: atOnce })
      const views = found.map((voice) => voiceView(voice, light))
      exported.push(
        ...views.map(({ id: _, words, ...rest }) => ({ ...rest, words: plainWords(words, mark) })),
      )
      const last = views.at(-1)
      olderThan = last && { on: last.saidOn, id: last.id }
      more = found.length === atOnce
    }
    return exported
  })
}
