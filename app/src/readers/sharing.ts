import { type NotPeople, notPeople, type Protected, protect } from '@evenground/fairness'
import { type Reach, type RefusalReason, type SharingState, sharingState } from '../domain/sharing.ts'
import { type Side, sides } from '../domain/side.ts'
import { wholeWorkingDaysSince } from '../domain/working-days.ts'
import type { Database } from '../store/database.ts'
import { getVoices } from '../store/read-voices.ts'
import { countRefusals, type SharingRow, sharingsOf } from '../store/sharing.ts'
import { reading, type Store } from '../store/store.ts'
import { type Me, type ProjectHead, type ProjectReading, readHead } from './project.ts'
import { type VoiceView, voiceView } from './voice-view.ts'
import { lightOf } from './voices.ts'

/** A proposal as a partner sees it: which sides said what, never who. */
export interface SharingView {
  readonly id: string
  readonly reach: Reach
  readonly state: SharingState
  readonly proposedOn: string
  /** Whole working days that it has waited. */
  readonly waited: NotPeople
  readonly yes: readonly Side[]
  readonly no: readonly { readonly side: Side; readonly reason: RefusalReason }[]
  /** What this partner said to it, where they did. */
  readonly mine: 'yes' | 'no' | null
}

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

/** One thing to answer: approve a proposal, or say whether a no of the other side holds. */
export interface SharingWaiting {
  readonly sharing: string
  readonly voice: string
  readonly reach: Reach
  readonly what: 'approve' | 'confirm-refusal'
  readonly proposedOn: string
  readonly waited: NotPeople
}

export const sharingView = (row: SharingRow, person: string, today: string): SharingView => ({
  id: row.id,
  reach: row.reach,
  state: sharingState(row, today),
  proposedOn: row.proposedOn,
  waited: notPeople(wholeWorkingDaysSince(row.proposedOn, today)),
  yes: sides.filter((side) => row.says.some((say) => say.side === side && say.says === 'yes')),
  no: row.says.flatMap(({ says, side, reason }) => (says === 'no' && reason ? [{ side, reason }] : [])),
  mine: row.says.find((say) => say.person === person)?.says ?? null,
})

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

const voicesIn = (rows: readonly SharingRow[]): readonly string[] => rows.map(({ voice }) => voice)

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

/** What waits for one partner's word about sharing, the oldest first; nothing of voices they hid. For the home of a project. */
export async function sharingWaiting(
  store: Store,
  {
    project,
    person,
    side,
    today,
  }: Pick<ProjectReading, 'project' | 'person' | 'today'> & { side: Side | null },
): Promise<readonly SharingWaiting[]> {
  const rows = await sharingsOf(store, project)
  const voices = await getVoices(store, { project, person }, voicesIn(rows))
  return rows.flatMap((row) => {
    const { id, state, reach, proposedOn, waited, mine, no } = sharingView(row, person, today)
    const what = whatToSay(
      state,
      mine,
      no.some((each) => each.side !== side),
    )
    return what && voices.has(row.voice)
      ? [{ sharing: id, voice: row.voice, reach, what, proposedOn, waited }]
      : []
  })
}

function whatToSay(
  state: SharingState,
  mine: SharingView['mine'],
  otherSideSaidNo: boolean,
): SharingWaiting['what'] | null {
  if (state === 'waiting' && mine === null) return 'approve'
  return state === 'contested' && otherSideSaidNo && mine !== 'no' ? 'confirm-refusal' : null
}
