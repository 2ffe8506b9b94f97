import { type Protected, protect } from '@evenground/fairness'
import type { SharingState } from '../domain/sharing.ts'
import type { Database } from '../store/database.ts'
import { getVoices } from '../store/read-voices.ts'
import { countRefusals, sharingsOf } from '../store/sharing.ts'
import { reading, type Store } from '../store/store.ts'
import { type Me, type ProjectHead, type ProjectReading, readHead } from './project.ts'
import { type SharingView, sharingView, voicesIn } from './sharing-waiting.ts'
import { type VoiceView, voiceView } from './voice-view.ts'
import { lightOf } from './voices.ts'

export interface SharedVoice {
  readonly sharing: SharingView
  readonly voice: VoiceView
}

/** The page on which partners agree what goes beyond the team. */
export interface SharingPageView {
  readonly me: Me
  readonly head: ProjectHead
  readonly waiting: readonly SharedVoice[]
  readonly shared: readonly SharedVoice[]
  readonly refused: readonly SharedVoice[]
  readonly refusals: { readonly lived: Protected<number>; readonly learned: Protected<number> }
}

/** Every proposal of a project whose voice this partner may read. */
async function readAll(store: Store, reader: ProjectReading): Promise<readonly SharedVoice[]> {
  const light = await lightOf(store, reader)
  const rows = await sharingsOf(store, reader.project)
  const voices = await getVoices(store, reader, voicesIn(rows))
  return rows.flatMap((row) => {
    const voice = voices.get(row.voice)
    if (!voice) return []
    return [{ sharing: sharingView(row, reader.person, reader.today), voice: voiceView(voice, light) }]
  })
}

export function readSharing(
  database: Database,
  reader: ProjectReading,
): Promise<SharingPageView | undefined> {
  return reading(database, reader.organisation, async (store) => {
    const head = await readHead(store, reader.project)
    if (!head) return undefined
    const all = await readAll(store, reader)
    const refusals = await countRefusals(store, reader.project)
    const inState = (...states: SharingState[]) => all.filter(({ sharing }) => states.includes(sharing.state))
    return {
      me: reader.me,
      head,
      waiting: inState('waiting', 'contested'),
      shared: inState('shared'),
      refused: inState('refused'),
      refusals: { lived: protect(refusals.lived), learned: protect(refusals.learned) },
    }
  })
}
