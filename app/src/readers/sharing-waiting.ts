import { type NotPeople, notPeople } from '@evenground/fairness'
import { type Reach, type RefusalReason, type SharingState, sharingState } from '../domain/sharing.ts'
import { type Side, sides } from '../domain/side.ts'
import { wholeWorkingDaysSince } from '../domain/working-days.ts'
import { getVoices } from '../store/read-voices.ts'
import { type SharingRow, sharingsOf } from '../store/sharing.ts'
import type { Store } from '../store/store.ts'

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
  /** Whether the person who spoke was told that it stays in the team. */
  readonly told: boolean
  /** What this partner said to it, where they did. */
  readonly mine: 'yes' | 'no' | null
}

export const sharingView = (row: SharingRow, person: string, today: string): SharingView => ({
  id: row.id,
  reach: row.reach,
  state: sharingState(row, today),
  proposedOn: row.proposedOn,
  waited: notPeople(wholeWorkingDaysSince(row.proposedOn, today)),
  yes: sides.filter((side) => row.says.some((say) => say.side === side && say.says === 'yes')),
  no: row.says.flatMap(({ says, side, reason }) => (says === 'no' && reason ? [{ side, reason }] : [])),
  told: row.toldAt !== null,
  mine: row.says.find((say) => say.person === person)?.says ?? null,
})

/** One thing to answer: approve a proposal, or say whether a no of the other side holds. */
export interface SharingWaiting {
  readonly sharing: string
  readonly voice: string
  readonly reach: Reach
  readonly what: 'approve' | 'confirm-refusal'
  readonly proposedOn: string
  readonly waited: NotPeople
}

export const voicesIn = (rows: readonly SharingRow[]): readonly string[] => rows.map(({ voice }) => voice)

/** Whose word is asked for: one partner's, in one project, on one day. */
export interface SharingReading {
  readonly project: string
  readonly person: string
  readonly side: Side | null
  readonly today: string
}

/** What waits for one partner's word about sharing, the oldest first; nothing of voices they hid. For the home of a project. */
export async function sharingWaiting(
  store: Store,
  { project, person, side, today }: SharingReading,
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
